/** Reported clauses that say something besides the direct quotations that stand in them. */
import type { Quotation, Span } from '../model.ts';
import { byStart, lengthOf } from '../text/span.ts';
import type { Reported } from './parts.ts';
import { lastAtOrBefore } from './scene.ts';

/**
 * "“We will stay,” he said, according to his office" is that quotation and no indirect one; "he said that they
 * would stay, “whatever comes”" is both.
 * @param least share of a clause that must stand outside direct quotations, 0 to 1.
 */
export function besidesQuotations(
  reported: readonly Reported[],
  quotations: readonly Quotation[],
  least: number,
): Reported[] {
  const direct = quotations
    .filter(({ kind, nestedIn }) => kind === 'direct' && nestedIn === undefined)
    .flatMap(({ contents }) => contents)
    .sort(byStart);
  return reported.filter(({ spans }) => {
    const length = sum(spans.map(lengthOf));
    return length - sum(spans.map((span) => lengthWithin(span, direct))) >= least * length;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** UTF-16 units of a span that lie in others, which stand in order and apart. */
function lengthWithin(span: Span, others: readonly Span[]): number {
  let length = 0;
  for (let i = Math.max(0, lastAtOrBefore(others, span.start)); i < others.length; i++) {
    const { start, end } = others[i]!;
    if (start >= span.end) break;
    length += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
  }
  return length;
}
