/** Of the page of a statement, and of a reading in it. */
import { counted } from './counts.ts';

export const family = {
  title: 'Statement',
  speakers: 'Said by',
  readings: 'Readings',
  languages: 'Languages',
  drift: 'Greatest drift',
  alignmentIn: (language: string) => `Word by word in ${language}`,
  alignmentAcross: 'Word by word across languages',
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
  pinned: (group: string) => `Base · ${group}`,
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
    `${by} of ${counted.articles(of)} in this corpus. What the others do not print is missing, not changed.`,
  coverageColumns: { article: 'Article', how: 'What it printed' },
  printed: (sigla: string) => `printed it: ${sigla}`,
  silent: (shared: number) =>
    `told the event (${shared === 1 ? '1 other statement' : `${shared} other statements`} in common), not this statement`,
  absent: 'named as a source here, not in the corpus',
  moreSilent: (n: number) => `${n} more tell the event without this statement.`,
  elsewhere: (n: number) =>
    n === 1
      ? 'One more article of the corpus shares no statement with these: it tells of something else.'
      : `${n} more articles of the corpus share no statement with these: they tell of something else.`,
  outside: 'Outlets that are in no line here are not in the corpus: nothing is said of them.',
  sharpest: 'The sharpest difference',
  graph: 'As a graph',
  graphLabel: (readings: number) =>
    `Graph of the variants of ${counted.readings(readings)}: the table above says the same in words.`,
  graphLead:
    'A box is a way of reading a stretch, with the readings that have it; the most widespread stands on top.',
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
  copy: 'On copies:',
  fragment: 'A part of a longer quotation.',
  inArticle: 'Read it in the article',
  sure: (value: string) => `that this is a quotation: ${value} of 1`,
} as const;
