/** Of the page of a statement, and of a reading in it. */
import { counted } from './counts.ts';

export const family = {
  title: 'Statement',
  speakers: 'Said by',
  readings: 'Readings',
  languages: 'Languages',
  drift: 'Greatest drift',
  alignmentIn: (language: string) => `Word by word in ${language}`,
  alignmentLead:
    'A row is a reading, a column a stretch in which the readings agree or differ. The rarer what is read, the darker.',
  onlyHere: 'only here',
  rare: (n: number, of: number) => `${n} of ${of}`,
  nothing: 'nothing here',
  unquoted: 'this fragment does not reach here',
  moved: 'stands elsewhere',
  stretch: 'Stretch',
  reading: 'Reading',
  asBase: 'as base',
  isBase: 'base',
  noBase: 'Show it without a base',
  apparatus: 'Apparatus',
  apparatusLead: {
    base: 'Before the bracket what the base reads, after it what the others read.',
    none: 'Before the bracket what most readings have, after it what the others have.',
  },
  omitted: 'nothing',
  pairs: 'Two by two',
  pairsLead: (shown: number, of: number) =>
    shown < of
      ? `The ${shown} pairs of ${of} that most deserve a look. The table leads to all.`
      : 'What most deserves a look stands first.',
  noPairs: 'No pair was compared.',
  allIdentical: 'The readings have the same words.',
  matrix: 'Distances',
  matrixLead: 'Above the diagonal wording, below it meaning: 0 is the same, 1 nothing shared.',
  inContext: 'The readings in their articles',
  coverage: 'Who printed it',
  coverageLead: (by: number, of: number) =>
    `${by} of ${counted.articles(of)} in this corpus. What the others do not print is missing, not changed; other outlets are not in the corpus at all.`,
  missing: 'Not in these',
} as const;

export const reading = {
  named: (sigil: string) => `Reading ${sigil}`,
  spoken: 'spoken in',
  via: 'relayed by',
  printed: 'printed in',
  speaker: 'Speaker',
  speakerWords: (words: string) => `here “${words}”`,
  noSpeaker: 'nobody named',
  resolved: (rule: string) => `(rule: ${rule})`,
  cue: 'Cue',
  kind: 'Kind',
  route: 'Route',
  chain: (others: string) => `Possibly one agency text with ${others}.`,
  fragment: 'A part of a longer quotation.',
  inArticle: 'Read it in the article',
  sure: (value: string) => `that this is a quotation: ${value} of 1`,
} as const;
