/** Who said each marked stretch: cue, source, speaker and via, by the shape of the reporting clause and the article's own names. */
import { carriedAttribution } from './carried.ts';
import { governingReport } from './governs.ts';
import type { Attribution, Marked, Reported, Scene } from './parts.ts';
import { reportedClauses } from './reported.ts';
import { type Discourse, attributionOf, discourseOf } from './discourse.ts';

const NOBODY: Attribution = { cue: null, source: null, speaker: null, via: null, continues: null, confidence: 0 };

/** One attribution for each marked stretch, in the same order. */
export function attribute(marked: readonly Marked[], scene: Scene): Attribution[] {
  const discourse = discourseOf(marked, scene);
  const found: (Attribution | null)[] = marked.map(() => null);
  discourse.turns.forEach(({ frame }, index) => {
    frame.items.forEach((item, at) => {
      if (item.mark >= 0) found[item.mark] ??= attributionAt(discourse, index, at);
    });
  });
  return found.map((one) => one ?? NOBODY);
}

function attributionAt(discourse: Discourse, index: number, at: number): Attribution | null {
  const turn = discourse.turns[index]!;
  const governing = governingReport(turn.frame, at, turn.reports);
  if (governing) return attributionOf(governing, turn, discourse);
  return turn.frame.headline ? null : carriedAttribution(discourse, index, at);
}

/** Reported clauses outside the marks, in order. */
export function reportedSpeech(marked: readonly Marked[], scene: Scene): Reported[] {
  return reportedClauses(discourseOf(marked, scene));
}
