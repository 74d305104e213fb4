/** Who said each marked stretch: cue, source, speaker and via, by the shape of the reporting clause and the article's own names. */
import type { Attribution, Marked, Reported, Scene } from './parts.ts';

/** One attribution for each marked stretch, in the same order. */
export function attribute(marked: readonly Marked[], _scene: Scene): Attribution[] {
  return marked.map(() => ({ cue: null, source: null, speaker: null, via: null, continues: null, confidence: 0 }));
}

/** Reported clauses outside the marks, in order. */
export function reportedSpeech(_marked: readonly Marked[], _scene: Scene): Reported[] {
  return [];
}
