/**
 * Every error class, its exit code and its predicate. Trouble in the data is an `Issue`, not one of these.
 */

/** The user asked for something that cannot be done: one line that says what, where and how to mend it. */
export class UserError extends Error {
  readonly exitCode = 1;
  constructor(what: string, where: string, mend: string) {
    super(`${what}: ${where}. ${mend}`);
    this.name = 'UserError';
  }
}

/** A file of ours (a language profile, a run folder, a model) is not what it must be. */
export class BrokenFileError extends Error {
  readonly exitCode = 1;
  constructor(what: string, where: string, got: string) {
    super(`${what}: ${where}: ${got}`);
    this.name = 'BrokenFileError';
  }
}

export const isUserError = (error: unknown): error is UserError => error instanceof UserError;
export const isBrokenFileError = (error: unknown): error is BrokenFileError =>
  error instanceof BrokenFileError;

/** 0 done, 1 the user's mistake, 2 a row lost or anything refused under --strict, 3 a defect. */
export const exitCodeOf = (error: unknown): 1 | 3 => (isUserError(error) || isBrokenFileError(error) ? 1 : 3);
