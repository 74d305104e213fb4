/**
 * Interviews without quotation marks: paragraphs that a label opens ("SZ: Warum?", "R. Porque sí.") or a dash, questions
 * and answers in turn. What is answered is quoted; who only asks is the reporter.
 */
import { slice, trim } from '../text/span.ts';
import type { Passage, Scene } from './parts.ts';
import type { Turn } from './turns.ts';

/** A paragraph of an interview. */
interface Said extends Turn {
  readonly label: string;
  readonly asks: boolean;
}

/** Up to five words with a capital first, and a colon; or one that stands for "question" or "answer", and a dot. */
const LABEL =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}(?=:\s)|\p{Lu}(?=\.\s)|(?:Pregunta|Respuesta)(?=\.\s))/u;
const DASH = /^\p{Pd}(?=\s|\p{L}|[¿¡«])/u;
const QUESTION = /\?[\s»”“"')\]]*$/u;

/** Paragraphs that a label opens, at least; one who speaks once is no party to a conversation. */
const LEAST_TURNS = 4;
const LEAST_OF_LABEL = 2;
/** Questions that tell a row of dashes from a list. */
const LEAST_QUESTIONS = 2;

export function interviewTurnsOf(scene: Scene): Turn[] {
  const said = scene.passages.flatMap(
    (passage, index) => labelledIn(passage, index, scene.article.text) ?? [],
  );
  return [...labelledTurns(said), ...dashedTurns(scene)];
}

/** Of two labels at least that recur, those whose paragraphs are not questions for the most part. */
function labelledTurns(said: readonly Said[]): Turn[] {
  const parties = [...Map.groupBy(said, ({ label }) => label).values()].filter(
    (turns) => turns.length >= LEAST_OF_LABEL,
  );
  const count = parties.reduce((sum, turns) => sum + turns.length, 0);
  if (parties.length < 2 || count < LEAST_TURNS) return [];
  return parties
    .filter((turns) => 2 * turns.filter(({ asks }) => asks).length <= turns.length)
    .flat()
    .sort((a, b) => a.span.start - b.span.start);
}

/** Paragraphs in a row that dashes open, each question with something else behind it: the answers. */
function dashedTurns({ passages, article: { text }, profile }: Scene): Turn[] {
  if (profile.extract.marks.turns.size === 0) return [];
  const found: Turn[] = [];
  let row: Said[] = [];
  const close = (): void => {
    const questions = row.filter(({ asks }) => asks).length;
    const inTurn = row.every(({ asks }, i) => !asks || row[i + 1]?.asks === false);
    if (row.length >= LEAST_TURNS && questions >= LEAST_QUESTIONS && inTurn)
      found.push(...row.filter(({ asks }) => !asks));
    row = [];
  };
  passages.forEach((passage, index) => {
    const one = openedBy(DASH, passage, index, text);
    if (one) row.push(one);
    else close();
  });
  close();
  return found;
}

function labelledIn(passage: Passage, index: number, text: string): Said | null {
  const one = openedBy(LABEL, passage, index, text);
  return one && { ...one, span: one.inner };
}

function openedBy(opening: RegExp, { block, place }: Passage, passage: number, text: string): Said | null {
  const span = trim(text, block.span);
  const label = place === 'body' ? opening.exec(slice(text, span))?.[0] : undefined;
  if (label === undefined) return null;
  const sign = opening === DASH ? 0 : 1;
  const inner = trim(text, { start: span.start + label.length + sign, end: span.end });
  return { passage, span, inner, label, isAnswer: true, asks: QUESTION.test(slice(text, inner)) };
}
