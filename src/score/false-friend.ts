/** lexical, false friends: a word is rendered by one that looks like it and means something else („aktuell“, "actual"). */
import type { Found } from '../model.ts';
import { areLinked, type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { cuesIn } from './phrases.ts';
import { indicesOf, type Range } from './range.ts';
import { hasNameCapital } from './side.ts';

export const falseFriend: Check = {
  type: 'lexical',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => [...friendsIn(pair), ...friendsIn(mirrored(pair)).map(turned)],
};

/** By the list that the language of a has for that of b. */
function friendsIn(pair: Compared): Found[] {
  const { a, b, settings } = pair;
  const friends = a.lexicon.falseFriends.get(b.lexicon.language);
  if (!friends) return [];
  const there = cuesIn(friends.other, b.tokens, b.stems);
  return cuesIn(friends.own, a.tokens, a.stems).flatMap((own): Found[] => {
    const other = there.find(({ value, ...range }) => value === own.value && standFor(pair, own, range));
    if (!other) return [];
    const { own: here, other: friend, atTimes } = own.value;
    return [
      {
        type: 'lexical',
        subtype: 'false-friend',
        place: 'content',
        ...settings.lexical[atTimes ? 'friendAtTimes' : 'friend'],
        base: spansOf(a, own),
        variant: spansOf(b, other),
        note: `${quote(a, own)} in A means ${here.means}; B has ${quote(b, other)}, which ${atTimes ? 'mostly ' : ''}means ${friend.means}.`,
      },
    ];
  });
}

/** Linked; or neither has any link, so that nothing else renders them. A name is taken over as it is. */
const standFor = (pair: Compared, a: Range, b: Range): boolean =>
  !(hasNameCapital(pair.a, a.from) || hasNameCapital(pair.b, b.from)) &&
  (areLinked(pair, a, b) || (isAlone(pair.toB, a) && isAlone(pair.toA, b)));

const isAlone = (links: Compared['toB'], range: Range): boolean =>
  indicesOf(range).every((i) => links[i]!.length === 0);
