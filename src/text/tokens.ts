/**
 * Words, numbers and marks of a text, each with its place. Clitics are tokens of their own, so that a
 * negation or a pronoun is never hidden inside a word: "do|n't", "it|'s", "l'|issue", "n'|a", "qu'|il".
 */
import type { LanguageCode, Span, Token } from '../model.ts';
import { normaliseWord } from './normalise.ts';

/** In a word a letter may be followed by marks that are not seen: soft hyphens, joiners. */
const LETTERS = String.raw`[\p{L}\p{M}\p{N}\p{Cf}]`;
const APOSTROPHE = `['’ʼ]`;
/** "10,000", "2 500" with a space that does not break, "3rd", "5G". */
const NUMBER = String.raw`\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*${LETTERS}*`;
/** "U.S.", "p.m.": a dot is read as part of the word only between single letters. */
const DOTTED = String.raw`\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])`;
const WORD = String.raw`${DOTTED}|[\p{L}\p{M}]${LETTERS}*(?:${APOSTROPHE}${LETTERS}+)*${APOSTROPHE}?`;
const MARK = String.raw`\.{2,}|(?!\p{Cf})\S`;
/** Groups: word, number, mark. */
const TOKEN = new RegExp(`(${WORD})|(${NUMBER})|(${MARK})`, 'gu');

const ENGLISH_SUFFIX = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const ENGLISH_JOINED = /^(can)(not)$/iu;
const ELIDED = `(?:qu|lorsqu|puisqu|quoiqu|jusqu|presqu|[cdjlmnst])['’ʼ]`;
const ELISION = new RegExp(`^(${ELIDED})(.+)$`, 'iu');
const ELIDED_ALONE = new RegExp(`^${ELIDED}$`, 'iu');
const APOSTROPHES = /['’ʼ]/u;
const CLOSING = /['’ʼ]$/u;
const CLOSING_ALONE = /^['’ʼ]$/u;

/** UTF-16 units. Longer runs of letters and apostrophes are no words of a language, and cutting them would take long. */
const LONGEST_CUT = 64;

const token = (t: string, start: number, kind: Token['kind']): Token => ({
  t,
  n: normaliseWord(t),
  span: { start, end: start + t.length },
  kind,
});

/** Tokens in order. `language` decides which clitics are cut; null tries English and French ones. */
export function tokenise(text: string, language: LanguageCode | null = null): Token[] {
  const tokens: Token[] = [];
  for (const { index, 1: word, 2: number, 3: mark } of text.matchAll(TOKEN)) {
    if (word !== undefined) tokens.push(...wordTokens(word, index, language));
    else if (number !== undefined) tokens.push(token(number, index, kindOf(number)));
    else tokens.push(token(mark!, index, 'punctuation'));
  }
  return tokens;
}

function wordTokens(written: string, start: number, language: LanguageCode | null): Token[] {
  let at = start;
  return partsOf(written, language).map((part) => {
    const here = at;
    at += part.length;
    return token(part, here, CLOSING_ALONE.test(part) ? 'punctuation' : 'word');
  });
}

/** An apostrophe at the end of a word is a mark of its own, but where it elides: "l’", "qu'". */
function partsOf(written: string, language: LanguageCode | null): readonly string[] {
  if (written.length > LONGEST_CUT) return [written];
  if (!APOSTROPHES.test(written)) return ENGLISH_JOINED.test(written) ? cut(written, language) : [written];
  if (!CLOSING.test(written)) return cut(written, language);
  if (elides(language) && ELIDED_ALONE.test(written)) return [written];
  return [...cut(written.slice(0, -1), language), written.slice(-1)];
}

/** A word cut at its clitics: English ones stand behind it, French ones before. */
function cut(word: string, language: LanguageCode | null): readonly string[] {
  const behind = cliticises(language) ? (ENGLISH_SUFFIX.exec(word) ?? ENGLISH_JOINED.exec(word)) : null;
  if (behind) return [...cut(behind[1]!, language), behind[2]!];
  const before = elides(language) ? ELISION.exec(word) : null;
  return before ? [before[1]!, ...cut(before[2]!, language)] : [word];
}

const cliticises = (language: LanguageCode | null): boolean => language === null || language === 'en';
const elides = (language: LanguageCode | null): boolean => language === null || language === 'fr';

/** Tokens given from outside (`tokensA` of a compare row), placed in `text` where they are found in order. */
export function placeTokens(words: readonly string[], text: string): Token[] {
  let from = 0;
  return words.map((word) => {
    const found = text.indexOf(word, from);
    const start = found < 0 ? from : found;
    const end = found < 0 ? from : found + word.length;
    from = end;
    return { t: word, n: normaliseWord(word), span: { start, end }, kind: kindOf(word) };
  });
}

const kindOf = (word: string): Token['kind'] =>
  /\p{L}/u.test(word) ? 'word' : /\p{N}/u.test(word) ? 'number' : 'punctuation';

export const isWord = (t: Token): boolean => t.kind !== 'punctuation';
export const spanOfTokens = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.span.start ?? 0,
  end: tokens.at(-1)?.span.end ?? 0,
});
