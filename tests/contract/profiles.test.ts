/** What every language profile keeps to, whichever rooms read it. A new language is held to the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../../src/language/profiles.ts';
import { root } from '../guard/graph.ts';

const folder = join(root, 'src/language');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const profiles = loadProfiles();

/** Lists of words with the path to each: "read.links.openings". */
function listsOf(value: unknown, path = ''): [string, readonly string[]][] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsOf(inner, path ? `${path}.${key}` : key));
}

test('every profile in the folder is shipped, under its own code', () => {
  expect(Object.keys(profiles).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
  expect(Object.entries(profiles).filter(([code, profile]) => profile.code !== code)).toEqual([]);
});

test('names and codes are of one language alone', () => {
  const all = Object.values(profiles);
  for (const key of ['code', 'name', 'iso6393'] as const)
    expect(new Set(all.map((profile) => profile[key])).size).toBe(all.length);
});

describe.each(Object.keys(profiles))('%s', (code) => {
  const lists = listsOf(profiles[code]);
  const breaking = (breaks: (word: string) => boolean): string[] =>
    lists.flatMap(([path, words]) => words.filter(breaks).map((word) => `${path}: ${word}`));

  test('it has lists, and they have words', () => {
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.flatMap(([, words]) => words).length).toBeGreaterThan(500);
  });

  test('words are as they are compared: lower-case, composed, without white space around', () => {
    expect(breaking((word) => word !== word.toLowerCase().normalize('NFC').trim() || word === '')).toEqual(
      [],
    );
  });

  test('no list has a word twice', () => {
    const twice = lists.flatMap(([path, words]) =>
      words.filter((word, i) => words.indexOf(word) < i).map((word) => `${path}: ${word}`),
    );
    expect(twice).toEqual([]);
  });

  test('its file is written as every edit would write it', () => {
    const text = readFileSync(join(folder, `${code}.json`), 'utf8');
    expect(text.trimEnd()).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });
});
