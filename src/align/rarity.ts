/**
 * How much it says that two texts share a word: -ln of the share of texts that hold it. A corpus of five articles
 * cannot know that; the background says it there, and the corpus's own counts refine it as the corpus grows.
 */

/** Words of an ordinary sentence: turns occurrences in a billion words into the share of sentences. */
const SENTENCE = 20;
const BILLION = 9;

/** -ln of the share of sentences that hold a word of this Zipf frequency: 0.5 for "the", 12 for a word of no list. */
export const backgroundRarity = (zipf: number): number =>
  -Math.log(-Math.expm1(-SENTENCE * 10 ** (zipf - BILLION)));

/**
 * The background's rarity and the corpus's, weighed as if the background were `backgroundTexts` texts.
 *
 * @param frequency texts of the corpus that hold the word, 1 or more
 */
export function rarityIn(zipf: number, frequency: number, texts: number, backgroundTexts: number): number {
  const share = texts / (texts + backgroundTexts);
  return (1 - share) * backgroundRarity(zipf) + share * Math.log((texts + 1) / frequency);
}
