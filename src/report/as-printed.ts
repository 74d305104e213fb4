/** Numbers as the tables have them, so that a report made of the tables is the report that was made with them. */
import type { Analysis } from '../model.ts';
import { printed } from '../text/print.ts';

export const asPrinted = (analysis: Analysis): Analysis => ({
  ...analysis,
  articles: analysis.articles.map((one) => ({ ...one, language: rounded(one.language) })),
  quotations: analysis.quotations.map((one) => ({ ...one, confidence: printed(one.confidence) })),
  families: rounded(analysis.families),
  drift: rounded(analysis.drift),
  groups: rounded(analysis.groups),
});

/** Every number in it. */
function rounded<Value>(value: Value): Value {
  if (typeof value === 'number') return printed(value) as Value;
  if (Array.isArray(value)) return value.map(rounded) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, rounded(inside)])) as Value;
}
