/** The verb `check`. */
import { Command } from 'commander';
import type { CheckChoice } from './options.ts';

const HELP = `
Example:
  quotedrift check corpus`;

export const checkVerb = (): Command =>
  new Command('check')
    .description('say what would be read and what is wrong with it')
    .argument('<dir>', 'folder with the articles')
    .option('--strict', 'exit status 2 where anything would be refused, not only where a file would be lost')
    .addHelpText('after', HELP)
    .action(async (dir: string, choice: CheckChoice) => {
      const { runCheck } = await import('./checking.ts');
      process.exitCode = await runCheck(dir, choice);
    });
