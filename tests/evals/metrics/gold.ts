/** A run against articles annotated by hand: a port of shared/gold/score.py, whose docstring defines the figures. */
import type { Span } from '../../../src/model.ts';
import { f1, fixed } from './round.ts';

export interface AnnotatedQuote extends Span {
  readonly id?: string;
  readonly article: string;
  readonly text: string;
  readonly kind: string;
  readonly place: string;
  readonly speaker: string | null;
  readonly alsoSpeakers?: readonly string[];
  readonly family?: string | null;
  readonly alsoFamilies?: readonly AlsoFamily[];
}

type AlsoFamily = string | { readonly family: string };

/** A row of a run's quotations.ndjson, as far as it is scored. */
export interface RunQuote extends Span {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly contents?: readonly Span[];
  readonly kind: string;
  readonly place?: string;
  readonly speaker?: { readonly name: string } | null;
  readonly family?: string | null;
  readonly alsoFamilies?: readonly AlsoFamily[];
}

/** Part of a whole. */
interface Share {
  readonly part: number;
  readonly whole: number;
}

interface Prf {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

export interface GoldScores {
  readonly foundR: Share;
  readonly foundP: Share;
  /** Of the matched whose speaker is known. */
  readonly speaker: Share;
  /** Right speakers of all that have one. */
  readonly speakerOfAll: number;
  readonly pairs: Prf & { readonly gold: number };
  readonly b3: Prf;
  /** null where no languages were given. */
  readonly across: Share | null;
}

type Gold = AnnotatedQuote & { readonly id: string };
type Matches = ReadonlyMap<string, RunQuote>;

/** @param languages of the articles by file name, for the pairs across languages. */
export function scoreGold(
  annotated: readonly AnnotatedQuote[],
  run: readonly RunQuote[],
  languages: ReadonlyMap<string, string> | null = null,
): GoldScores {
  const gold = annotated.map((quote, i): Gold => ({ ...quote, id: quote.id ?? `g${i}` }));
  const match = matchesOf(gold, run);
  return { ...foundOf(gold, run, match), ...speakersOf(gold, match), ...familiesOf(gold, match, languages) };
}

const isMarked = ({ kind }: { readonly kind: string }): boolean => kind === 'direct' || kind === 'mixed';
const isWanted = (quote: Gold): boolean =>
  isMarked(quote) && (quote.place === 'body' || quote.place === 'heading');

// ── which row is which quotation ────────────────────────────────────────────────────────────────

function matchesOf(gold: readonly Gold[], run: readonly RunQuote[]): Matches {
  const match = new Map<string, RunQuote>();
  const candidates = gold
    .flatMap((g) => run.filter((r) => fileName(r.path) === fileName(g.article)).map((r) => candidate(g, r)))
    .filter((c) => c.score >= 0.8)
    .sort((a, b) => b.score - a.score);
  for (const { gold: g, row, split } of candidates) {
    if (match.has(g.id)) continue;
    const parts = gold.filter((other) => match.get(other.id) === row);
    if (parts.length === 0 || (split && parts.every((part) => neighbours(g, part)))) match.set(g.id, row);
  }
  return match;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function candidate(gold: Gold, row: RunQuote) {
  const spans = row.contents?.length ? row.contents : [row];
  const split = spans.length > 1;
  const near = [...spans, row].some((span) => span.start < gold.end && gold.start < span.end);
  const partOfIt = spans.some((s) => Math.abs(s.start - gold.start) <= 2 && Math.abs(s.end - gold.end) <= 3);
  const score = near ? Math.max(overlap(gold.text, row.text), split && partOfIt ? 0.8 : 0) : 0;
  return { gold, row, split, score };
}

/** Two parts of one quotation, split by its cue: near each other, in one article, by one speaker. */
function neighbours(a: Gold, b: Gold): boolean {
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return a.article === b.article && a.speaker === b.speaker && gap < 80;
}

const EDGES =
  /^[ \t\r\n\u00a0\u202f\u2009"“”„«»‹›‚‘’'`´.,;:!?…—–\-()[\]]+|[ \t\r\n\u00a0\u202f\u2009"“”„«»‹›‚‘’'`´.,;:!?…—–\-()[\]]+$/gu;

const wordsOf = (text: string): string[] =>
  text
    .replace(EDGES, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Jaccard of the two multisets of words. */
function overlap(a: string, b: string): number {
  const left = countsOf(wordsOf(a));
  const right = countsOf(wordsOf(b));
  let shared = 0;
  let either = 0;
  for (const word of new Set([...left.keys(), ...right.keys()])) {
    shared += Math.min(left.get(word) ?? 0, right.get(word) ?? 0);
    either += Math.max(left.get(word) ?? 0, right.get(word) ?? 0);
  }
  return shared / Math.max(1, either);
}

function countsOf(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

// ── found ───────────────────────────────────────────────────────────────────────────────────────

function foundOf(gold: readonly Gold[], run: readonly RunQuote[], match: Matches) {
  const rowsOf = (some: readonly Gold[]): Set<RunQuote> =>
    new Set(some.flatMap((g) => match.get(g.id) ?? []));
  const right = rowsOf(gold.filter(isMarked));
  const inLinks = rowsOf(gold.filter((g) => g.place === 'link'));
  const judged = run.filter((r) => isMarked(r) && r.place !== 'link' && !inLinks.has(r));
  const wanted = gold.filter(isWanted);
  return {
    foundR: { part: wanted.filter((g) => match.has(g.id)).length, whole: wanted.length },
    foundP: { part: judged.filter((r) => right.has(r)).length, whole: judged.length },
  };
}

// ── speaker ─────────────────────────────────────────────────────────────────────────────────────

const GENERIC = new Set(
  'the a an of mr ms mrs president minister foreign us u s chinese american state secretary senior official spokesman'.split(
    ' ',
  ),
);

function surnames(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}_’'-]+/gu) ?? [];
  const telling = words.filter((word) => !GENERIC.has(word));
  return new Set(telling.length ? telling : words);
}

/** A name that lists everybody is nobody's. */
function sameSpeaker(gold: string, said: string): boolean {
  const a = surnames(gold);
  const b = surnames(said);
  return [...a].some((word) => b.has(word)) && b.size <= a.size + 4;
}

function speakersOf(gold: readonly Gold[], match: Matches) {
  const spoken = gold.filter((g) => isWanted(g) && g.speaker);
  const known = spoken.filter((g) => match.has(g.id));
  const right = known.filter((g) => {
    const said = match.get(g.id)!.speaker?.name ?? '';
    return [g.speaker!, ...(g.alsoSpeakers ?? [])].some((name) => sameSpeaker(name, said));
  }).length;
  return { speaker: { part: right, whole: known.length }, speakerOfAll: right / Math.max(1, spoken.length) };
}

// ── families ────────────────────────────────────────────────────────────────────────────────────

function familiesOf(gold: readonly Gold[], match: Matches, languages: ReadonlyMap<string, string> | null) {
  const items = gold.filter((g) => g.family && g.kind !== 'pullquote');
  const clusterOf = (g: Gold): string => {
    const row = match.get(g.id);
    return row ? row.family || `row ${row.id}` : `alone ${g.id}`;
  };
  const trueOf = new Map(items.map((g) => [g.id, new Set([g.family!, ...also(g)])]));
  const saidOf = new Map(items.map((g) => [g.id, new Set([clusterOf(g), ...also(match.get(g.id))])]));
  const meet = (sets: ReadonlyMap<string, ReadonlySet<string>>, a: Gold, b: Gold): boolean =>
    [...sets.get(a.id)!].some((family) => sets.get(b.id)!.has(family));

  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const [a, b] of pairsOf(items)) {
    const truly = meet(trueOf, a, b);
    const said = meet(saidOf, a, b);
    right += Number(truly && said);
    wrong += Number(!truly && said);
    missed += Number(truly && !said);
  }
  const across = pairsOf(items).filter(
    ([a, b]) => a.family === b.family && languages?.get(a.article) !== languages?.get(b.article),
  );
  return {
    pairs: {
      ...prf(right / Math.max(1, right + wrong), right / Math.max(1, right + missed)),
      gold: right + missed,
    },
    b3: bCubed(items.map((g) => [g.family!, clusterOf(g)])),
    across: languages && { part: across.filter(([a, b]) => meet(saidOf, a, b)).length, whole: across.length },
  };
}

const also = (row: { readonly alsoFamilies?: readonly AlsoFamily[] } | undefined): string[] =>
  (row?.alsoFamilies ?? []).map((one) => (typeof one === 'string' ? one : one.family));

const pairsOf = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((a, k) => items.slice(k + 1).map((b) => [a, b] as const));

const prf = (P: number, R: number): Prf => ({ P, R, F1: f1(P, R) });

/** @param items family and cluster of each. */
function bCubed(items: readonly (readonly [string, string])[]): Prf {
  const families = countsOf(items.map(([family]) => family));
  const clusters = countsOf(items.map(([, cluster]) => cluster));
  const cells = countsOf(items.map((item) => JSON.stringify(item)));
  let P = 0;
  let R = 0;
  for (const [cell, n] of cells) {
    const [family, cluster] = JSON.parse(cell) as [string, string];
    P += (n * n) / clusters.get(cluster)!;
    R += (n * n) / families.get(family)!;
  }
  return prf(P / Math.max(1, items.length), R / Math.max(1, items.length));
}

/** The lines that score.py prints. */
export function printed(scores: GoldScores): string {
  const share = ({ part, whole }: Share): string =>
    `${part}/${whole} = ${fixed(part / Math.max(1, whole), 3)}`;
  const prfOf = ({ P, R, F1 }: Prf): string => `P ${fixed(P, 3)} R ${fixed(R, 3)} F1 ${fixed(F1, 3)}`;
  const lines = [
    `found R: ${share(scores.foundR)}`,
    `found P: ${share(scores.foundP)}`,
    `speaker: ${share(scores.speaker)}; of all with a speaker ${fixed(scores.speakerOfAll, 3)}`,
    `families pairs: ${prfOf(scores.pairs)} (${scores.pairs.gold} gold pairs)`,
    `families B3: ${prfOf(scores.b3)}`,
  ];
  if (scores.across) lines.push(`pairs across languages R: ${share(scores.across)}`);
  return lines.join('\n');
}
