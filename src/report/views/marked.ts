/** Text with stretches of it marked, also when they overlap: markup is nested, text is kept to the letter. */
import type { Span } from '../../model.ts';
import { type Html, html } from './html.ts';

export interface Mark {
  readonly span: Span;
  /** Marks of a lower level stand outside and are cut by none of a higher one. */
  readonly level: number;
  /** Called once for each piece of a mark that another one cuts; `last` is its end. */
  readonly wrap: (inside: Html, last: boolean) => Html;
}

interface Segment extends Span {
  /** Outermost first. */
  readonly marks: readonly Mark[];
}

export function mark(
  text: string,
  marks: readonly Mark[],
  within: Span = { start: 0, end: text.length },
): Html {
  return nest(text, segmentsOf(marks, within), 0);
}

/** Stretches between two boundaries, each with the marks that cover it. */
function segmentsOf(marks: readonly Mark[], within: Span): Segment[] {
  const inside = marks
    .map((one) => ({
      one,
      start: Math.max(one.span.start, within.start),
      end: Math.min(one.span.end, within.end),
    }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const boundaries = new Set([within.start, within.end, ...inside.flatMap(({ start, end }) => [start, end])]);
  const points = [...boundaries].sort((a, b) => a - b);
  let active: typeof inside = [];
  let next = 0;
  return points.slice(0, -1).map((start, i) => {
    active = active.filter(({ end }) => end > start);
    while (next < inside.length && inside[next]!.start === start) active.push(inside[next++]!);
    return { start, end: points[i + 1]!, marks: active.map(({ one }) => one).sort(outermostFirst) };
  });
}

const outermostFirst = (a: Mark, b: Mark): number =>
  a.level - b.level || a.span.start - b.span.start || b.span.end - a.span.end;

function nest(text: string, segments: readonly Segment[], depth: number): Html {
  const pieces: Html[] = [];
  for (let from = 0, to = 0; from < segments.length; from = to) {
    const outer = segments[from]!.marks[depth];
    do to++;
    while (to < segments.length && segments[to]!.marks[depth] === outer);
    const [start, end] = [segments[from]!.start, segments[to - 1]!.end];
    if (outer)
      pieces.push(outer.wrap(nest(text, segments.slice(from, to), depth + 1), end >= outer.span.end));
    else pieces.push(html`${text.slice(start, end)}`);
  }
  return html`${pieces}`;
}

/** For each of some stretches, in order and apart from one another, the marks that reach into it. */
export function marksOver(stretches: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const over: Mark[][] = stretches.map(() => []);
  let first = 0;
  for (const one of marks.toSorted((a, b) => a.span.start - b.span.start)) {
    while (first < stretches.length && stretches[first]!.end <= one.span.start) first++;
    for (let i = first; i < stretches.length && stretches[i]!.start < one.span.end; i++) over[i]!.push(one);
  }
  return over;
}
