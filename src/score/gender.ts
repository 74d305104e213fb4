/** gender: of a person, as pronouns and nouns tell it. */
import type { Finding } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { cuesIn } from './phrases.ts';
import type { Side } from './side.ts';

export const gender: Check = {
  type: 'gender',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.pronouns.some((entry) => entry.gender !== undefined),
  run: (pair) => {
    const [a, b] = [genderedIn(pair.a), genderedIn(pair.b)];
    return differ(pair, a, b);
  },
};

interface Gendered {
  readonly token: number;
  readonly gender: 'masculine' | 'feminine';
}

function genderedIn(side: Side): Gendered[] {
  const pronouns = cuesIn(side.lexicon.pronouns, side.tokens, side.stems).flatMap(({ from, value }) =>
    value.gender ? [{ token: from, gender: value.gender }] : [],
  );
  const nouns = side.tokens.flatMap((token, i) => {
    const known = side.lexicon.gendered.get(token.n);
    return known ? [{ token: i, gender: known }] : [];
  });
  return [...pronouns, ...nouns].sort((x, y) => x.token - y.token);
}

/** One side has more of the one gender, and the other side more of the other. */
function differ(pair: Compared, a: readonly Gendered[], b: readonly Gendered[]): Finding[] {
  const count = (all: readonly Gendered[], which: Gendered['gender']) =>
    all.filter((one) => one.gender === which).length;
  for (const [one, two] of [
    ['masculine', 'feminine'],
    ['feminine', 'masculine'],
  ] as const) {
    if (count(a, one) <= count(b, one) || count(b, two) <= count(a, two)) continue;
    const x = a.find((entry) => entry.gender === one)!;
    const y = b.find((entry) => entry.gender === two)!;
    return [
      {
        type: 'gender',
        place: 'content',
        severity: pair.settings.gender.severity,
        confidence: pair.settings.gender.confidence,
        base: spansOf(pair.a, { from: x.token, to: x.token + 1 }),
        variant: spansOf(pair.b, { from: y.token, to: y.token + 1 }),
        note: `A has ${quote(pair.a, { from: x.token, to: x.token + 1 })}, B has ${quote(pair.b, { from: y.token, to: y.token + 1 })}.`,
      },
    ];
  }
  return [];
}
