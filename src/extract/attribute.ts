/** Who said each marked stretch, and what is reported without marks: by the shape of the reporting clause and the article's own names. */
import { carriedAttribution } from './carried.ts';
import { attributionOf, type Discourse, discourseOf } from './discourse.ts';
import { governingReport } from './governs.ts';
import type { Attribution, Marked, Reported, Scene } from './parts.ts';
import { reportedClauses } from './reported.ts';
import type { SourceSettings } from './speaker.ts';

export interface Attributed {
  /** One for each marked stretch, in the same order. */
  readonly marks: readonly Attribution[];
  /** Reported clauses outside the marks, in order. */
  readonly reported: readonly Reported[];
}

const NOBODY: Attribution = {
  cue: null,
  source: null,
  speaker: null,
  via: null,
  confidence: 0,
};

export function attribute(marked: readonly Marked[], scene: Scene, settings: SourceSettings): Attributed {
  const discourse = discourseOf(marked, scene, settings);
  const marks: (Attribution | null)[] = marked.map(() => null);
  discourse.turns.forEach(({ frame }, index) => {
    frame.items.forEach((item, at) => {
      if (item.mark < 0 || marks[item.mark]) return;
      const found = attributionAt(discourse, index, at, marked[item.mark]!.isAnswer);
      if (found) marks[item.mark] = found;
    });
  });
  return { marks: marks.map((one) => one ?? NOBODY), reported: reportedClauses(discourse) };
}

function attributionAt(
  discourse: Discourse,
  index: number,
  at: number,
  isAnswer: boolean,
): Attribution | null {
  const turn = discourse.turns[index]!;
  if (turn.reports.some(({ source }) => source?.last === at)) return null;
  const governing = governingReport(turn.frame, at, turn.reports);
  if (governing) return attributionOf(governing, turn, discourse);
  const inDialogue = isAnswer || DASH.test(discourse.text[turn.frame.items[at]!.start]!);
  return turn.frame.headline || inDialogue ? null : carriedAttribution(discourse, index, at);
}

/** Before a turn of a dialogue, which others than the speaker before may have. */
const DASH = /\p{Pd}/u;
