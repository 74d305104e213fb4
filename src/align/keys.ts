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
/** Content words below which a text is looked for under all its words. */
export const FEW = 2;

/** The keys of a text's words, each once; a text that has hardly a content word is looked for under all its words, `w:`. */
function keysOfWords(words: readonly Lexeme[], context: Context): string[] {
  const rarest = tellingOf(words, context).sort(byRarity);
  const keys = new Set(rarest.flatMap(keysOfWord));
  if (rarest.length < FEW) keys.add(keyOfAll(words));
  return [...keys];
}

/** The content words under which a text is looked for: where there are many, the rarest. */
export function tellingOf(words: readonly Lexeme[], { settings }: Context): Lexeme[] {
  const content = [...new Set(words.filter((word) => word.classes === 0))];
  const most = settings.align.rareWords;
  return content.length <= most ? content : content.sort(byRarity).slice(0, most);
}

const byRarity = (a: Lexeme, b: Lexeme): number => a.zipf - b.zipf || (a.form < b.form ? -1 : 1);

/**
 * `s:` a stem, `n:` a number, `l:` first letters; of all languages together, `m:` a group of words of near meaning and
 * `c:` a concept of the thesaurus.
 */
export function keysOfWord({ number, stem, letters, groups, concepts }: Lexeme): string[] {
  const keys = [number === null ? `s:${stem}` : `n:${number}`];
  if (letters.length > PREFIX) keys.push(`l:${letters.slice(0, PREFIX)}`);
  for (const group of groups) keys.push(`m:${group}`);
  for (const concept of concepts) keys.push(`c:${concept}`);
  return keys;
}

/** The key of a text that has hardly a content word. */
export const keyOfAll = (words: readonly Lexeme[]): string => `w:${words.map((word) => word.stem).join(' ')}`;
