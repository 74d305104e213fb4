/** What marked words are by themselves: a clause or sentence that can stand alone, or a phrase. */
import type { MarksProfile } from '../language/marks.ts';
import type { LanguageProfile } from '../language/profile.ts';
import type { Token } from '../model.ts';
import { isWord } from '../text/tokens.ts';
import { Is, type Lexicon, lexiconOf, wordOf } from './lexicon.ts';
import type { Marked } from './parts.ts';

type Clause = MarksProfile['clause'];

/** Words looked at: the first clause decides, and no subject is as long as this. */
const LOOKED_AT = 40;
/** A capital and a full stop make a sentence of so many words, verb or none ("Not a chance."). */
const SENTENCE_WORDS = 3;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const STOP = /^[.!?…]$/u;

/** @param tokens those of the words inside the marks. */
export function shapeOf(tokens: readonly Token[], profile: LanguageProfile): Marked['shape'] {
  const words = tokens
    .slice(0, 2 * LOOKED_AT)
    .filter(isWord)
    .slice(0, LOOKED_AT);
  const first = words[0];
  if (!first) return 'phrase';
  const capital = CAPITAL.test(first.t);
  if (capital && words.length >= SENTENCE_WORDS && STOP.test(tokens.at(-1)!.t)) return 'clause';
  const { clause } = profile.extract.marks;
  const verb = verbOf(words, clause, lexiconOf(profile));
  if (verb < 0) return 'phrase';
  return capital || (verb > 0 && !clause.subordinators.has(first.n)) ? 'clause' : 'phrase';
}

/** Index of the first finite verb; -1 where none is found. */
function verbOf(words: readonly Token[], clause: Clause, lexicon: Lexicon): number {
  const finite = words.findIndex((_, i) => isFiniteAt(words, i, clause));
  return finite < 0 ? words.findIndex((_, i) => isTransitiveAt(words, i, clause, lexicon)) : finite;
}

/** A finite verb by its form, or because a subject pronoun stands before it. */
function isFiniteAt(words: readonly Token[], at: number, clause: Clause): boolean {
  const word = words[at]!.n;
  if (clause.finite.has(word)) return true;
  if (at > 0 && clause.subjects.has(words[at - 1]!.n)) return true;
  return !clause.notFinite.has(word) && hasEnding(word, clause.endings, '');
}

/** What may stand between a verb and its object. */
const OPENS_OBJECT = Is.determiner | Is.possessive;
const NO_OBJECT = Is.preposition | Is.linker | Is.conjunction | Is.auxiliary | Is.agent;

/** A finite verb by what stands around it: "The two sides | made | progress", "China | violates | our airspace". */
function isTransitiveAt(
  words: readonly Token[],
  at: number,
  { transitive }: Clause,
  lexicon: Lexicon,
): boolean {
  const [before, word, behind] = [words[at - 1], words[at]!, words[at + 1]];
  if (!before || !behind || behind.span.start > word.span.end + 1) return false;
  const flags = (token: Token) => wordOf(token.n, lexicon)?.flags ?? 0;
  if (flags(before) & (OPENS_OBJECT | NO_OBJECT)) return false;
  if (transitive.has(word.n)) return (flags(behind) & NO_OBJECT) === 0;
  return (
    hasEnding(word.n, transitive, '-') &&
    (flags(behind) & OPENS_OBJECT) !== 0 &&
    (flags(word) & ~Is.finite) === 0
  );
}

const LONGEST_ENDING = 6;

/** Endings are listed as they are, or behind a hyphen among whole words. */
function hasEnding(word: string, endings: ReadonlySet<string>, hyphen: string): boolean {
  if (endings.size === 0) return false;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--)
    if (endings.has(hyphen + word.slice(-length))) return true;
  return false;
}
