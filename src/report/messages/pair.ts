/** Of two readings, and of what differs between them. */
import { severityName } from '../severity.ts';

export const pair = {
  and: 'and',
  against: 'against',
  onlyIn: (sigil: string) => `only in ${sigil}:`,
  endOnly: 'end',
  open: 'Open side by side',
  noFindings:
    'No change of a kind that is looked for was found; the scores count the words without a counterpart.',
  notCompared: 'These two readings were not compared: only their words are shown.',
  twoLanguages: 'Two languages: words are not compared, meaning only where both languages have the check.',
  measures: 'Measures',
  measureColumns: { name: 'Measure', value: 'Value', evidence: 'Why' },
  links: 'Which word renders which',
  linksTable: 'As a table',
  linksLead: 'Numbers join words that differ and render each other.',
  crossing: 'in another order',
  choose: 'Choose two readings',
  compare: 'Compare',
  previous: 'Previous pair',
  next: 'Next pair',
  title: 'Two readings',
  diff: 'What differs',
  steps: 'Changes',
  previousChange: 'Previous change',
  nextChange: 'Next change',
  flip: 'silent flip',
} as const;

export const finding = {
  heading: 'Findings',
  all: (n: number) => (n === 1 ? 'This pair' : `All ${n} findings of this pair`),
  numbered: (n: number) => `Finding ${n}`,
  place: { content: 'in what is said', frame: 'in the reporter’s words around', marks: 'in the marks' },
  weight: (value: number, confidence: number) =>
    `${severityName(value)}, severity ${value.toFixed(2)}, confidence ${confidence.toFixed(2)}`,
  both: (a: string, aWords: string, b: string, bWords: string) => `${a} has ${aWords}, ${b} has ${bWords}.`,
  onlyOne: (has: string, words: string, hasNot: string) =>
    `${has} has ${words}, ${hasNot} has nothing there.`,
  direction: {
    none: {
      strengthened: (_a: string, b: string) => `${b} commits more.`,
      weakened: (a: string, _b: string) => `${a} commits more.`,
    },
    original: {
      strengthened: 'Against the original: strengthened.',
      weakened: 'Against the original: weakened.',
    },
    official: {
      strengthened: 'Against the official version: strengthened.',
      weakened: 'Against the official version: weakened.',
    },
    chosen: {
      strengthened: 'Against the chosen base: stronger.',
      weakened: 'Against the chosen base: weaker.',
    },
  },
} as const;
