/**
 * A language profile: everything the program knows of a language, as data. One JSON file a language,
 * one section a room; a section's shape stands in the file of its name.
 */
import { z } from '../shape.ts';
import { alignSection } from './align.ts';
import { extractSection } from './extract.ts';
import { readSection } from './read.ts';
import { scoreSection } from './score.ts';

export const languageProfile = z.strictObject({
  /** ISO 639-1. */
  code: z.string().regex(/^[a-z]{2}$/u),
  name: z.string(),
  /** ISO 639-3, the name franc knows it by. */
  iso6393: z.string().regex(/^[a-z]{3}$/u),
  /** Lower-case, with their dots: a full stop after one ends no sentence. Digits stand as 0 ("00." for "24. Juni"). */
  abbreviations: z.array(z.string()),
  read: readSection,
  extract: extractSection,
  align: alignSection,
  score: scoreSection,
});

export type LanguageProfile = z.infer<typeof languageProfile>;
