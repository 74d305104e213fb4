/** The sentence model as the user chose it. */
import type { Vectors } from '../context.ts';
import type { ProgressLine } from '../store/progress.ts';
import { type Model, type ModelOptions, openModel } from '../store/vectors.ts';
import type { ModelChoice } from './options.ts';

/**
 * null with --no-model, and where the shipped model is not there.
 * @param more `say` takes lines on the cache; `unfinished` keeps vectors where there is no cache
 */
export async function chosenModel(
  { model, cache }: ModelChoice,
  more: Pick<ModelOptions, 'say' | 'unfinished'> = {},
): Promise<Model | null> {
  if (model === false) return null;
  return openModel({
    ...(typeof model === 'string' ? { folder: model } : {}),
    ...(cache === undefined ? {} : { cache }),
    ...more,
  });
}

/** Opens the model when it is asked for vectors first. */
export function embedder(
  choice: ModelChoice,
  { say, show }: Pick<ProgressLine, 'say' | 'show'> = QUIET,
): (texts: readonly string[]) => Promise<Vectors | null> {
  let opening: Promise<Model | null> | undefined;
  return async (texts) => {
    opening ??= chosenModel(choice, { say });
    return (await opening)?.embed(texts, (done, of) => show('vectors', done, of)) ?? null;
  };
}

const QUIET = { say: (): void => {}, show: (): void => {} };
