/** Standard output, as fast as its reader takes it. */
import { explained } from '../store/trouble.ts';

/** Settles when the text is handed over. @throws UserError where it cannot be written (a full disk). */
export const toStdout = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(explained(error, 'cannot write', 'standard output'));
      else resolve();
    });
  });
