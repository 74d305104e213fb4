/** Of the list of findings. */
import { count, counted } from './counts.ts';

export const findingsPage = {
  title: 'Search by change',
  lead: 'Every finding of this run as a concordance, two readings each, what weighs most first. Narrow it down to one kind of change, one speaker, one way.',
  search: { label: 'Words that differ', hint: 'can / will', button: 'Find' },
  columns: { reading: 'Reading', left: 'Before', words: 'Words', right: 'After' },
  nothing: 'nothing there',
  asText: 'As text',
  count: (findings: number, pairs: string, statements: string) =>
    `${count(findings, 'finding', 'findings')} in ${pairs} and ${statements}.`,
  pairs: (n: number, of: number) => `${n} of ${counted.pairs(of)}`,
  statements: (n: number, of: number) => `${n} of ${counted.statements(of)}`,
  none: 'Nothing is found that fits.',
} as const;
