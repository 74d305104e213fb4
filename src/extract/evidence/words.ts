/** The words inside the marks. */
import { Is } from '../lexicon.ts';
import { type Evidence, flagsOf, holds, isCapital, isHeadline, type Vicinity } from './vicinity.ts';

/** Words that titles leave in lower case. */
const SMALL = Is.determiner | Is.definite | Is.preposition | Is.conjunction | Is.linker | Is.auxiliary;

export function wordEvidence(vicinity: Vicinity): Evidence[] {
  const { words, marked, usage } = vicinity;
  const { firstPerson } = usage.scene.profile.extract.marks;
  const first = words[0];
  return [
    ...lengthEvidence(words.length),
    holds('lowerStart', first !== undefined && !isCapital(first)),
    holds('titleCase', isTitle(vicinity)),
    // biome-ignore format: one piece of evidence a line
    holds('firstPerson', words.some((word) => firstPerson.has(word.n))),
    // biome-ignore format: one piece of evidence a line
    holds('number', words.some((word) => /\p{N}/u.test(word.t))),
    holds('commaInside', usage.scene.article.text[marked.inner.at(-1)!.end - 1] === ','),
    holds('mended', marked.mended),
  ];
}

/** Against four or five words: shorter stretches are terms and names more often. */
const lengthEvidence = (length: number): Evidence[] => [
  holds('oneWord', length === 1),
  holds('twoWords', length === 2),
  holds('threeWords', length === 3),
  holds('sixToNineWords', length >= 6 && length <= 9),
  holds('tenWords', length > 9),
];

/** Words of a title at the most. */
const TITLE_WORDS = 15;

/** Not told in a language whose nouns have capitals, nor in headlines, where all words may. */
function isTitle({ words, usage: { lexicon }, passage }: Vicinity): boolean {
  if (lexicon.style.nounCapitals || isHeadline(passage)) return false;
  if (words.length > TITLE_WORDS || !words[0] || !isCapital(words[0])) return false;
  const content = words.filter((word) => (flagsOf(word, lexicon) & SMALL) === 0);
  return content.length > 1 && content.every(isCapital);
}
