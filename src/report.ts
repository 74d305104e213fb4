/** report: an Analysis to the files of a run folder. The same views make the served pages. */
import type { Context } from './context.ts';
import type { Analysis } from './model.ts';

/** A file of the run folder; the path is relative to it. */
export interface ReportFile {
  readonly path: string;
  readonly contents: string;
}

export function report(_analysis: Analysis, _context: Context): ReportFile[] {
  return [];
}
