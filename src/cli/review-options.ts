/** What a user can choose at the verbs of `review`. */
import type { ModelChoice, ServeChoice } from './options.ts';

/** Where the verdicts of a project are. */
export interface ProjectChoice {
  readonly articles: string;
  readonly db?: string;
}

export interface SampleChoice extends ProjectChoice, ModelChoice {
  readonly size: number;
  readonly seed: string;
  readonly overlap: number;
  readonly question?: readonly string[];
}

export interface ReviewServeChoice extends ServeChoice, ProjectChoice {
  readonly scores?: true;
}

export interface InviteChoice extends ProjectChoice {
  readonly days: number;
  readonly url: string;
}

export interface ExportChoice extends ProjectChoice {
  readonly format: 'ndjson' | 'csv';
}
