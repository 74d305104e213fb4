/** The two readings of a comparison, and what becomes of it. */
import { linkWords } from '../align.ts';
import type { Context } from '../context.ts';
import type {
  Comparison,
  Drift,
  Family,
  Member,
  Quotation,
  Reading,
  ReadingPair,
  WordLink,
} from '../model.ts';
import { compare, flipOf, type PairToScore, pairsOf } from '../score.ts';
import { tokenise } from '../text/tokens.ts';
import type { Index } from './members.ts';

export type Readings = Omit<ReadingPair, 'links'>;

export interface Compared extends Comparison {
  readonly links: readonly WordLink[];
}

/**
 * The stage `compare`: links the words, then scores. Only a pair across languages sees vectors, so that what a
 * pair gives does not depend on the pairs around it.
 */
export function compareReadings(readings: Readings, context: Context): Compared {
  const links = linkWords(readings.a, readings.b, context);
  const vectors = isAcross(readings) ? context.vectors : null;
  return { ...compare({ ...readings, links }, { ...context, vectors }), links };
}

export interface Pair {
  readonly family: string;
  readonly pair: PairToScore;
  readonly readings: Readings;
}

/** The pairs of a family that are compared. Every member is read once, however many pairs it stands in. */
export function pairsIn(family: Family, index: Index): Pair[] {
  const readings = new Map(family.members.map((member) => [member.quotation, readingOf(member, index)]));
  return pairsOf(family, index.quotations, index.articles).map((pair) => ({
    family: family.id,
    pair,
    readings: {
      id: `${pair.base}:${pair.variant}`,
      a: readings.get(pair.base)!,
      b: readings.get(pair.variant)!,
    },
  }));
}

export const driftOf = ({ family, pair }: Pair, compared: Compared, signature: string): Drift => ({
  ...compared,
  ...pair,
  family,
  flip: flipOf(compared),
  signature,
});

/** Two languages, both known. */
const isAcross = ({ a, b }: Readings): boolean =>
  a.language !== null && b.language !== null && a.language !== b.language;

/** The texts of the pairs across languages, each once. */
export const textsAcross = (pairs: readonly Readings[]): string[] => [
  ...new Set(pairs.filter(isAcross).flatMap(({ a, b }) => [a.text, b.text])),
];

function speakerOf({ speaker }: Quotation): Pick<Reading, 'speaker' | 'speakerIs'> {
  if (speaker === null) return { speaker: null };
  if (speaker.rule === 'corrected') return { speaker: speaker.name };
  const isBody = speaker.bearer?.isBody;
  const speakerIs = isBody === undefined ? 'nobody' : isBody ? 'body' : 'person';
  return { speaker: speaker.name, speakerIs };
}

function readingOf(member: Member, { quotations, articles }: Index): Reading {
  const quotation = quotations.get(member.quotation)!;
  const article = articles.get(quotation.article)!;
  const text = member.spans.map((s) => quotation.text.slice(s.start, s.end)).join(' ');
  return {
    text,
    tokens: tokenise(text, article.language.code),
    language: article.language.code,
    ...speakerOf(quotation),
    via: quotation.via?.text ?? null,
    kind: quotation.kind,
    frame: article.text.slice(quotation.frame.start, quotation.frame.end),
    part: member.part,
  };
}
