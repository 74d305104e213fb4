/** Of the list of findings. */
import { count, counted } from './counts.ts';

export const findingsPage = {
  title: 'Findings',
  lead: 'Every finding of this run, what weighs most first. Narrowed down to one kind of change it is a concordance.',
  count: (findings: number, pairs: string, statements: string) =>
    `${count(findings, 'finding', 'findings')} in ${pairs} and ${statements}.`,
  pairs: (n: number, of: number) => `${n} of ${counted.pairs(of)}`,
  statements: (n: number, of: number) => `${n} of ${counted.statements(of)}`,
  none: 'Nothing is found that fits.',
} as const;
