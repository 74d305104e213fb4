/** Spans are half-open and count UTF-16 units: `text.slice(start, end)`. */
import type { Span } from '../model.ts';

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);
export const lengthOf = (span: Span): number => span.end - span.start;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
export const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The least span that holds all; there must be one at least. */
export const hull = (spans: readonly Span[]): Span => ({
  start: spans.reduce((least, s) => Math.min(least, s.start), Number.POSITIVE_INFINITY),
  end: spans.reduce((most, s) => Math.max(most, s.end), Number.NEGATIVE_INFINITY),
});

/** Without the characters of `drop` at both ends; may become empty. */
export function trim(text: string, span: Span, drop: RegExp = /\s/u): Span {
  let { start, end } = span;
  while (start < end && drop.test(text[start]!)) start++;
  while (end > start && drop.test(text[end - 1]!)) end--;
  return { start, end };
}
