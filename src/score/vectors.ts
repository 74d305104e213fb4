/** Distance of two readings as sentence vectors see them; for pairs across languages, where words cannot be counted. */
import type { Vectors } from '../context.ts';
import type { Reading } from '../model.ts';

/**
 * (1 − cosine) / √(longer / shorter), in tokens: 0 the same to about 1 unrelated. A reading that quotes more lies
 * farther away for that alone; the root takes this out on the dev pairs. null without vectors for both texts.
 */
export function vectorDistance(a: Reading, b: Reading, vectors: Vectors | null): number | null {
  const [x, y] = [vectors?.get(a.text), vectors?.get(b.text)];
  if (!x || !y || x.length !== y.length) return null;
  const cosine = x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const [longer, shorter] = [
    Math.max(a.tokens.length, b.tokens.length),
    Math.min(a.tokens.length, b.tokens.length),
  ];
  return Math.min(1, Math.max(0, (1 - cosine) / Math.sqrt(longer / Math.max(1, shorter))));
}
