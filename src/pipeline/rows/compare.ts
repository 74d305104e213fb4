/**
 * Rows of `compare`: two readings come in, what differs goes out.
 *
 * In: `a` is the base where there is one; `frameA` is the reporter's sentence around it, `tokensA` its words as the
 * caller cuts them. Languages are told by both texts where they are not given.
 * Out: `wording` and `meaning` from 0, the same, to 1; null is not measured. Spans of findings are offsets into `a` and
 * `b`, or into the frames; `links` are pairs of indices into `tokensA` and `tokensB`.
 */
import type { Context } from '../../context.ts';
import type { LanguageCode, Reading } from '../../model.ts';
import { z } from '../../shape.ts';
import { placeTokens, tokenise } from '../../text/tokens.ts';
import { likelyLanguages } from '../languages.ts';
import type { Compared, Readings } from '../pairs.ts';
import { type EachCodec, id, kind, language, optional, statementText } from './codec.ts';

export const compareRows: EachCodec<Readings, Compared> = {
  shape: (context) =>
    fieldsOf(context)
      .refine((row) => stand(row.tokensA, row.a), {
        path: ['tokensA'],
        message: 'do not stand in a in this order',
      })
      .refine((row) => stand(row.tokensB, row.b), {
        path: ['tokensB'],
        message: 'do not stand in b in this order',
      })
      .transform((row) => readingsOf(row, context)),
  encode: ({ id, relation, wording, meaning, measures, findings, links }, { a, b }) => [
    {
      ...{ id, relation, wording, meaning },
      measures: Object.fromEntries(measures.map(({ name, value }) => [name, value])),
      findings,
      tokensA: a.tokens.map(({ t }) => t),
      tokensB: b.tokens.map(({ t }) => t),
      links,
    },
  ],
};

function fieldsOf(context: Context) {
  const text = statementText(context);
  const frame = optional(text);
  const name = optional(z.string());
  const code = optional(language);
  const tokens = optional(z.array(z.string().min(1)));
  return z.object({
    ...{ id, a: text, b: text, languageA: code, languageB: code, speakerA: name, speakerB: name },
    ...{ viaA: name, viaB: name, kindA: optional(kind), kindB: optional(kind), frameA: frame, frameB: frame },
    ...{ tokensA: tokens, tokensB: tokens },
  });
}
type Fields = z.infer<ReturnType<typeof fieldsOf>>;

const stand = (tokens: readonly string[] | null, text: string): boolean =>
  placeTokens(tokens ?? [], text).every(({ span }) => span.start < span.end);

interface Side extends Omit<Reading, 'tokens' | 'part'> {
  readonly given: readonly string[] | null;
}

const sidesOf = (row: Fields): readonly [Side, Side] => [
  {
    ...{ text: row.a, given: row.tokensA, language: row.languageA, speaker: row.speakerA },
    ...{ via: row.viaA, kind: row.kindA, frame: row.frameA },
  },
  {
    ...{ text: row.b, given: row.tokensB, language: row.languageB, speaker: row.speakerB },
    ...{ via: row.viaB, kind: row.kindB, frame: row.frameB },
  },
];

function readingsOf(row: Fields, context: Context): Readings {
  const sides = sidesOf(row);
  const [a, b] = likelyLanguages(sides, context);
  return { id: row.id, a: readingOf(sides[0], a!), b: readingOf(sides[1], b!) };
}

const readingOf = ({ given, ...side }: Side, language: LanguageCode | null): Reading => ({
  ...side,
  language,
  tokens: given === null ? tokenise(side.text, language) : placeTokens(given, side.text),
  part: 'whole',
});
