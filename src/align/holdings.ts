/** Which texts are held in longer ones: a fragment in its sentence, a sentence in a quotation of several. */
import type { Linked } from './links.ts';
import type { Text } from './texts.ts';

export interface Holding {
  readonly lesser: number;
  readonly greater: number;
}

/** Surest first. Each lesser text is held by one greater only: where two could hold it, none does. */
export function holdings(texts: readonly Text[], { pairs, held, alone }: Linked): Holding[] {
  const found: (Holding & { readonly odds: number })[] = [];
  for (let pair = 0; pair < held.length; pair++) {
    if (!held[pair]) continue;
    const [a, b] = [pairs.a[pair]!, pairs.b[pair]!];
    const [lesser, greater] = texts[a]!.letters.total <= texts[b]!.letters.total ? [a, b] : [b, a];
    found.push({ lesser, greater, odds: alone[pair]! });
  }
  return found.sort((p, q) => q.odds - p.odds || p.lesser - q.lesser || p.greater - q.greater);
}
