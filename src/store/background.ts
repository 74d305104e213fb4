/**
 * What ships of the words of each language: in language/background how common they are (CC BY-SA, its NOTICE) and
 * what they mean, in language/hypernyms which words are wider (WordNet, its NOTICE).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Background, Hypernyms, Meanings } from '../context.ts';
import { BrokenFileError } from '../errors.ts';
import type { LanguageCode } from '../model.ts';
import { readConcepts } from './thesaurus.ts';

const SHIPPED = fileURLToPath(new URL('../language/background', import.meta.url));
const HYPERNYMS = fileURLToPath(new URL('../language/hypernyms', import.meta.url));
const TABLE = /^([a-z]{2})\.txt$/u;

/**
 * The tables of a folder by language, each read when it is first asked for: most runs have one language or two. Wider
 * words are read when they are asked for themselves: only `compare` needs them.
 *
 * @throws BrokenFileError, when asked, where a line is not "zipf word word …", or where meanings are not of as many words
 */
export function loadBackground(
  folder: string = SHIPPED,
  wider: string = HYPERNYMS,
): Readonly<Record<LanguageCode, Background>> {
  const tables: Record<LanguageCode, Background> = {};
  for (const name of readdirSync(folder).sort()) {
    const code = TABLE.exec(name)?.[1];
    if (code === undefined) continue;
    let table: Background | undefined;
    Object.defineProperty(tables, code, {
      enumerable: true,
      get: () => {
        table ??= readBackground(folder, code, wider);
        return table;
      },
    });
  }
  return Object.freeze(tables);
}

function readBackground(folder: string, code: LanguageCode, wider: string): Background {
  const zipf = readFrequencies(join(folder, `${code}.txt`));
  const meanings = join(folder, `${code}.meanings`);
  const concepts = readConcepts(join(folder, 'thesaurus.txt'), code);
  const known = {
    zipf,
    ...(existsSync(meanings) ? { meanings: readMeanings(meanings, [...zipf.keys()]) } : {}),
    ...(concepts ? { concepts } : {}),
  };
  const path = join(wider, `${code}.txt`);
  if (!existsSync(path)) return Object.freeze(known);
  let hypernyms: Hypernyms | undefined;
  return Object.freeze({
    ...known,
    get hypernyms() {
      hypernyms ??= readHypernyms(path);
      return hypernyms;
    },
  });
}

/** Lines of a word and its wider words. */
const readHypernyms = (path: string): Hypernyms =>
  new Map(
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [word, ...wider] = line.split(' ');
        return [word!, new Set(wider)] as const;
      }),
  );

function readFrequencies(path: string): Map<string, number> {
  const zipf = new Map<string, number>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const [value, ...words] = line.split(' ');
    const frequency = Number(value);
    if (!Number.isFinite(frequency) || words.length === 0)
      throw new BrokenFileError('word frequencies', path, `"${line.slice(0, 40)}" is not "zipf word word …"`);
    for (const word of words) zipf.set(word, frequency);
  }
  return zipf;
}

const DIMENSIONS = 64;
/** What is added to a value so that it fits into half a byte. */
const OFFSET = 8;

/** Bytes of a word: half a byte a dimension, the even one low; then two groups of 16 bits (build_meanings.py). */
const VECTOR = DIMENSIONS / 2;
const GROUPS = 2;
const ROW = VECTOR + 2 * GROUPS;

function readMeanings(path: string, words: readonly string[]): Meanings {
  const bytes = readFileSync(path);
  const wanted = words.length * ROW;
  if (bytes.length !== wanted)
    throw new BrokenFileError(
      'word meanings',
      path,
      `it has ${bytes.length} bytes and not ${wanted}; copy it anew`,
    );
  const values = new Int8Array(words.length * DIMENSIONS);
  const groups = new Uint16Array(words.length * GROUPS);
  for (let row = 0; row < words.length; row++) {
    for (let k = 0; k < VECTOR; k++) {
      const byte = bytes[row * ROW + k]!;
      values[row * DIMENSIONS + 2 * k] = (byte & 0xf) - OFFSET;
      values[row * DIMENSIONS + 2 * k + 1] = (byte >> 4) - OFFSET;
    }
    for (let g = 0; g < GROUPS; g++)
      groups[row * GROUPS + g] = bytes.readUInt16LE(row * ROW + VECTOR + 2 * g);
  }
  return { rows: new Map(words.map((word, row) => [word, row])), dimensions: DIMENSIONS, values, groups };
}
