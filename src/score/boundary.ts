/** quotation-boundary: words that stand inside the marks here and among the reporter's own words there. */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { frameOf, reporterTokensBeside } from './frame.ts';

export const boundary: Check = {
  type: 'quotation-boundary',
  acrossLanguages: false,
  has: () => true,
  run: (pair) =>
    pair.a.reading.kind === null || pair.b.reading.kind === null
      ? []
      : [...outsideThere(pair), ...outsideThere(mirrored(pair)).map(turned)],
};

/** Content words of a without a counterpart in b's marks that b's reporter uses around them. */
function outsideThere(pair: Compared): Found[] {
  if (pair.b.reading.kind === 'indirect' || pair.a.reading.kind === 'indirect') return [];
  const frame = frameOf(pair.b);
  if (!frame?.quoted) return [];
  const own = reporterTokensBeside(frame, pair.settings.boundary.reach).filter((j) => frame.side.content[j]);
  const shared = pair.a.content.flatMap((is, i) => {
    const alone = is && pair.toB[i]!.length === 0;
    return alone && own.some((k) => frame.side.stems[k] === pair.a.stems[i]) ? [{ from: i, to: i + 1 }] : [];
  });
  if (shared.length === 0) return [];
  const words = shared.map((word) => quote(pair.a, word)).join(', ');
  return [
    {
      type: 'quotation-boundary',
      place: 'marks',
      severity: pair.settings.boundary.severity,
      confidence: pair.settings.boundary.confidence,
      base: spansOf(pair.a, ...shared),
      variant: [],
      note: `${words}: inside the quotation marks in A, in the reporter's own words in B.`,
    },
  ];
}
