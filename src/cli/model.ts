/** The sentence model as the user chose it. */
import type { Vectors } from '../context.ts';
import { type Model, openModel } from '../store/vectors.ts';
import type { ModelChoice } from './options.ts';

/** null with --no-model, and where the shipped model is not there. */
export async function chosenModel({ model, cache }: ModelChoice): Promise<Model | null> {
  if (model === false) return null;
  return openModel({ ...(typeof model === 'string' ? { folder: model } : {}), cache: cache ?? null });
}

/** Opens the model when it is asked for vectors first. */
export function embedder(choice: ModelChoice): (texts: readonly string[]) => Promise<Vectors | null> {
  let opening: Promise<Model | null> | undefined;
  return async (texts) => {
    opening ??= chosenModel(choice);
    return (await opening)?.embed(texts) ?? null;
  };
}
