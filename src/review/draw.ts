/** A sample of a run, with everything that says how it was drawn. */
import type { Analysis, Link, Question } from '../model.ts';
import type { Settings } from '../settings.ts';
import { shortHash } from '../text/hash.ts';
import type { Sample } from './archive.ts';
import { candidatesOf } from './items.ts';
import { type Draw, sampled } from './sample.ts';

/**
 * @param near links between readings of different families: where a statement may have been missed
 * @param at when, ISO 8601
 */
export function drawnSample(
  analysis: Analysis,
  questions: readonly Question[],
  near: readonly Link[],
  { seed, size, overlap }: Draw,
  at: string,
  settings: Settings['review'],
): Sample {
  const draw = { seed, size, overlap, run: analysis.signature.id };
  const items = sampled(candidatesOf(analysis, questions, near, settings), draw);
  return { id: shortHash(JSON.stringify(draw), ...items.map(({ id }) => id)), ...draw, at, items };
}
