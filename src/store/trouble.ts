/** What the system refuses, as the user's: what, where and how to mend it. */
import { UserError } from '../errors.ts';

const MEND: Readonly<Record<string, string>> = {
  EACCES: 'You have no permission; change it or take another place.',
  EADDRINUSE: 'Another program uses the port; take another with --port.',
  EBUSY: 'Another program uses it; close that, or take another place.',
  EDQUOT: 'Your quota is used up; free some space or take another place.',
  EEXIST: 'Something else has this name; take another place.',
  EFBIG: 'The system allows no file of this size here; take another place.',
  EISDIR: 'It is a folder; name a file.',
  EMFILE: 'Too many files are open; close some programs or raise the limit (ulimit -n).',
  ENAMETOOLONG: 'The name is too long; take a shorter one.',
  ENOENT: 'It is not there; check the name.',
  ENOSPC: 'The disk is full; free some space or take another place.',
  ENOTDIR: 'A part of the path is a file; take another place.',
  EPERM: 'It is not permitted; take another place.',
  EROFS: 'It can only be read; take another place.',
};

/**
 * A UserError for a system error that a user can mend; any other error as it is.
 * @param what what failed: "cannot write"
 */
export function explained(error: unknown, what: string, where: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const mend = MEND[code];
  return mend === undefined ? error : new UserError(what, where, mend);
}
