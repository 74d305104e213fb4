/** Word frequencies that ship with the program: one file a language in language/background, CC BY-SA (its NOTICE). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Background } from '../context.ts';
import { BrokenFileError } from '../errors.ts';
import type { LanguageCode } from '../model.ts';

const SHIPPED = fileURLToPath(new URL('../language/background', import.meta.url));
const TABLE = /^([a-z]{2})\.txt$/u;

/** The tables of a folder by language. Errors: BrokenFileError where a line is not "zipf word word …". */
export function loadBackground(folder: string = SHIPPED): Record<LanguageCode, Background> {
  const tables = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const code = TABLE.exec(name)?.[1];
      return code === undefined ? [] : [[code, readTable(join(folder, name))] as const];
    });
  return Object.freeze(Object.fromEntries(tables));
}

function readTable(path: string): Background {
  const zipf = new Map<string, number>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const [value, ...words] = line.split(' ');
    const frequency = Number(value);
    if (!Number.isFinite(frequency) || words.length === 0)
      throw new BrokenFileError('word frequencies', path, `"${line.slice(0, 40)}" is not "zipf word word …"`);
    for (const word of words) zipf.set(word, frequency);
  }
  return { zipf };
}
