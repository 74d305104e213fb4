/** How a statement travelled, as far as the article shows it. */
import type { Article, Route } from '../model.ts';
import type { Attribution } from './parts.ts';

const UNKNOWN = { value: null, basis: 'unknown' };

export const routeOf = (_article: Article, _attribution: Attribution): Route => ({
  spoken: UNKNOWN,
  via: UNKNOWN,
  printed: UNKNOWN,
  translatedFrom: UNKNOWN,
});
