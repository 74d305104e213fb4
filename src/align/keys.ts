/** The keys under which a statement is looked for: what two renderings of it are likely to share, and few others. */
import type { Context } from '../context.ts';
import type { Candidate, Statement } from '../model.ts';
import type { Lexeme } from './lexicon.ts';
import { wordsOf } from './texts.ts';

/**
 * The keys of a statement, each once: statements that share one are compared. They depend on the statement and the
 * background alone, so that any engine can shuffle them; how many may share a key is for the one who compares.
 */
export function keysOf(statement: Statement, context: Context): Candidate[] {
  const words = wordsOf(statement.text, statement.language, context);
  return keysOfWords(words, context).map((key) => ({ key, quotation: statement.id }));
}

/** First letters that stand for a word in all its inflections and spellings, and for its cognates. */
const PREFIX = 5;

/**
 * `s:` a stem, `n:` a number, `l:` first letters; of all languages together, `m:` a group of words of near meaning and
 * `c:` a concept of the thesaurus; `w:` all words of a text that has hardly a content word.
 */
export function keysOfWords(words: readonly Lexeme[], context: Context): string[] {
  const content = [...new Set(words.filter((word) => word.classes === 0))].sort(
    (a, b) => a.zipf - b.zipf || (a.form < b.form ? -1 : 1),
  );
  const keys = new Set<string>();
  for (const word of content.slice(0, context.settings.align.rareWords)) {
    keys.add(word.number === null ? `s:${word.stem}` : `n:${word.number}`);
    if (word.letters.length > PREFIX) keys.add(`l:${word.letters.slice(0, PREFIX)}`);
    for (const group of word.groups) keys.add(`m:${group}`);
    for (const concept of word.concepts) keys.add(`c:${concept}`);
  }
  if (content.length < 2) keys.add(`w:${words.map((word) => word.stem).join(' ')}`);
  return [...keys];
}
