/**
 * The whole way as one expression, and the table of stages by name. Every stage is a pure function of rows and
 * context; what touches the world (vectors, progress, threads) comes in as `Effects`.
 */
import { type Alignment, align, alignWith, type Hands, keysOf } from './align.ts';
import type { Context, Vectors } from './context.ts';
import { extract } from './extract.ts';
import type { Analysis, Issue, Signature, SourceFile, Statement } from './model.ts';
import { correctFamilies, correctQuotations } from './pipeline/corrections.ts';
import { tooLong } from './pipeline/long.ts';
import { collateMembers, indexOf, membersOf } from './pipeline/members.ts';
import { compareReadings, driftOf, pairsIn, textsAcross } from './pipeline/pairs.ts';
import { compareRows } from './pipeline/rows/compare.ts';
import { extractRows } from './pipeline/rows/extract.ts';
import { groupRows } from './pipeline/rows/group.ts';
import { underOneName } from './pipeline/speakers.ts';
import { read } from './read.ts';
import { contestsOf, groupsOf } from './score.ts';

export { nearLinks } from './pipeline/near.ts';
export type { AllCodec, EachCodec } from './pipeline/rows/codec.ts';
export { textsAcross };

/** `each` maps one row to what it gives; `all` maps the rows that share a key, in whatever order they come. */
export const stages = {
  read: { each: read },
  extract: { each: extract, rows: extractRows },
  keys: { each: keysOf },
  group: { by: () => 'all', all: align, rows: groupRows },
  collate: { each: collateMembers },
  compare: { each: compareReadings, rows: compareRows },
} as const;

export type EachStage = {
  [S in keyof typeof stages]: (typeof stages)[S] extends { each: unknown } ? S : never;
}[keyof typeof stages];
export type RowIn<S extends EachStage> = Parameters<(typeof stages)[S]['each']>[0];
export type RowOut<S extends EachStage> = ReturnType<(typeof stages)[S]['each']>;

/** Rows of an `each` stage to what it gives for them, in the same order. */
export type MapRows = <S extends EachStage>(
  stage: S,
  rows: readonly RowIn<S>[],
  context: Context,
  /** Is told what came of which rows, as it comes: in any order, every row once. */
  made?: (out: readonly RowOut<S>[], rows: readonly RowIn<S>[]) => void,
) => Promise<readonly RowOut<S>[]>;

/** The stage that needs all rows. */
export type GroupRows = (
  rows: readonly Statement[],
  context: Context,
  /** Is told the share that is done, 0 to 1. */
  progress?: (share: number) => void,
) => Alignment | Promise<Alignment>;

/** @param hands null: in this thread alone */
export const groupingWith = (hands: Hands | null): GroupRows => (hands ? alignWith(hands) : align);

export interface Effects {
  /** Vectors for texts; without it there are none. */
  readonly embed?: (texts: readonly string[]) => Promise<Vectors>;
  readonly progress?: (stage: string, done: number, of: number) => void;
  /** Where `each` stages run: in this thread by default. */
  readonly mapRows?: MapRows;
  /** Where families are made: here and now by default. */
  readonly groupRows?: GroupRows;
}

export interface Corpus {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/** read → extract → align → score. What comes back is all that the report and the server show. */
export async function analyze(
  corpus: Corpus,
  context: Context,
  signature: Signature,
  effects: Effects = {},
): Promise<Analysis> {
  const { embed = async () => null, progress = () => {}, groupRows = stages.group.all } = effects;
  const mapRows = counted(effects.mapRows ?? mapHere, progress);

  const files = await mapRows('read', corpus.files.toSorted(byPath), context);
  const articles = files.flatMap(({ article }) => article ?? []);
  const extractions = await mapRows('extract', articles, context);
  const found = extractions.flatMap((extraction) => extraction.quotations);
  const named = underOneName(found, articles, context.settings.speakers.language);
  const quotations = correctQuotations(named, context.corrections, articles);
  const index = indexOf(articles, quotations.rows, context);

  const vectors = await embed(quotations.rows.map(({ text }) => text));
  const statements = [...index.statements.values()];
  const alignedTo = (share: number): void =>
    progress('align', Math.floor(share * statements.length), statements.length);
  alignedTo(0);
  const aligned = await groupRows(statements, { ...context, vectors }, alignedTo);
  alignedTo(1);
  const families = correctFamilies(aligned.families, context.corrections, index.statements);
  const members = families.rows.map((family) => membersOf(family, index));
  const tables = await mapRows('collate', members, context);

  const pairs = families.rows.flatMap((family) => pairsIn(family, index));
  const readings = pairs.map((pair) => pair.readings);
  const across = await embed(textsAcross(readings));
  const compared = await mapRows('compare', readings, { ...context, vectors: across });
  const drift = pairs.map((pair, i) => driftOf(pair, compared[i]!, signature.id));

  return {
    corpus: corpus.name,
    signature,
    articles,
    quotations: quotations.rows,
    families: families.rows,
    tables: tables.flat(),
    drift,
    groups: groupsOf(drift, families.rows, index.quotations, index.articles, context),
    contests: contestsOf(drift, families.rows, index.quotations, index.articles, context),
    issues: [
      ...[corpus, ...files, ...extractions, quotations, families].flatMap(({ issues }) => issues),
      ...tooLong(index, context.settings),
    ],
  };
}

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : 1);

/** In this thread, one row after the other. */
export const mapHere: MapRows = async (stage, rows, context, made = () => {}) =>
  rows.map((row) => {
    const run = stages[stage].each as (row: RowIn<typeof stage>, context: Context) => RowOut<typeof stage>;
    const out = run(row, context);
    made([out], [row]);
    return out;
  });

const counted =
  (mapRows: MapRows, progress: NonNullable<Effects['progress']>): MapRows =>
  (stage, rows, context) => {
    let done = 0;
    return mapRows(stage, rows, context, (out) => {
      done += out.length;
      progress(stage, done, rows.length);
    });
  };
