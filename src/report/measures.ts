/** What each number of a pair means. The README's table is this one; a test holds them together. */

export interface MeasureMeaning {
  readonly name: string;
  readonly range: string;
  /** What it says, and in which direction. */
  readonly meaning: string;
}

/** The scores first, then the measures in the order in which a pair lists them. */
export const MEASURES: readonly MeasureMeaning[] = [
  {
    name: 'wording',
    range: '0 to 1',
    meaning:
      '1 − 2·LCS / (words of both): 0 the same words in the same order, 1 none in common; across languages not measured',
  },
  {
    name: 'meaning',
    range: '0 to 1',
    meaning:
      '1 − (1 − findings·(1 − unaligned)^κ)(1 − λ·unaligned): 0 says the same, 1 nothing of it; κ and λ stand among the settings',
  },
  {
    name: 'flip',
    range: '0 to 1',
    meaning:
      '(1 − wording) × the greatest confidence × severity of a finding that can turn a statement: what looks most like a silent flip',
  },
  { name: 'vocabulary', range: '0 to 1', meaning: 'share of words that the other side does not have' },
  { name: 'order', range: '0 to 1', meaning: 'share of words that both have, in another order' },
  { name: 'edits', range: 'words', meaning: 'words removed and added by the shortest edit' },
  { name: 'spelling', range: 'words', meaning: 'words that differ in spelling alone; they count as equal' },
  { name: 'diff ratio', range: '0 to 1', meaning: '1 − wording, as diff tools give it; for reference' },
  { name: 'dice', range: '0 to 1', meaning: 'letter pairs in common (string-similarity); for reference' },
  {
    name: 'findings',
    range: '0 to 1',
    meaning: 'S = 1 − ∏(1 − confidence × severity) over the findings but omission and addition',
  },
  {
    name: 'unaligned',
    range: '0 to 1',
    meaning:
      'L: share of words without a counterpart on the side that lacks more, by rarity and nearness of meaning; across languages not measured',
  },
  {
    name: 'vectors',
    range: '0 to 1',
    meaning:
      'distance of sentence vectors or, without a model, of the words; stands for unaligned across languages',
  },
  { name: 'checks', range: 'checks', meaning: 'how many checks ran: those that both languages have' },
  { name: 'truncated', range: 'words', meaning: 'words of a side that were compared, where it has more' },
];
