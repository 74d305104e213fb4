/** How a run was made and how sure it is: its signature, settings and issues. */
import type { Issue, Signature } from '../../model.ts';
import type { Edition } from '../edition.ts';

export interface AboutPage {
  readonly corpus: string;
  readonly signature: Signature;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The names of the measures that were taken. */
  readonly measures: readonly string[];
  readonly issues: readonly Issue[];
}

export function aboutPage({ analysis }: Edition, settings: Readonly<Record<string, unknown>>): AboutPage {
  const { corpus, signature, issues, drift } = analysis;
  const measures = new Set(drift.flatMap((pair) => pair.measures.map(({ name }) => name)));
  return { corpus, signature, settings, measures: [...measures], issues };
}
