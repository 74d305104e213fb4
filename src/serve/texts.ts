/** The route of pasted texts: they are compared as two rows of the filter `compare` are. What that takes is loaded when the first are. */
import type { Context as Request } from 'hono';
import type { Context, Vectors } from '../context.ts';
import { type Answer, isComplete, parseTexts, type Site } from '../report.ts';

/** What compares texts; loaded when the first are pasted. */
export interface Comparer {
  readonly context: () => Promise<Context>;
  /** Vectors for texts in two languages; null without a model. */
  readonly embed: (texts: readonly string[]) => Promise<Vectors | null>;
}

/** @returns 400 for what cannot be meant: an unknown parameter, a text that is too long. */
export async function comparedTexts(c: Request, site: Site, { context, embed }: Comparer): Promise<Answer> {
  const { stages, textsAcross } = await import('../pipeline.ts');
  const loaded = await context();
  const languages = Object.keys(loaded.languages);
  const { pastedLength } = loaded.settings.report;
  const query = parseTexts(new URL(c.req.url).searchParams, languages, pastedLength);
  if (!query) return 400;
  if (!isComplete(query)) return site.texts(query, null, languages);
  const readings = stages.compare.rows.shape(loaded).parse({ id: 'pasted', ...query });
  const across = textsAcross([readings]);
  const vectors = across.length > 0 ? await embed(across) : null;
  const comparison = stages.compare.each(readings, { ...loaded, vectors });
  return site.texts(query, { a: readings.a, b: readings.b, comparison }, languages);
}
