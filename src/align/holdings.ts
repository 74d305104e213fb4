/** Which texts are held in longer ones: a fragment in its sentence, a sentence in a quotation of several. */
import type { Context } from '../context.ts';
import { containment, nothingShared, share } from './bag.ts';
import type { Linked } from './links.ts';
import type { Text } from './texts.ts';

export interface Holding {
  readonly lesser: number;
  readonly greater: number;
}

/** Surest first. Each lesser text is held by one greater only: where two could hold it, none does. */
export function holdings(texts: readonly Text[], linked: Linked, context: Context): Holding[] {
  const { holds, longer, leastRarity } = context.settings.align;
  const { a, b } = linked.pairs;
  const found: (Holding & { readonly odds: number })[] = [];
  const letters = nothingShared();
  const stems = nothingShared();
  for (let pair = 0; pair < a.length; pair++) {
    if (linked.apart[pair]) continue;
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    const [lesser, greater] = x.letters.total <= y.letters.total ? [x, y] : [y, x];
    if (greater.letters.total < longer * lesser.letters.total) continue;
    share(lesser.letters, greater.letters, letters);
    share(lesser.stems, greater.stems, stems);
    if (containment(letters, lesser.letters, greater.letters) < holds || stems.total < leastRarity) continue;
    found.push({ lesser: lesser.index, greater: greater.index, odds: linked.alone[pair]! });
  }
  return found.sort((p, q) => q.odds - p.odds || p.lesser - q.lesser || p.greater - q.greater);
}
