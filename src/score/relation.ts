/** relation: how two readings hang together as texts. */
import type { Relation } from '../model.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Compared } from './compared.ts';
import type { Wording } from './wording.ts';

/**
 * identical: the same words, marks and case aside; orthographic: the same but for spelling variants; translation:
 * in two languages; paraphrase: other words in one language; unknown: nothing that links them.
 */
export function relationOf(pair: Compared, wording: Wording | null): Relation {
  if (normaliseText(pair.a.reading.text) === normaliseText(pair.b.reading.text)) return 'identical';
  if (!pair.sameLanguage) return 'translation';
  if (wording?.value === 0) return wording.respelt > 0 ? 'orthographic' : 'identical';
  return wording !== null && pair.toB.some((links) => links.length > 0) ? 'paraphrase' : 'unknown';
}
