import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { Corpus } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';
import { inputHashesOf, signatureOf } from '../../src/store/signature.ts';

const context = loadContext();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const corpus: Corpus = {
  name: 'corpus',
  files: [
    { path: 'b.txt', bytes: bytes('b') },
    { path: 'a.txt', bytes: bytes('a'), declared: { file: 'a.txt', outlet: 'Post', columns: {} } },
  ],
  issues: [],
};
const signature = signatureOf(context, corpus, null);

/** The fields that differ from those of the unchanged run. */
function changed(given: Partial<Context>, files = corpus, model: string | null = null): string[] {
  const other = signatureOf({ ...context, ...given }, files, model);
  return Object.keys(signature).filter((key) => other[key as 'id'] !== signature[key as 'id']);
}

describe('a signature', () => {
  test('is the same for the same, whatever the order of files', () => {
    expect(changed({})).toEqual([]);
    expect(changed({}, { ...corpus, files: corpus.files.toReversed() })).toEqual([]);
    expect(
      changed({ background: Object.fromEntries(Object.entries(context.background).toReversed()) }),
    ).toEqual([]);
  });

  test('of a run without a model says so', () => {
    expect(signature.model).toBe('none');
    expect(signature.id).toMatch(/^[0-9a-f]{12}$/u);
  });

  test('changes with what the results depend on, and says what it was', () => {
    const { settings, languages, background } = context;
    const score = { ...settings.score, maxTokens: settings.score.maxTokens + 1 } as typeof settings.score;
    expect(changed({ settings: { ...settings, score } })).toEqual(['id', 'settings']);
    const en = { ...languages.en!, abbreviations: ['mr.'] };
    expect(changed({ languages: { ...languages, en } })).toEqual(['id', 'profiles']);
    const zipf = new Map(background.en!.zipf).set('the', 1);
    expect(changed({ background: { ...background, en: { zipf } } })).toEqual(['id', 'background']);
    expect(changed({}, corpus, 'a model')).toEqual(['id', 'model']);
    const correction = { kind: 'speaker', quotation: 'q', value: 'x', by: '', at: '', note: '' } as const;
    expect(changed({ corrections: [correction] })).toEqual(['id', 'corpus']);
  });

  test('changes with a word of a list that a profile keeps as a set', () => {
    const { en } = context.languages;
    const firstPerson = new Set([...en!.extract.marks.firstPerson, 'yours truly']);
    const marks = { ...en!.extract.marks, firstPerson };
    const languages = { ...context.languages, en: { ...en!, extract: { ...en!.extract, marks } } };
    expect(changed({ languages })).toEqual(['id', 'profiles']);
  });

  test('changes with a byte of a file, its name, what is declared of it, and what could not be read', () => {
    const [b, a] = corpus.files as [(typeof corpus.files)[0], (typeof corpus.files)[0]];
    for (const files of [
      [b, { ...a, bytes: bytes('A') }],
      [b, { ...a, path: 'c.txt' }],
      [b, { ...a, declared: { file: 'a.txt', outlet: 'Times', columns: {} } }],
      [b],
    ])
      expect(changed({}, { ...corpus, files })).toEqual(['id', 'corpus']);
    const issue = { rule: 'too-large', severity: 'lost', message: 'x' } as const;
    expect(changed({}, { ...corpus, issues: [issue] })).toEqual(['id', 'corpus']);
  });
});

test('the hash of an input is that of sha256sum', () => {
  expect(inputHashesOf(corpus)).toEqual({
    'a.txt': 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    'b.txt': '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
  });
});
