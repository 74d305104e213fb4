/** The `extract.marks` section of a language profile: what reading and judging marked words needs to know. */
import { z } from '../shape.ts';

/** Words separated by spaces, normalised (lower-case, straight apostrophes), cut as the tokeniser cuts them. */
const words = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((lines): ReadonlySet<string> => new Set([lines].flat().join(' ').split(/\s+/u).filter(Boolean)));

export const marksSection = z.strictObject({
  /** Words that begin with an apostrophe, without it ("em" of "'em"): theirs is no mark. */
  elisions: words,
  /** "we", "our": only who is quoted speaks so in a report. */
  firstPerson: words,
  /** Signs that open an incise inside the marks ("« Oui, dit-il, nous venons. »"); none where that is not done. */
  incises: words,
  /** Signs before a turn of a dialogue, each a paragraph ("—No lo sé —dijo Juan—."); none where that is not done. */
  turns: words,
  /** What tells a clause from a phrase. */
  clause: z
    .strictObject({
      /** Pronouns that are subjects: what follows one is a finite verb. */
      subjects: words,
      /** Forms that are finite verbs wherever they stand. */
      finite: words,
      /** Endings of finite verbs, where they tell: Spanish "-aron", French "-aient". */
      endings: words,
      /** Words with such an ending that are none. */
      notFinite: words,
      /** Forms and endings ("-s", "-ed") that are finite verbs where an object or a complement follows: "made progress", "violates our …". */
      transitive: words,
      /** Open a clause that cannot stand alone. */
      subordinators: words,
    })
    .prefault({}),
  /** What stands before marks that hold a name or a term, not speech. */
  naming: z
    .strictObject({
      /** Nouns for works, ships, products, programmes: the film “…”, the ship “…”. In compounds also as last part. */
      works: words,
      /** "so-called", "known as": the words are a term. */
      terms: words,
      /** "as": behind a verb of describing ("described it as “…”"). */
      as: words,
    })
    .prefault({}),
});

export type MarksProfile = z.infer<typeof marksSection>;
