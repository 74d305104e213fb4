/** The program as the evals call it: rows as its filters take and give them, without processes between. */

import { align } from '../../src/align.ts';
import type { Vectors } from '../../src/context.ts';
import { extract } from '../../src/extract.ts';
import type { Statement } from '../../src/model.ts';
import { compareReadings } from '../../src/pipeline/pairs.ts';
import { compareRows } from '../../src/pipeline/rows/compare.ts';
import { extractRows } from '../../src/pipeline/rows/extract.ts';
import { groupRows } from '../../src/pipeline/rows/group.ts';
import { loadContext } from '../../src/store/context.ts';
import { openModel } from '../../src/store/vectors.ts';
import { root } from './shared.ts';

/** Vectors are kept here from eval to eval. */
const CACHE = `${root}node_modules/.cache/vectors`;

export const context = loadContext();

export interface ArticleRow {
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** A row of `extract`, as DESIGN.md's table has it. */
export interface QuotationRow {
  readonly id: string;
  readonly contents: readonly { readonly start: number; readonly end: number }[];
  readonly speaker: {
    readonly name: string;
    readonly start: number | null;
    readonly end: number | null;
  } | null;
}

export function extractOne(row: ArticleRow): QuotationRow[] {
  const article = extractRows.shape(context).parse(row);
  return extractRows.encode(extract(article, context), article) as QuotationRow[];
}

export interface StatementRow {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  readonly language: string;
}

/** The family of each statement. @param withModel vectors of the shipped model, or the words alone. */
export async function groupAll(
  rows: readonly StatementRow[],
  withModel: boolean,
): Promise<ReadonlyMap<string, string>> {
  const vectors = withModel ? await embed(rows.map((row) => row.text)) : null;
  const shape = groupRows.shape(context);
  const statements: readonly Statement[] = groupRows.complete(
    rows.map((row) => shape.parse(row)),
    context,
  );
  const out = groupRows.encode(align(statements, { ...context, vectors })) as {
    id: string;
    family: string;
  }[];
  return new Map(out.map(({ id, family }) => [id, family]));
}

export async function embed(texts: readonly string[]) {
  const model = await openModel({ cache: CACHE });
  if (model === null) throw new Error('the shipped model is not there');
  return model.embed(texts);
}

export interface PairRow {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly languageA: string;
  readonly languageB: string;
}

export const compareOne = (row: PairRow, vectors: Vectors | null = null) =>
  compareReadings(compareRows.shape(context).parse(row), { ...context, vectors });
