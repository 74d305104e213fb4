/** attribution: another speaker or another relay, as printed. Who is right is not decided here, so confidence is low. */
import type { Found } from '../model.ts';
import { foldAccents, normaliseWord } from '../text/normalise.ts';
import type { Check } from './finding.ts';
import { sameWord } from './names.ts';

export const attribution: Check = {
  type: 'attribution',
  acrossLanguages: true,
  has: () => true,
  run: ({ a, b, settings }) => {
    const { severity, confidence } = settings.attribution;
    const finding = (subtype: string, x: string, y: string, size: number): Found => ({
      type: 'attribution',
      subtype,
      place: 'frame',
      severity: size,
      confidence,
      base: [],
      variant: [],
      note: `As printed, A gives ${x} as the ${subtype}, B gives ${y}.`,
    });
    const [x, y] = [a.reading, b.reading];
    return [
      ...(x.speaker && y.speaker && !sameSource(x.speaker, y.speaker)
        ? [finding('speaker', x.speaker, y.speaker, severity.speaker)]
        : []),
      ...(x.via && y.via && !sameSource(x.via, y.via) ? [finding('relay', x.via, y.via, severity.via)] : []),
    ];
  },
};

const wordsOf = (name: string): string[] =>
  foldAccents(normaliseWord(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** A word in common is enough: "Blinken" and "Secretary of State Antony Blinken". */
const sameSource = (x: string, y: string): boolean => {
  const [one, two] = [wordsOf(x), wordsOf(y)];
  return (
    one.length === 0 || two.length === 0 || one.some((word) => two.some((other) => sameWord(word, other)))
  );
};
