/** All that people have put into a project as rows, for NDJSON and CSV: what is exported is what is imported. */
import type { Code, Correction, ReviewItem, Verdict } from '../model.ts';
import { z } from '../shape.ts';

export interface Project {
  /** Files of another project are refused. */
  readonly id: string;
  /** The folder of articles. */
  readonly name: string;
}

/** What was drawn in one go. */
export interface Sample {
  readonly id: string;
  readonly seed: string;
  readonly size: number;
  readonly overlap: number;
  readonly run: string;
  readonly at: string;
  readonly items: readonly ReviewItem[];
}

export interface Archive {
  readonly project: Project;
  readonly samples: readonly Sample[];
  readonly codes: readonly Code[];
  readonly verdicts: readonly Verdict[];
}

const ANSWERS = [
  ...(['yes', 'no', 'unsure', 'bounds', 'type', 'direction', 'severity'] as const),
  ...(['added', 'withdrawn'] as const),
] as const;
const TYPES = [
  ...(['negation', 'modality', 'participant', 'attribution', 'number', 'quantifier', 'name'] as const),
  ...(['tense', 'mood', 'gender', 'connective', 'scope', 'hedge', 'evaluation', 'lexical'] as const),
  ...(['reporting-verb', 'omission', 'addition', 'quotation-boundary', 'form'] as const),
] as const;
const CORRECTIONS = [
  ...(['speaker', 'alias', 'route', 'chain', 'join', 'split', 'bounds', 'not-a-quotation'] as const),
] as const satisfies readonly Correction['kind'][];

const text = z.string();
const id = z.string().min(1).max(200);
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const share = z.number().min(0).max(1);
const anchor = z.object({ path: text, start: z.int().min(0), exact: text, prefix: text, suffix: text });

export const findingType = z.enum(TYPES);

const ITEM = {
  item: id,
  question: z.enum(['quotation', 'speaker', 'statement', 'finding', 'complete']),
  quotations: z.array(id).max(2),
  article: id,
  finding: z
    .object({
      type: findingType,
      place: z.enum(['content', 'frame', 'marks']),
      base: z.array(span),
      variant: z.array(span),
    })
    .nullable(),
  ...{ band: text, language: text, kind: text, type: text },
  score: share.nullable(),
  weight: z.number().min(0),
  top: z.int().min(1).nullable(),
  joined: z.boolean().nullable(),
  shared: z.boolean(),
  anchors: z.array(anchor).max(2),
};

const row = z.discriminatedUnion('row', [
  z.object({ row: z.literal('project'), project: id, name: text }),
  z.object({
    ...{ row: z.literal('sample'), project: id, sample: id, seed: text, run: text, at: text },
    ...{ size: z.number(), overlap: share },
  }),
  z.object({ row: z.literal('item'), project: id, sample: id, ...ITEM }),
  z.object({
    ...{ row: z.literal('code'), project: id, name: id, definition: text, example: text, test: text },
    ...{ maps: findingType, by: text, at: text },
  }),
  z.object({
    ...{ row: z.literal('verdict'), project: id, id, reviewer: id, at: text, run: text },
    role: z.enum(['review', 'adjudication']),
    answer: z.enum(ANSWERS),
    ...{ note: text, code: text },
    corrections: z.array(z.object({ kind: z.enum(CORRECTIONS), quotation: id, value: text })),
    ...ITEM,
  }),
]);

export type ArchiveRow = z.infer<typeof row>;
type ItemFields = z.infer<z.ZodObject<typeof ITEM>>;

/** Columns of the CSV. A cell of the first list is the text itself, of the second JSON. */
const TEXTS = [
  ...['row', 'project', 'id', 'reviewer', 'at', 'run', 'role', 'answer', 'note', 'code'],
  ...['item', 'question', 'article', 'band', 'language', 'kind', 'type'],
  ...['sample', 'seed', 'name', 'definition', 'example', 'test', 'maps', 'by'],
];
const JSONS = [
  ...['corrections', 'quotations', 'finding', 'score', 'weight', 'top', 'joined', 'shared', 'anchors'],
  ...['size', 'overlap'],
];
export const ARCHIVE_COLUMNS: readonly string[] = [...TEXTS, ...JSONS];

export function rowsOfArchive({ project, samples, codes, verdicts }: Archive): ArchiveRow[] {
  const of = { project: project.id };
  return [
    { row: 'project', ...of, name: project.name },
    ...samples.flatMap(({ id: sample, seed, size, overlap, run, at, items }): ArchiveRow[] => [
      { row: 'sample', ...of, sample, seed, run, at, size, overlap },
      ...items.map((item): ArchiveRow => ({ row: 'item', ...of, sample, ...fieldsOf(item) })),
    ]),
    ...codes.map(
      ({ type: maps, ...code }): ArchiveRow => ({
        row: 'code',
        ...of,
        ...inOrder(code),
        maps,
        ...signed(code),
      }),
    ),
    ...verdicts.map((one): ArchiveRow => {
      const { id, reviewer, at, run, role, answer, note, code, corrections, item } = one;
      return {
        ...{ row: 'verdict', ...of, id, reviewer, at, run, role, answer, note, code },
        corrections: [...corrections],
        ...fieldsOf(item),
      };
    }),
  ];
}

const inOrder = ({ name, definition, example, test }: Omit<Code, 'type'>) => ({
  name,
  definition,
  example,
  test,
});
const signed = ({ by, at }: Omit<Code, 'type'>) => ({ by, at });

function fieldsOf({ id: item, stratum, anchors, quotations, finding, ...rest }: ReviewItem): ItemFields {
  const { question, article, score, weight, top, joined, shared } = rest;
  const { band, language, kind, type } = stratum;
  return {
    ...{ item, question, quotations: [...quotations], article },
    finding: finding && { ...finding, base: [...finding.base], variant: [...finding.variant] },
    ...{ band, language, kind, type, score, weight, top, joined, shared, anchors: [...anchors] },
  };
}

function itemOf(fields: ItemFields): ReviewItem {
  const { item, question, quotations, article, finding, band, language, kind, type, ...rest } = fields;
  const { score, weight, top, joined, shared, anchors } = rest;
  return {
    ...{ id: item, question, quotations, article, finding, stratum: { band, language, kind, type } },
    ...{ score, weight, top, joined, shared, anchors },
  };
}

/** One row as it was parsed. @returns why it is none, in a few words */
export function archiveRow(parsed: unknown): ArchiveRow | { readonly reason: string } {
  const { data, error } = row.safeParse(parsed);
  if (!error) return data;
  return { reason: error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ') };
}

export const cellsOfRow = (of: ArchiveRow): string[] => {
  const fields: Readonly<Record<string, unknown>> = of;
  return ARCHIVE_COLUMNS.map((column) => {
    const value = fields[column];
    if (value === undefined) return '';
    return TEXTS.includes(column) ? String(value) : JSON.stringify(value);
  });
};

/** @throws SyntaxError where a cell is not JSON */
export function rowOfCells(columns: readonly string[], cells: readonly string[]): unknown {
  return Object.fromEntries(
    columns.map((column, i) => {
      const cell = cells[i] ?? '';
      if (!JSONS.includes(column)) return [column, cell];
      return [column, cell === '' ? undefined : JSON.parse(cell)];
    }),
  );
}

/** @returns null where no row says the project, or rows are of several */
export function archiveOf(rows: readonly ArchiveRow[]): Archive | null {
  const [first] = rows;
  if (first?.row !== 'project' || rows.some(({ project }) => project !== first.project)) return null;
  const items = Map.groupBy(
    rows.flatMap((one) => (one.row === 'item' ? one : [])),
    ({ sample }) => sample,
  );
  return {
    project: { id: first.project, name: first.name },
    samples: rows.flatMap((one) => {
      if (one.row !== 'sample') return [];
      const { sample, seed, size, overlap, run, at } = one;
      return { id: sample, seed, size, overlap, run, at, items: (items.get(sample) ?? []).map(itemOf) };
    }),
    codes: rows.flatMap((one) => {
      if (one.row !== 'code') return [];
      const { name, definition, example, test, maps, by, at } = one;
      return { name, definition, example, test, type: maps, by, at };
    }),
    verdicts: rows.flatMap((one) => {
      if (one.row !== 'verdict') return [];
      const { id, reviewer, at, run, role, answer, note, code, corrections } = one;
      return { id, item: itemOf(one), reviewer, at, run, role, answer, note, code, corrections };
    }),
  };
}
