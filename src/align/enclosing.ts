/** Sentences of the reporter's that quote: "that it is “a stab in the back” and he will “punish” the traitors". */
import type { Statement } from '../model.ts';

/** Places of the indirect statements within which another statement of their article begins. */
export function enclosing(statements: readonly Statement[]): ReadonlySet<number> {
  const byArticle = Map.groupBy(
    [...statements.keys()].filter((place) => statements[place]!.offset !== null),
    (place) => statements[place]!.article,
  );
  const found = new Set<number>();
  for (const [article, places] of byArticle) if (article !== null) addEnclosing(places, statements, found);
  return found;
}

function addEnclosing(places: number[], statements: readonly Statement[], found: Set<number>): void {
  const begin = (place: number): number => statements[place]!.offset!;
  const length = (place: number): number => statements[place]!.text.length;
  places.sort((a, b) => begin(a) - begin(b) || length(b) - length(a) || a - b);
  for (const [i, place] of places.entries()) {
    const next = places[i + 1];
    if (next === undefined || statements[place]!.kind !== 'indirect') continue;
    if (begin(next) < begin(place) + length(place)) found.add(place);
  }
}
