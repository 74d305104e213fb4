/** The `align` section of a language profile: which words carry little meaning, and which forms are one word. */
import { z } from '../shape.ts';

/** Words separated by single spaces. */
const words = z.string().transform((list) => list.split(' ').filter((word) => word !== ''));

export const alignSection = z.strictObject({
  /** Closed classes: words linked by their neighbours rather than by themselves. A word may stand in several. */
  functionWords: z.strictObject({
    determiner: words,
    preposition: words,
    pronoun: words,
    auxiliary: words,
    conjunction: words,
    negation: words,
    particle: words,
  }),
  /** Lemma to the irregular forms that no stemmer joins: "go": "went gone". */
  lemmas: z.record(z.string(), words),
  /** The sign before the decimals of a number; the other of "." and "," groups its thousands. */
  decimal: z.enum(['.', ',']),
  /** News agencies to the names they are credited by, normalised; all languages' are looked for in each. */
  agencies: z.record(z.string(), z.array(z.string())),
  /** Number words to their value. */
  numerals: z.record(z.string(), z.number()),
});
