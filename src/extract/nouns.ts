/** Whether a verb form is a noun or an adjective where it stands: "the claims", "his previously stated views". */
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is } from './lexicon.ts';

const NOMINAL = Is.determiner | Is.possessive | Is.preposition | Is.oblique;

export function isNounHere(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const before = items[i - 1];
  if (before?.shape !== 'word' || has(before, Is.relative)) return false;
  if (has(before, Is.clitic) && has(before, Is.determiner)) return isArticle(items, i - 1);
  if (has(before, Is.adverb) && isAttribute(items, i)) return true;
  if (opensAside(items, i - 1) && !has(item, Is.reportNoun)) return false;
  if (has(before, NOMINAL) && !has(before, Is.pronoun | Is.clitic | Is.latter)) return true;
  if (isUnknown(before) && isInflected(item) && isNounBehind(items[i + 1])) return true;
  if (item.word?.alsoNoun && !endsSubject(before)) return true;
  if (!has(item, Is.reportNoun))
    return isUnknown(before) && isPreposition(items[i + 1]) && /(s|ing)$/u.test(item.n);
  return (
    before.n === "'s" || (!before.capital && (before.flags & ~Is.reportNoun) === 0 && !before.n.endsWith('s'))
  );
}

/** ", según | informó": no preposition. */
export const opensAside = (items: readonly Item[], i: number): boolean =>
  items[i]?.word?.aside === true && !isWordItem(items[i - 1]);

/** "officials say", "they say", "people who say": a bare form has a plural before it. */
export function hasPluralBefore(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (items[k]?.shape === 'word' && has(items[k], Is.adverb | Is.time)) k--;
  const before = items[k];
  if (before?.shape !== 'word' || has(before, Is.pronoun | Is.relative | Is.conjunction)) return true;
  return before.n.endsWith('s') || before.n === 'people';
}

const isUnknown = ({ capital, flags }: Item): boolean => !capital && flags === 0;

/** "l'annonce" against "il l'annonce": a word that may be article or pronoun is an article where no subject precedes. */
const isArticle = (items: readonly Item[], i: number): boolean =>
  !isWordItem(items[i - 1]) || isPreposition(items[i - 1]);

const isPreposition = (item: Item | undefined): boolean =>
  item?.shape === 'word' && has(item, Is.preposition | Is.linker);

/** "his previously stated views": a participle between determiner and noun. */
function isAttribute(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (items[k]?.shape === 'word' && has(items[k], Is.adverb) && !has(items[k], Is.determiner)) k--;
  const next = items[i + 1];
  return (
    has(items[k], Is.determiner | Is.possessive) &&
    next?.shape === 'word' &&
    !has(next, Is.determiner | Is.complementizer)
  );
}

/** A past form that may as well be a participle before its noun: "neu formulierten". */
const isInflected = ({ n }: Item): boolean => /te[nrsm]?$/u.test(n);
const isNounBehind = (next: Item | undefined): boolean => next?.capital === true || next?.shape === 'mark';

/** A word that a subject ends in: a name, an office, a body, a pronoun; or what stands between it and the verb. */
const endsSubject = (item: Item): boolean =>
  isName(item) ||
  has(item, Is.pronoun | Is.relative | Is.role | Is.body | Is.media | Is.adverb | Is.auxiliary);
