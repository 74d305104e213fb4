/**
 * What speaks for and against a marked stretch being a quotation: its own words, the words around it, who is
 * named as its source, and how else the article uses marks. Settings say what each piece of evidence weighs.
 */
import { placeEvidence } from './evidence/place.ts';
import { sourceEvidence } from './evidence/source.ts';
import { usageEvidence } from './evidence/usage.ts';
import { type Evidence, type Usage, vicinityOf } from './evidence/vicinity.ts';
import { wordEvidence } from './evidence/words.ts';

export { type Evidence, type EvidenceName, isHeadline, type Usage, usageOf } from './evidence/vicinity.ts';

/** The evidence on one marked stretch; what does not hold of it is left out. */
export function evidenceOf(index: number, usage: Usage): Evidence[] {
  const vicinity = vicinityOf(index, usage);
  return [
    ...wordEvidence(vicinity),
    ...placeEvidence(vicinity),
    ...sourceEvidence(vicinity),
    ...usageEvidence(vicinity),
  ].filter(([, strength]) => strength > 0);
}
