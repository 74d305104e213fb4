/**
 * Words, numbers and marks of a text, each with its place. Clitics are tokens of their own, so that a
 * negation or a pronoun is never hidden inside a word: "do|n't", "it|'s", "l'|issue", "n'|a", "qu'|il".
 */
import type { LanguageCode, Span, Token } from '../model.ts';
import { normaliseWord } from './normalise.ts';

const NUMBER = String.raw`\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*`;
const APOSTROPHE = `['’ʼ]`;
/** The dot inside "U.S." or "p.m." is read as part of the word only between single letters. */
const WORD = String.raw`\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:${APOSTROPHE}[\p{L}\p{M}\p{N}]+)*${APOSTROPHE}?`;
const TOKEN = new RegExp(`(${NUMBER}(?![\\p{L}\\p{M}]))|(${WORD}|\\p{N}[\\p{L}\\p{M}\\p{N}]*)|(\\S)`, 'gu');

const ENGLISH_SUFFIX = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const ENGLISH_JOINED = /^(can)(not)$/iu;
const ELISION = /^((?:qu|lorsqu|puisqu|quoiqu|jusqu|presqu|[cdjlmnst])['’])(.+)$/iu;

const token = (t: string, start: number, kind: Token['kind']): Token => ({
  t,
  n: normaliseWord(t),
  span: { start, end: start + t.length },
  kind,
});

function cut(word: string, language: LanguageCode | null): readonly string[] {
  if (language === null || language === 'en') {
    const found = ENGLISH_SUFFIX.exec(word) ?? ENGLISH_JOINED.exec(word);
    if (found) return [found[1]!, found[2]!];
  }
  if (language !== 'en' && language !== 'de') {
    const found = ELISION.exec(word);
    if (found) return [found[1]!, ...cut(found[2]!, language)];
  }
  return [word];
}

/** Tokens in order. `language` decides which clitics are cut; null tries English and French ones. */
export function tokenise(text: string, language: LanguageCode | null = null): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    if (match[1] !== undefined) tokens.push(token(match[1], start, 'number'));
    else if (match[3] !== undefined) tokens.push(token(match[3], start, 'punctuation'));
    else pushWord(tokens, match[2]!, start, language);
  }
  return tokens;
}

function pushWord(tokens: Token[], written: string, start: number, language: LanguageCode | null): void {
  const closing =
    /['’ʼ]$/u.test(written) && !/^(?:qu|lorsqu|puisqu|quoiqu|jusqu|presqu|[cdjlmnst])['’]$/iu.test(written);
  const word = closing ? written.slice(0, -1) : written;
  let at = start;
  for (const part of cut(word, language)) {
    tokens.push(token(part, at, 'word'));
    at += part.length;
  }
  if (closing) tokens.push(token(written.slice(-1), at, 'punctuation'));
}

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
