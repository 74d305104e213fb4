/**
 * omission and addition: content words without a counterpart. Between renderings this cannot be told from
 * rephrasing reliably, so the confidence is low; `meaning` counts such words in L and not through these findings.
 */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { isPiece } from './meaning.ts';
import type { Range } from './range.ts';

export const content: Check = {
  type: 'omission',
  acrossLanguages: false,
  has: () => true,
  run: (pair) =>
    mayBeCompared(pair)
      ? [...leftOut(pair, 'omission'), ...leftOut(mirrored(pair), 'addition').map(turned)]
      : [],
};

/** What two articles did not both quote is not omitted. */
const mayBeCompared = ({ a, b }: Compared): boolean => !isPiece(a) && !isPiece(b);

function leftOut(pair: Compared, type: 'omission' | 'addition'): Found[] {
  const { leastWeight, severity, confidence } = pair.settings.content;
  const total = pair.a.content.reduce((sum, is, i) => sum + (is ? pair.rarity(pair.a, i) : 0), 0);
  return gapsOf(pair).flatMap((gap): Found[] => {
    const weight = weightOf(pair, gap);
    if (weight < leastWeight) return [];
    return [
      {
        type,
        place: 'content',
        severity: Math.min(
          severity.most,
          severity.least + (severity.most - severity.least) * (weight / total),
        ),
        confidence,
        base: spansOf(pair.a, gap),
        variant: [],
        note: `A has ${quote(pair.a, gap)}; nothing in B stands for it.`,
      },
    ];
  });
}

/** Runs of words that begin and end with an unaligned content word and hold no aligned one. */
function gapsOf(pair: Compared): Range[] {
  const gaps: Range[] = [];
  let broken = true;
  for (const [i, is] of pair.a.content.entries()) {
    if (pair.toB[i]!.length > 0 || pair.a.tokens[i]!.kind === 'punctuation') broken = true;
    else if (is) {
      gaps.push({ from: broken ? i : gaps.pop()!.from, to: i + 1 });
      broken = false;
    }
  }
  return gaps;
}

const weightOf = (pair: Compared, { from, to }: Range): number => {
  let sum = 0;
  for (let i = from; i < to; i++) if (pair.a.content[i]) sum += pair.rarity(pair.a, i);
  return sum;
};
