/**
 * Normal forms to compare by, never to show. What is declared equal: Unicode compatibility forms, letter
 * case, kinds of apostrophe, quotation mark, dash and space.
 */

/** ASCII without "`" and line breaks, as most words and many texts are: there is nothing to fold. */
const PLAIN = /^[ -_a-~]*$/u;
const APOSTROPHES = /[’‘‛ʼ`′]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const QUOTES = /[“”„‟«»‹›]/gu;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** A word's form to compare by. */
export const normaliseWord = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : foldMarks(word).toLowerCase();

/** NFKC would make a space of "´" and two primes of "″", so these come before it. */
const foldMarks = (word: string): string =>
  word
    .replaceAll('´', "'")
    .replaceAll('″', '"')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(QUOTES, '"');

/** A text's form to compare by: as for words, white space folded to single spaces. */
export const normaliseText = (text: string): string => normaliseWord(text).replace(SPACES, ' ').trim();

/** Without accents ("Poutine dénonce" → "poutine denonce"): for keys and names only, since "dé" and "de" differ. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
