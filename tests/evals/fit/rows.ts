/** The dev sets of families as rows, and the corpora that are drawn from them: small ones, and ones with fragments. */
import { join } from 'node:path';
import { dataFolder, rowsOf } from '../shared.ts';

export interface Row {
  readonly id: string;
  readonly family: string;
  readonly doc: string;
  readonly lang: string;
  readonly text: string;
  /** A fragment made here. */
  readonly cut?: boolean;
}

export const readSet = (name: string): Row[] =>
  rowsOf<Row>(join(dataFolder, 'families', `${name}.dev.jsonl.gz`));

/** A fixed sequence of numbers from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The rows of about `families` families; those of one document are drawn together, as the news of one event are. */
export function draw(rows: readonly Row[], families: number, seed: number): Row[] {
  const next = sequence(seed);
  const all = new Set(rows.map(({ family }) => family));
  const documents = [...Map.groupBy(rows, ({ doc }) => doc).values()];
  const kept = new Set<string>();
  while (kept.size < Math.min(families, all.size))
    for (const { family } of documents[Math.floor(next() * documents.length)]!) kept.add(family);
  return rows.filter(({ family }) => kept.has(family));
}

/** Share of the families of which one member is left: what one article alone has printed. */
const ALONE = 0.5;

/** Most of what is printed is printed once, unlike the sets, which are made of renderings. */
export function thin(rows: readonly Row[], seed: number): Row[] {
  const next = sequence(seed);
  const families = new Set(rows.map(({ family }) => family));
  const lonely = new Map([...families].map((family) => [family, next() < ALONE]));
  const met = new Set<string>();
  return rows.filter(({ family }) => {
    const first = !met.has(family);
    met.add(family);
    return first || !lonely.get(family);
  });
}

/** Shares of the rows that are cut to a fragment, and that are repeated as a fragment in their document. */
const CUT = 0.35;
const REPEATED = 0.1;
const LONGEST_CUT = 10;

/** News quote fragments beside sentences, so some rows become a run of their words. */
export function cutSome(rows: readonly Row[], seed: number): Row[] {
  const next = sequence(seed);
  return rows.flatMap((row) => {
    const chance = next();
    const piece = { ...row, text: pieceOf(row.text, next), cut: true };
    if (chance < CUT) return [piece];
    return chance < CUT + REPEATED ? [row, { ...piece, id: `${row.id} again` }] : [row];
  });
}

function pieceOf(text: string, next: () => number): string {
  const words = text.split(/\s+/u);
  const length = Math.min(words.length, 1 + Math.floor(next() * LONGEST_CUT));
  const from = Math.floor(next() * (words.length - length + 1));
  return words.slice(from, from + length).join(' ');
}
