/**
 * The `read` section of a language profile: how a page of that language tells what is article and what is not.
 * Phrases are compared in normal form, without punctuation at their ends; those of all profiles apply to
 * every page, since pages are mixed.
 */
import { z } from '../shape.ts';

const phrases = z.array(z.string());

export const readSection = z.strictObject({
  /** The commonest words: they tell the language of a text too short for letter statistics. */
  functionWords: phrases,
  furniture: z.strictObject({
    /** The whole line. */
    lines: phrases,
    /** The beginning of a line that is no sentence. */
    openings: phrases,
    /** The beginning of a line, sentence or not: nothing else begins so. */
    notices: phrases,
    /** Followed by a colon and a few words. */
    labels: phrases,
  }),
  links: z.strictObject({
    /** The beginning of a line that points to another article. */
    openings: phrases,
    /** The line above a list of other articles. */
    headers: phrases,
  }),
  captions: z.strictObject({
    /** The beginning of a caption, with a mark after it. */
    openings: phrases,
    /** Agencies and rights, at the end of a caption. */
    credits: phrases,
  }),
  /** What a finite verb of the reporter's tenses looks like: a line without one is no sentence of the body. */
  finite: z.strictObject({ words: phrases, endings: phrases }),
  /** The words that a line of date and time may hold. */
  dates: phrases,
  /** What stands before the author's name. */
  bylines: phrases,
  translation: z.strictObject({
    /** How a page says that it was translated; `{language}` stands for a name of `languages`. */
    phrases,
    languages: z.record(z.string(), z.string().regex(/^[a-z]{2}$/u)),
    /** What stands before the outlet that a text was taken from. */
    sources: phrases,
    /** Outlets that write in this language only. */
    outlets: phrases,
  }),
});

export type ReadSection = z.infer<typeof readSection>;
