/**
 * Dialogue without quotation marks: each turn a paragraph that a dash opens, "—No lo sé —dijo Juan—. Ya veremos." A
 * list looks the same, so one turn of a row at least must have a cue in it.
 */
import type { Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { slice, trim } from '../text/span.ts';
import { hasIncise } from './incises.ts';
import type { Passage, Scene } from './parts.ts';

export interface Turn {
  readonly passage: number;
  /** With the dash. */
  readonly span: Span;
  readonly inner: Span;
  readonly isAnswer: boolean;
}

export function turnsOf(scene: Scene, settings: Settings['extract']['incises']): Turn[] {
  const { turns } = scene.profile.extract.marks;
  if (turns.size === 0) return [];
  const { text } = scene.article;
  const found: Turn[] = [];
  let row: Turn[] = [];
  const close = (): void => {
    const isTold = ({ passage, inner }: Turn): boolean =>
      hasIncise(scene.passages[passage]!, inner, scene.profile, settings);
    if (row.some(isTold)) found.push(...row);
    row = [];
  };
  scene.passages.forEach((passage, index) => {
    const turn = turnIn(passage, index, text, turns);
    if (turn) row.push(turn);
    else close();
  });
  close();
  return found;
}

function turnIn(
  { block, place }: Passage,
  passage: number,
  text: string,
  signs: ReadonlySet<string>,
): Turn | null {
  const span = trim(text, block.span);
  if (place !== 'body' || !signs.has(slice(text, { start: span.start, end: span.start + 1 }))) return null;
  return { passage, span, inner: trim(text, { start: span.start + 1, end: span.end }), isAnswer: false };
}
