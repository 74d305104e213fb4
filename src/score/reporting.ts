/** reporting-verb: how the reporter passes the words on: said, claimed, admitted. */
import type { Found } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { type FrameView, frameOf, reporterTokens } from './frame.ts';
import { type Cue, cuesIn } from './phrases.ts';

export const reportingVerb: Check = {
  type: 'reporting-verb',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.reportingVerbs.length > 0,
  run: (pair) => {
    const [a, b] = [pair.a, pair.b].map((side) => frameOf(side));
    const [x, y] = [verbIn(a ?? null), verbIn(b ?? null)];
    return a && b && x && y && colours(x.value) !== colours(y.value) ? [differ(pair, a, b, x, y)] : [];
  },
};

/** Stances that tell what the reporter makes of the words; the others only say that they were spoken. */
const COLOURING: ReadonlySet<string> = new Set(['doubt', 'concession', 'denial']);
const colours = (stance: string): string | null => (COLOURING.has(stance) ? stance : null);

/** The reporting verb nearest to the quoted words. */
function verbIn(frame: FrameView | null): Cue<string> | null {
  if (!frame?.quoted) return null;
  const { side, quoted } = frame;
  const own = new Set(reporterTokens(frame));
  const distance = ({ from }: Cue<string>): number => {
    const { start, end } = side.tokens[from]!.span;
    return start < quoted.start ? quoted.start - end : start - quoted.end;
  };
  const verbs = cuesIn(side.lexicon.reportingVerbs, side.tokens, side.stems).filter((cue) =>
    own.has(cue.from),
  );
  return verbs.reduce<Cue<string> | null>(
    (best, cue) => (best && distance(best) <= distance(cue) ? best : cue),
    null,
  );
}

function differ(pair: Compared, a: FrameView, b: FrameView, x: Cue<string>, y: Cue<string>): Found {
  return {
    type: 'reporting-verb',
    subtype: `${x.value}|${y.value}`,
    place: 'frame',
    ...pair.settings.reportingVerb,
    base: spansOf(a.side, x),
    variant: spansOf(b.side, y),
    note: `The reporter has ${quote(a.side, x)} in A and ${quote(b.side, y)} in B.`,
  };
}
