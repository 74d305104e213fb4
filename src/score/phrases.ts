/** Phrases of a language profile, found in tokens: the longest at each place, no two overlapping. */
import type { LanguageCode, Token } from '../model.ts';
import { stem } from '../text/stem.ts';

/** Tokens `from` (included) to `to` (not included) are a phrase that means `value`. */
export interface Cue<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Pattern<T> {
  /** Each word's alternatives; `~x` matches by stem, `_` anything, `#` a number. */
  readonly words: readonly (readonly string[])[];
  readonly value: T;
}

/** Patterns by their first word. */
export interface PhraseTable<T> {
  readonly byWord: ReadonlyMap<string, readonly Pattern<T>[]>;
  readonly byStem: ReadonlyMap<string, readonly Pattern<T>[]>;
}

/** @param entries phrases as `language/score.ts` describes them, with what they mean. */
export function phraseTable<T>(
  entries: readonly { readonly forms: readonly string[]; readonly value: T }[],
  language: LanguageCode,
): PhraseTable<T> {
  const byWord = new Map<string, Pattern<T>[]>();
  const byStem = new Map<string, Pattern<T>[]>();
  for (const { forms, value } of entries)
    for (const form of forms) {
      const pattern = { words: form.split(' ').map((word) => alternatives(word, language)), value };
      for (const first of pattern.words[0]!) {
        const index = first.startsWith('~') ? byStem : byWord;
        index.set(first.replace('~', ''), [...(index.get(first.replace('~', '')) ?? []), pattern]);
      }
    }
  for (const index of [byWord, byStem])
    for (const patterns of index.values()) patterns.sort((x, y) => y.words.length - x.words.length);
  return { byWord, byStem };
}

const alternatives = (word: string, language: LanguageCode): string[] =>
  word.split('|').map((one) => (one.startsWith('~') ? `~${stem(one.slice(1), language)}` : one));

/** Cues in order. */
export function cuesIn<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  stems: readonly string[],
): Cue<T>[] {
  const cues: Cue<T>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const cue = cueAt(table, tokens, stems, at);
    if (cue) cues.push(cue);
    at = cue ? cue.to : at + 1;
  }
  return cues;
}

/** The longest phrase that begins at token `at`. */
export function cueAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
): Cue<T> | null {
  const words = table.byWord.get(tokens[at]!.n);
  const stemmed = table.byStem.get(stems[at]!);
  if (!words && !stemmed) return null;
  const longest = (patterns: readonly Pattern<T>[] | undefined): Pattern<T> | undefined =>
    patterns?.find(({ words }) => words.every((word, i) => matches(word, tokens[at + i], stems[at + i])));
  const found = [longest(words), longest(stemmed)];
  const best = found.reduce((x, y) => ((y?.words.length ?? 0) > (x?.words.length ?? 0) ? y : x));
  return best ? { from: at, to: at + best.words.length, value: best.value } : null;
}

const matches = (word: readonly string[], token: Token | undefined, stemmed: string | undefined): boolean =>
  token !== undefined &&
  word.some(
    (one) =>
      one === token.n ||
      one === '_' ||
      (one === '#' && token.kind === 'number') ||
      (one.startsWith('~') && one.slice(1) === stemmed),
  );
