/** Where in the article it stands, and how the article uses marks elsewhere. */
import { type Evidence, glyphOf, holds, isHeadline, type Usage, type Vicinity } from './vicinity.ts';

export function usageEvidence({ usage, index, marked, passage }: Vicinity): Evidence[] {
  const { usualGlyph, scene } = usage;
  return [
    holds('noClauses', usualGlyph === null),
    holds('minorGlyph', usualGlyph !== null && !isHeadline(passage) && glyphOf(marked, scene) !== usualGlyph),
    holds('inLink', passage.place === 'link'),
    holds('alone', !isNeighbour(index - 1, index, usage) && !isNeighbour(index + 1, index, usage)),
  ];
}

const isNeighbour = (other: number, index: number, { marked }: Usage): boolean =>
  marked[other]?.passage === marked[index]!.passage && marked[other]!.parent === null;
