/** mood: a statement, a question or a demand. Told by the closing mark and by how the sentence begins. */
import type { Found } from '../model.ts';
import { type Check, spansOf } from './finding.ts';
import { cueAt } from './phrases.ts';
import type { Side } from './side.ts';

export const mood: Check = {
  type: 'mood',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => {
    const [a, b] = [questionsIn(pair.a), questionsIn(pair.b)];
    if (a.length > 0 === b.length > 0) return [];
    const asks = a.length > 0 ? 'A' : 'B';
    const finding: Found = {
      type: 'mood',
      subtype: 'question',
      place: 'content',
      severity: pair.settings.mood.severity,
      confidence: pair.settings.mood.confidence,
      base: a.flatMap((end) => spansOf(pair.a, end)),
      variant: b.flatMap((end) => spansOf(pair.b, end)),
      note: `${asks} asks what the other side states.`,
    };
    return [finding];
  },
};

/** The marks that close questions; tag questions ("isn't it?") and choices of one word ask nothing. */
function questionsIn(side: Side) {
  return side.tokens.flatMap((token, i) =>
    /^[?？]$/u.test(token.t) && !isTag(side, i) ? [{ from: i, to: i + 1 }] : [],
  );
}

/** A question of few words after a comma: "…, isn't it?" */
function isTag(side: Side, end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - 5); i--)
    if (side.tokens[i]!.t === ',')
      return cueAt(side.lexicon.questionOpeners, side.tokens, side.stems, i + 1) !== null;
  return false;
}
