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
/** Groups: word, number; neither is a mark. */
const TOKEN = new RegExp(`(${WORD})|(${NUMBER})|${MARK}`, 'uy');

const ENGLISH_SUFFIX = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const ENGLISH_JOINED = /^(can)(not)$/i;
const JOINED_LENGTH = 'cannot'.length;
const ELIDED = `(?:qu|lorsqu|puisqu|quoiqu|jusqu|presqu|[cdjlmnst])['’ʼ]`;
const ELISION = new RegExp(`^(${ELIDED})(.+)$`, 'iu');
const ELIDED_ALONE = new RegExp(`^${ELIDED}$`, 'iu');
const APOSTROPHES = /['’ʼ]/u;
const CLOSING = /['’ʼ]$/u;
const CLOSING_ALONE = /^['’ʼ]$/u;

/** UTF-16 units. Longer runs of letters and apostrophes are no words of a language, and cutting them would take long. */
const LONGEST_CUT = 64;

const token = (t: string, start: number, kind: Token['kind'], n: string = normaliseWord(t)): Token => ({
  t,
  n,
  span: { start, end: start + t.length },
  kind,
});

/**
 * Tokens in order. `language` decides which clitics are cut; null tries English and French ones.
 *
 * @param offset where `text` begins in what the spans are to point into
 */
export function tokenise(text: string, language: LanguageCode | null = null, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const plain = plainWordAt(text, at);
    if (plain !== null) {
      tokens.push(token(plain, offset + at, 'word', plain.toLowerCase()));
      at += plain.length;
    } else if (text.charCodeAt(at) === SPACE) at++;
    else at += tokensAt(text, at, language, offset, tokens);
  }
  return tokens;
}

const SPACE = 0x20;
const DIGITS = [0x30, 0x39] as const;
const DOT = 0x2e;
const STRAIGHT_APOSTROPHE = 0x27;
const LAST_ASCII = 0x7f;

/** A word of ASCII letters before a space or sign that ends it: most of a text, and the pattern would find the same. */
function plainWordAt(text: string, at: number): string | null {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end === at || (end < text.length && !endsWord(text.charCodeAt(end), end - at))) return null;
  const word = text.slice(at, end);
  return word.length === JOINED_LENGTH && ENGLISH_JOINED.test(word) ? null : word;
}

const isLetter = (unit: number): boolean => {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};

/** A dot may go on an abbreviation of single letters. */
const endsWord = (unit: number, length: number): boolean =>
  unit <= LAST_ASCII &&
  unit !== STRAIGHT_APOSTROPHE &&
  (unit < DIGITS[0] || unit > DIGITS[1]) &&
  (unit !== DOT || length > 1);

/** Adds the tokens of the word, number or mark at an offset, if one stands there, and tells how far it goes. */
function tokensAt(
  text: string,
  at: number,
  language: LanguageCode | null,
  offset: number,
  tokens: Token[],
): number {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  if (found === null) return 1;
  const [written, word, number] = found;
  if (word !== undefined) tokens.push(...wordTokens(word, offset + at, language));
  else tokens.push(token(written, offset + at, number === undefined ? 'punctuation' : kindOf(number)));
  return written.length;
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
