/** The words inside the marks. */
import { Is } from '../lexicon.ts';
import { type Evidence, flagsOf, holds, isCapital, type Vicinity } from './vicinity.ts';

const SMALL = Is.determiner | Is.preposition | Is.conjunction | Is.linker | Is.auxiliary;

export const wordEvidence = (vicinity: Vicinity): Evidence[] => [
  ...lengthEvidence(vicinity),
  ...capitalEvidence(vicinity),
  ...speechEvidence(vicinity),
];

/** Short stretches are terms and names more often. */
function lengthEvidence({ words: { length } }: Vicinity): Evidence[] {
  return [
    holds('oneWord', length === 1),
    holds('twoWords', length === 2),
    holds('threeWords', length === 3),
    holds('fourOrFiveWords', length === 4 || length === 5),
    holds('sixToNineWords', length >= 6 && length <= 9),
    holds('tenWords', length > 9),
  ];
}

/** Titles and names have capitals; not told in a language whose nouns have them, nor in headlines, where all words may. */
function capitalEvidence({ words, marked, usage, passage }: Vicinity): Evidence[] {
  const first = words[0];
  const lower = first !== undefined && !isCapital(first);
  const inHeadline = passage.place === 'title' || passage.place === 'heading';
  if (usage.lexicon.style.nounCapitals || inHeadline) return [holds('lowerStart', lower)];
  const content = words.filter((word) => (flagsOf(word, usage.lexicon) & SMALL) === 0);
  return [
    holds('lowerStart', lower),
    holds('titleCase', content.length > 1 && content.every(isCapital)),
    holds('capitalPhrase', marked.shape === 'phrase' && first !== undefined && !lower),
  ];
}

function speechEvidence({ words, marked, usage }: Vicinity): Evidence[] {
  const { firstPerson } = usage.scene.profile.extract.marks;
  const last = usage.scene.article.text[marked.inner.at(-1)!.end - 1];
  return [
    holds(
      'firstPerson',
      words.some((word) => firstPerson.has(word.n)),
    ),
    holds(
      'number',
      words.some((word) => /\p{N}/u.test(word.t)),
    ),
    holds('commaInside', last === ','),
    holds('mended', marked.mended),
  ];
}
