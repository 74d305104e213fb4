/** Wider words: the one takes in what the other names ("weapon" and "missile"), and the other way round it does not. */
import type { Compared } from './compared.ts';
import type { Lexicon } from './lexicon.ts';

/** Word j of b is wider than word i of a. Base forms are looked up, so that "soldiers" finds "soldier". */
export function isWider({ a, b, hypernyms }: Compared, i: number, j: number): boolean {
  const [word, other] = [a.tokens[i]!.n, b.tokens[j]!.n];
  return baseForms(word, a.lexicon, (form) => hypernyms.has(form)).some(
    (form) => baseForms(other, b.lexicon, (wider) => hypernyms.get(form)!.has(wider)).length > 0,
  );
}

/** Letters that an inflected form has more than its base form, at most: "planning". */
const LONGEST_ENDING = 4;
/** Letters that a base form loses with its ending: "making", "studies". */
const LOST = ['', 'e', 'y'];

/** The word itself and what it may be a form of, among the words of a list: those with its stem, or with that of its irregular verb. */
function baseForms(word: string, { lemmaOf }: Lexicon, isListed: (form: string) => boolean): string[] {
  const lemma = lemmaOf(word);
  const starts = [lemma];
  for (let cut = 0; cut <= LONGEST_ENDING && cut < word.length; cut++)
    starts.push(word.slice(0, word.length - cut));
  return [...new Set(starts.flatMap((start) => LOST.map((end) => start + end)))].filter(
    (form) => isListed(form) && lemmaOf(form) === lemma,
  );
}
