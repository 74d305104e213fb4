import { describe, expect, test } from 'vitest';
import type { Vectors } from '../src/context.ts';
import type { Signature } from '../src/model.ts';
import { analyze, type Corpus, type Effects, mapHere, stages } from '../src/pipeline.ts';
import { loadContext } from '../src/store/context.ts';
import { openCorpus } from '../src/store/corpus.ts';
import { harbour } from './contract/program.ts';

const context = loadContext();
const corpus = openCorpus(harbour);
const signature: Signature = {
  ...{ id: 'signature', version: '0', settings: '', profiles: '', background: '', model: 'none', corpus: '' },
};
const analyzed = (effects?: Effects, of: Corpus = corpus) => analyze(of, context, signature, effects);

describe('analyze', () => {
  test('goes the whole way, and every id that it names is there', async () => {
    const { articles, quotations, families, drift, tables } = await analyzed();
    expect(articles).toHaveLength(7);
    expect(quotations.length).toBeGreaterThan(20);
    expect(drift.length).toBeGreaterThan(5);
    expect(tables.length).toBeGreaterThan(0);
    const ids = new Set(quotations.map(({ id }) => id));
    for (const { members } of families) for (const { quotation } of members) expect(ids).toContain(quotation);
    for (const { base, variant, signature } of drift) {
      expect([ids.has(base), ids.has(variant), signature]).toEqual([true, true, 'signature']);
    }
  });

  test('does not depend on the order of the files', async () => {
    const reversed = { ...corpus, files: corpus.files.toReversed() };
    expect(await analyzed({}, reversed)).toEqual(await analyzed());
  });

  test('a corpus of nothing that can be read gives an analysis of nothing', async () => {
    const files = [{ path: 'a.txt', bytes: new Uint8Array([0, 1, 2, 3]) }];
    const { articles, quotations, families, drift, issues } = await analyzed(
      {},
      { name: 'x', files, issues: [] },
    );
    expect([articles, quotations, families, drift]).toEqual([[], [], [], []]);
    expect(issues).toMatchObject([{ path: 'a.txt', severity: 'lost' }]);
  });

  test('what was wrong with the corpus comes first, then what reading and extracting found', async () => {
    const issue = { rule: 'a-rule', severity: 'note', message: 'first' } as const;
    const { issues } = await analyzed({}, { ...corpus, issues: [issue] });
    expect(issues[0]).toEqual(issue);
  });

  test('tells of a quotation that is too long to be set side by side in full, and where it stands', async () => {
    const words = 'the people of the town and all that they have '.repeat(1200);
    const bytes = new TextEncoder().encode(`The minister said: “We know ${words}too.” She left.\n`);
    const { issues } = await analyzed({}, { name: 'x', files: [{ path: 'a.txt', bytes }], issues: [] });
    expect(issues).toMatchObject([
      { rule: 'long-quotation', severity: 'warning', path: 'a.txt', span: { start: 19 } },
    ]);
    expect(issues[0]!.message).toContain('12004 words');
    expect((await analyzed()).issues.map(({ rule }) => rule)).not.toContain('long-quotation');
  });

  test('asks for the vectors of all quotations, then of the readings that cross a language, once each', async () => {
    const asked: (readonly string[])[] = [];
    const embed = async (texts: readonly string[]): Promise<Vectors> => {
      asked.push(texts);
      return new Map();
    };
    const { quotations, drift, articles } = await analyzed({ embed });
    const languages = new Map(articles.map(({ id, language }) => [id, language.code]));
    const languageOf = new Map(quotations.map(({ id, article }) => [id, languages.get(article)]));
    const across = drift.filter(({ base, variant }) => languageOf.get(base) !== languageOf.get(variant));
    expect(asked[0]).toEqual(quotations.map(({ text }) => text));
    expect(across.length > 0).toBe(asked[1]!.length > 0);
    expect(new Set(asked[1]).size).toBe(asked[1]!.length);
  });

  test('tells how far each stage is, up to its end, in the order of the way', async () => {
    const seen: string[] = [];
    const last = new Map<string, number>();
    const aligned: number[] = [];
    await analyzed({
      progress: (stage, done, of) => {
        if (!seen.includes(stage)) seen.push(stage);
        expect(done).toBeGreaterThanOrEqual(last.get(stage) ?? 0);
        expect(done).toBeLessThanOrEqual(of);
        last.set(stage, done);
        if (stage === 'align') aligned.push(done);
      },
    });
    expect(seen).toEqual(['read', 'extract', 'align', 'collate', 'compare']);
    expect(aligned[0]).toBe(0);
    expect(aligned.length).toBeGreaterThan(3);
    expect(aligned.at(-1)).toBe(last.get('align'));
  });

  test('maps the rows of every stage of single rows where it is told to', async () => {
    const mapped: string[] = [];
    const elsewhere = await analyzed({
      mapRows: (stage, rows, given) => {
        mapped.push(stage);
        return mapHere(stage, rows, given);
      },
    });
    expect(mapped).toEqual(['read', 'extract', 'collate', 'compare']);
    expect(elsewhere).toEqual(await analyzed());
  });
});

test('a stage maps single rows, or all that share a key', () => {
  for (const stage of Object.values(stages))
    expect('each' in stage ? [typeof stage.each] : [typeof stage.by, typeof stage.all]).not.toContain(
      'undefined',
    );
});
