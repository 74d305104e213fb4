/** Two sides with the words that render one another: what every check is given. */
import type { Background, Hypernyms } from '../context.ts';
import type { ReadingPair, WordLink } from '../model.ts';
import type { Settings } from '../settings.ts';
import { type Kinship, kinshipOf } from './kinship.ts';
import type { Lexicon } from './lexicon.ts';
import { areOpposite } from './opposites.ts';
import { indicesOf, type Range } from './range.ts';
import { type Side, sideOf } from './side.ts';

export interface Compared {
  readonly a: Side;
  readonly b: Side;
  readonly sameLanguage: boolean;
  /** Which tokens of b render token i of a, and the other way round; opposites are linked, too. */
  readonly toB: readonly (readonly number[])[];
  readonly toA: readonly (readonly number[])[];
  readonly settings: Settings['score'];
  /** How much a word says, 0 to 1: rare words say more. */
  readonly rarity: (side: Side, token: number) => number;
  /** Empty across languages and for a language without such a table. */
  readonly hypernyms: Hypernyms;
  readonly kinship: Kinship;
}

const NO_HYPERNYMS: Hypernyms = new Map();

export function comparedOf(
  pair: ReadingPair,
  lexicons: { readonly a: Lexicon; readonly b: Lexicon },
  background: Readonly<Record<string, Background>>,
  settings: Settings['score'],
): Compared {
  const a = sideOf(pair.a, lexicons.a, settings.maxTokens);
  const b = sideOf(pair.b, lexicons.b, settings.maxTokens);
  const raritiesOf = (side: Side) => side.tokens.map((_, i) => rarityOf(side, i, background, settings));
  const [rareA, rareB] = [raritiesOf(a), raritiesOf(b)];
  const sameLanguage = lexicons.a.language === lexicons.b.language;
  const given = pair.links.filter(([i, j]) => i < a.tokens.length && j < b.tokens.length);
  const links = sameLanguage ? [...given, ...oppositesOf(a, b, given)] : given;
  return {
    a,
    b,
    sameLanguage,
    toB: byToken(a.tokens.length, links),
    toA: byToken(
      b.tokens.length,
      links.map(([i, j]) => [j, i]),
    ),
    settings,
    rarity: (side, token) => (side === a ? rareA : side === b ? rareB : raritiesOf(side))[token]!,
    hypernyms: (sameLanguage ? background[lexicons.a.language]?.hypernyms : undefined) ?? NO_HYPERNYMS,
    kinship: kinshipOf(background),
  };
}

function byToken(length: number, links: readonly WordLink[]): number[][] {
  const others: number[][] = Array.from({ length }, () => []);
  for (const [i, j] of links) others[i]!.push(j);
  return others;
}

/** What is made of a pair is made once, however many checks ask for it. */
export function perPair<T>(make: (pair: Compared) => T): (pair: Compared) => T {
  const made = new WeakMap<Compared, T>();
  return (pair) => {
    const known = made.get(pair);
    if (known !== undefined) return known;
    const value = make(pair);
    made.set(pair, value);
    return value;
  };
}

/** A word of the one range renders a word of the other. */
export const areLinked = ({ toB }: Compared, a: Range, b: Range): boolean =>
  indicesOf(a).some((i) => toB[i]!.some((j) => j >= b.from && j < b.to));

/** The same pair seen from b. */
export const mirrored = (pair: Compared): Compared => ({
  ...pair,
  a: pair.b,
  b: pair.a,
  toB: pair.toA,
  toA: pair.toB,
});

/** Words without a link that say the opposite of one another stand for one another. */
function oppositesOf(a: Side, b: Side, links: readonly WordLink[]): WordLink[] {
  const [linkedA, linkedB] = [new Set(links.map(([i]) => i)), new Set(links.map(([, j]) => j))];
  const free = b.tokens.flatMap((_, j) => (b.content[j] && !linkedB.has(j) ? j : []));
  return a.tokens.flatMap((_, i): WordLink[] => {
    if (!a.content[i] || linkedA.has(i)) return [];
    const at = free.findIndex((j) => areOpposite(a, i, b, j));
    return at < 0 ? [] : [[i, free.splice(at, 1)[0]!]];
  });
}

/**
 * Rarity from Zipf frequency (log10 of occurrences in a billion words): falls linearly from 1 for words at
 * `rarity.rare` and below to `rarity.least` for the commonest; without a background every word counts alike.
 */
function rarityOf(
  side: Side,
  token: number,
  background: Readonly<Record<string, Background>>,
  { rarity }: Settings['score'],
): number {
  const zipf = background[side.lexicon.language]?.zipf;
  if (!zipf?.size) return 1;
  const known = zipf.get(side.tokens[token]!.n) ?? 0;
  return Math.min(1, Math.max(rarity.least, (rarity.commonest - known) / (rarity.commonest - rarity.rare)));
}
