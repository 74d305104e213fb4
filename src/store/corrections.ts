/** corrections.csv beside the articles: what people have put right. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction, Issue } from '../model.ts';
import { z } from '../shape.ts';
import { parseCsv } from './csv.ts';
import { explained } from './trouble.ts';

const FILE = 'corrections.csv';

const row = z.object({
  kind: z.enum(['speaker', 'alias', 'route', 'chain', 'join', 'split', 'bounds', 'not-a-quotation']),
  quotation: z.string().min(1, 'is empty'),
  value: z.string().default(''),
  by: z.string().default(''),
  at: z.string().default(''),
  note: z.string().default(''),
});

export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly issues: readonly Issue[];
}

/** None where there is no such file. A row that cannot be read is an issue. */
export function readCorrections(folder: string): Corrections {
  const path = join(folder, FILE);
  if (!existsSync(path)) return { corrections: [], issues: [] };
  const { rows, problems } = parseCsv(textOf(path));
  const read = rows.map(({ line, cells }) => ({ line, ...row.safeParse(cells) }));
  return {
    corrections: read.flatMap(({ data }) => data ?? []),
    issues: [
      ...problems.map(({ line, message }) => issueOf(line, message)),
      ...read.flatMap(({ line, error }) => (error ? [issueOf(line, reasonOf(error))] : [])),
    ],
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explained(error, 'cannot read', path);
  }
}

const issueOf = (line: number, reason: string): Issue => ({
  rule: 'corrections-row',
  severity: 'warning',
  path: FILE,
  message: `line ${line} is left out: ${reason}`,
});

const reasonOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(' ')).join('; ');
