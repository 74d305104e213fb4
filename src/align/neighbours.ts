/** The nearest texts by meaning, and how crowded the place is where a text stands. */
import type { Context, Vectors } from '../context.ts';
import type { LanguageCode } from '../model.ts';
import type { Text } from './texts.ts';

export interface Neighbourhoods {
  readonly vectors: readonly (Float32Array | null)[];
  /** For each text its nearest texts in each language. */
  readonly near: readonly Int32Array[];
  /** Mean cosine of a text with its nearest texts in a language: a text that is near to everything says little by it. */
  readonly crowding: (text: number, language: LanguageCode | null) => number;
}

export function neighbourhoodsOf(texts: readonly Text[], vectors: Vectors, context: Context): Neighbourhoods {
  const { nearest, crowd, farCosine } = context.settings.align;
  const byText = texts.map((text) => vectors.get(text.written) ?? null);
  const languages = [...new Set(texts.map((text) => text.language))];
  const members = languages.map((code) =>
    texts.filter(({ language, index }) => language === code && byText[index] !== null).map(({ index }) => index),
  );
  const crowding = languages.map(() => new Float32Array(texts.length));
  const near = byText.map((vector, text) => {
    if (vector === null) return new Int32Array(0);
    const found = members.map((ids, language) => {
      const best = nearestOf(text, vector, ids, byText, Math.max(nearest, crowd));
      crowding[language]![text] = meanOf(best.cosines, crowd, farCosine);
      return best.texts.slice(0, nearest);
    });
    return Int32Array.from(found.flat());
  });
  const place = new Map(languages.map((code, i) => [code, i]));
  return { vectors: byText, near, crowding: (text, language) => crowding[place.get(language)!]![text]! };
}

/** Mean of the first `count`; what is missing counts as a text that is far. */
function meanOf(cosines: readonly number[], count: number, far: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += cosines[i] ?? far;
  return sum / count;
}

interface Nearest {
  readonly texts: number[];
  /** Descending. */
  readonly cosines: number[];
}

function nearestOf(
  text: number,
  vector: Float32Array,
  others: readonly number[],
  vectors: readonly (Float32Array | null)[],
  count: number,
): Nearest {
  const texts: number[] = [];
  const cosines: number[] = [];
  for (const other of others) {
    if (other === text) continue;
    const cosine = dot(vector, vectors[other]!);
    if (texts.length === count && cosine <= cosines[count - 1]!) continue;
    let at = texts.length === count ? count - 1 : texts.length;
    for (; at > 0 && cosines[at - 1]! < cosine; at--) {
      cosines[at] = cosines[at - 1]!;
      texts[at] = texts[at - 1]!;
    }
    cosines[at] = cosine;
    texts[at] = other;
  }
  return { texts, cosines };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
