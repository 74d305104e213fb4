/** The thesaurus that ships: general vocabulary in several languages, a concept a line. */
import { existsSync, readFileSync } from 'node:fs';
import { BrokenFileError } from '../errors.ts';
import type { LanguageCode } from '../model.ts';
import { normaliseWord } from '../text/normalise.ts';

const COLUMN = ' | ';
const WORD = ', ';

/**
 * The concepts of a language's words in their normal form, each by its line, from 0; undefined where there is no file or
 * the language has no column. The first line names the languages.
 *
 * @throws BrokenFileError where a line has not one column for each language
 */
export function readConcepts(
  path: string,
  code: LanguageCode,
): ReadonlyMap<string, readonly number[]> | undefined {
  if (!existsSync(path)) return undefined;
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const languages = head.split(COLUMN);
  const column = languages.indexOf(code);
  if (column < 0) return undefined;
  const concepts = new Map<string, number[]>();
  for (const [concept, line] of lines.entries()) {
    if (line === '') continue;
    const columns = line.split(COLUMN);
    if (columns.length !== languages.length)
      throw new BrokenFileError('thesaurus', path, `"${line.slice(0, 40)}" is not of ${head}`);
    for (const word of columns[column]!.split(WORD).map(normaliseWord)) {
      const known = concepts.get(word);
      if (known) known.push(concept);
      else concepts.set(word, [concept]);
    }
  }
  return concepts;
}
