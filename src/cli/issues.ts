/** Trouble in the data, told to people: one line each on standard error. */
import type { Issue } from '../model.ts';

/** Notes are in run.json; only what was refused or lost is worth a line here. */
export function sayIssues(issues: readonly Issue[]): void {
  for (const issue of issues) if (issue.severity !== 'note') process.stderr.write(`${lineOf(issue)}\n`);
}

export const lineOf = ({ severity, path, message }: Issue): string =>
  `${severity}: ${path === undefined ? '' : `${path}: `}${message}`;

/** 2 where something was lost; with `strict` also where something was refused. */
export const exitStatusOf = (issues: readonly Issue[], strict: boolean): 0 | 2 =>
  issues.some(({ severity }) => severity === 'lost' || (strict && severity === 'warning')) ? 2 : 0;
