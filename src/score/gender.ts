/** gender: of a person, as pronouns and nouns tell it. */
import type { Found } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { cuesIn } from './phrases.ts';
import { at } from './range.ts';
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

type Gender = 'masculine' | 'feminine';

interface Gendered {
  readonly token: number;
  readonly gender: Gender;
  /** What a pronoun is in its clause, or a noun. */
  readonly role: string;
}

function genderedIn(side: Side): Gendered[] {
  const pronouns = cuesIn(side.lexicon.pronouns, side.tokens, side.stems).flatMap(({ from, value }) =>
    value.gender ? [{ token: from, gender: value.gender, role: value.role }] : [],
  );
  const nouns = side.tokens.flatMap((token, i) => {
    const known = side.lexicon.gendered.get(token.n);
    return known ? [{ token: i, gender: known, role: 'noun' }] : [];
  });
  return [...pronouns, ...nouns].sort((x, y) => x.token - y.token);
}

/** One side has more of the one gender and the other more of the other: the first two that may stand for one another. */
function differ(pair: Compared, a: readonly Gendered[], b: readonly Gendered[]): Found[] {
  const turned = turnedPronouns(pair, a, b);
  if (turned) return [replaced(pair, ...turned)];
  const surplus = (which: Gender) => count(a, which) - count(b, which);
  const [from, to]: [Gender, Gender] =
    surplus('masculine') > 0 ? ['masculine', 'feminine'] : ['feminine', 'masculine'];
  if (surplus(from) <= 0 || surplus(to) >= 0) return [];
  for (const x of a.filter((one) => one.gender === from))
    for (const y of b.filter((one) => one.gender === to))
      if (mayReplace(pair, x, y)) return [replaced(pair, x, y)];
  return [];
}

/** Linked pronouns, of a gender that the other side has nobody of: one of two "he" became "she", and others were added. */
function turnedPronouns(
  pair: Compared,
  a: readonly Gendered[],
  b: readonly Gendered[],
): [Gendered, Gendered] | null {
  for (const x of a)
    for (const y of b) {
      const linked = pair.toB[x.token]!.includes(y.token) && x.role === y.role && x.role !== 'noun';
      if (linked && x.gender !== y.gender && (count(a, y.gender) === 0 || count(b, x.gender) === 0))
        return [x, y];
    }
  return null;
}

const count = (all: readonly Gendered[], which: Gender): number =>
  all.filter((one) => one.gender === which).length;

/** Linked, or pronouns of one role: a pronoun is replaced by a noun too often. */
const mayReplace = (pair: Compared, x: Gendered, y: Gendered): boolean =>
  pair.toB[x.token]!.includes(y.token) || (x.role === y.role && x.role !== 'noun');

const replaced = (pair: Compared, x: Gendered, y: Gendered): Found => ({
  type: 'gender',
  place: 'content',
  ...pair.settings.gender,
  base: spansOf(pair.a, at(x.token)),
  variant: spansOf(pair.b, at(y.token)),
  note: `A has ${quote(pair.a, at(x.token))}, B has ${quote(pair.b, at(y.token))}: a person of another gender.`,
});
