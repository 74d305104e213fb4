/** Captions: the words under a picture. Some say so, some name their agency, some only stand where pictures stand. */
import type { Settings } from '../settings.ts';
import { normaliseWord } from '../text/normalise.ts';
import { bareForm, type LanguageWords, type Lexicon, openingOf } from './lexicon.ts';
import type { Passage } from './passages.ts';

type Limits = Settings['read']['blocks'];

/** "FILE - …", "Image caption, …", "Foto: …", "… on Saturday. (Jason Franson/Canadian Press)". */
export function isCaption(passage: Passage, lexicon: Lexicon, limits: Limits): boolean {
  const { bare, text, words, markup } = passage;
  if (markup === 'image') return true;
  if (words > limits.mostCreditedWords) return false;
  const opening = openingOf(bare, lexicon.captionOpenings);
  if (opening !== undefined && isMarkedOff(bare.slice(opening.length), opening)) return true;
  return PHOTOGRAPHER.test(text.slice(-100));
}

/** "(Jason Franson/Canadian Press)" at the end: a name of two words or more, then who sells the picture. */
const PHOTOGRAPHER = /\( ?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+ ?\/[^()/]{1,60}\)[\s.]*$/u;

/** A comma or full stop will do after two words, which begin no sentence. */
const isMarkedOff = (rest: string, opening: string): boolean =>
  rest === '' || /^(?:[:|/]| -+ )/u.test(rest) || (opening.includes(' ') && /^[,.]/u.test(rest));

/** Its last words are an agency or a right. A name of one word must be set off by a mark, since sentences end with "AFP" too. */
export function endsWithCredit(text: string, lexicon: Lexicon): boolean {
  const words = bareForm(text.slice(-100)).split(' ');
  const marked = /(?:^|[/|,.;©()-]) ?([\p{L}\p{N}-]+)$/u.exec(words.join(' '))?.[1] ?? '';
  const [two, three] = [words.slice(-2).join(' '), words.slice(-3).join(' ')];
  return [marked, two, three].some((credit) => lexicon.credits.has(credit));
}

/**
 * A short line without quotation marks and without a finite verb, though it ends as a sentence: what stands under
 * pictures ("Joe Biden and Xi Jinping meeting last November."). The caller sees to its place.
 */
export function readsAsCaption(
  { text, words, quoted, sentence }: Passage,
  { finiteWords, finiteEndings }: LanguageWords,
  limits: Limits,
): boolean {
  if (!sentence || quoted || words > limits.mostCaptionWords || /[.!?…]\s/u.test(text)) return false;
  const [first, ...others] = text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  if (first === undefined || !others.some((word) => /^\p{Lu}/u.test(word))) return false;
  return [first.toLowerCase(), ...others].every(
    (word) =>
      !finiteWords.has(normaliseWord(word)) &&
      !(/^\p{Ll}/u.test(word) && finiteEndings.some((ending) => word.endsWith(ending))),
  );
}
