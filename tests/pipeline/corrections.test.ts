import { describe, expect, test } from 'vitest';
import type { Correction, Family, Member, Quotation, Statement } from '../../src/model.ts';
import { correctFamilies, correctQuotations } from '../../src/pipeline/corrections.ts';
import { article, quotation as quotationIn } from '../report/build.ts';

const unknown = { value: null, basis: 'unknown' };

const quotation = (id: string, speaker: string | null = null): Quotation => ({
  ...{ id, article: 'article', kind: 'direct', place: 'body', text: `text of ${id}`, source: null },
  speaker: speaker === null ? null : { name: speaker, rule: 'name' },
  ...{ contents: [{ start: 0, end: 9 }], cue: null, via: null, frame: { start: 0, end: 9 } },
  route: { spoken: unknown, via: unknown, printed: unknown, translatedFrom: unknown },
  ...{ confidence: 1, reason: 'marks' },
});

const correction = (kind: Correction['kind'], quotation: string, value = ''): Correction => ({
  ...{ kind, quotation, value },
  ...{ by: 'kim', at: '', note: '' },
});

describe('corrections of quotations', () => {
  const rows = [quotation('1', 'Lee'), quotation('2', 'Lee'), quotation('3', 'Roy')];
  const names = (corrections: readonly Correction[]) =>
    correctQuotations(rows, corrections, []).rows.map(({ speaker }) => speaker?.name ?? null);

  test('without any, the rows are the same', () => {
    expect(correctQuotations(rows, [], [])).toEqual({ rows, issues: [] });
  });

  test('a speaker is that of one quotation, and may be nobody', () => {
    expect(names([correction('speaker', '1', 'Kim'), correction('speaker', '3')])).toEqual([
      'Kim',
      'Lee',
      null,
    ]);
  });

  test('an alias is for every quotation of that name', () => {
    expect(names([correction('alias', '1', 'Anna Lee')])).toEqual(['Anna Lee', 'Anna Lee', 'Roy']);
  });

  test('what is no quotation is gone', () => {
    const { rows: left } = correctQuotations(rows, [correction('not-a-quotation', '2')], []);
    expect(left.map(({ id }) => id)).toEqual(['1', '3']);
  });

  test('a route is corrected in one field, with the corrector as its basis', () => {
    const { rows: corrected } = correctQuotations(rows, [correction('route', '1', 'translatedFrom=fr')], []);
    expect(corrected[0]!.route).toEqual({
      ...rows[0]!.route,
      translatedFrom: { value: 'fr', basis: 'corrected by kim' },
    });
  });

  test('each says what it changed; one whose quotation is gone is an orphan', () => {
    const { issues } = correctQuotations(
      rows,
      [
        correction('speaker', '1', 'Kim'),
        correction('speaker', '9', 'Kim'),
        correction('route', '1', 'colour=red'),
      ],
      [],
    );
    expect(issues.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['corrected', 'note', 'speaker of quotation 1: Kim, by kim'],
      ['correction-orphan', 'warning', 'speaker of quotation 9: Kim: there is no such quotation'],
      [
        'correction-value',
        'warning',
        'route of quotation 1: colour=red: the value says nothing that can be done',
      ],
    ]);
  });
});

describe('corrected bounds', () => {
  const text = '“No,” she said. “We will go to Lima,” he told us. “We will go,” they said.';
  const there = article('a.txt', text);
  const cut = quotationIn(there, '“We will go to');
  const bounded = (value: string) => correctQuotations([cut], [correction('bounds', cut.id, value)], [there]);

  test('are those of the words given, at the quotation and nowhere else; the id stays', () => {
    const [row] = bounded('“We will go to Lima,”').rows;
    expect(row).toMatchObject({ id: cut.id, text: 'We will go to Lima,' });
    expect(row!.contents.map(({ start, end }) => text.slice(start, end))).toEqual(['“We will go to Lima,”']);
    expect(row!.frame.end).toBe(text.indexOf(' he told'));
  });

  test.each(['', '“No,”', 'words that are not there'])('of %j cannot be had', (value) => {
    const { rows: left, issues } = bounded(value);
    expect(left).toEqual([cut]);
    expect(issues.map(({ rule }) => rule)).toEqual(['correction-value']);
  });
});

describe('corrections of families', () => {
  const member = (id: string, chain = id): Member => ({
    ...{ quotation: id, spans: [{ start: 0, end: 9 }], part: 'whole', confidence: 1, chain },
  });
  const family = (id: string, ...members: readonly Member[]): Family => ({
    id,
    label: `label of ${id}`,
    members,
  });
  const families = [family('a', member('1'), member('3')), family('b', member('2', '0'), member('4', '0'))];
  const statements = new Map(
    ['1', '2', '3', '4'].map((id) => [id, { id, text: `text of ${id}` } as Statement]),
  );
  const corrected = (...corrections: readonly Correction[]) =>
    correctFamilies(families, corrections, statements);
  const shape = ({ rows }: { rows: readonly Family[] }) =>
    rows.map(({ label, members }) => [label, ...members.map(({ quotation }) => quotation)]);

  test('joined, the family goes into that of the other quotation', () => {
    expect(shape(corrected(correction('join', '3', '2')))).toEqual([['label of b', '1', '2', '3', '4']]);
  });

  test('split, a quotation stands alone under its own words, as a chain of its own', () => {
    const split = corrected(correction('split', '4'));
    expect(shape(split)).toEqual([
      ['label of a', '1', '3'],
      ['label of b', '2'],
      ['text of 4', '4'],
    ]);
    expect(split.rows[2]!.members[0]!.chain).toBe('4');
  });

  const chains = (...corrections: readonly Correction[]) =>
    corrected(...corrections).rows.map(({ members }) => members.map(({ chain }) => chain));

  test('a chain is that of the quotation it copies, or its own, named by its least quotation', () => {
    expect(chains(correction('chain', '3', '1'))[0]).toEqual(['1', '1']);
    expect(chains(correction('chain', '1', '3'))[0]).toEqual(['1', '1']);
    expect(chains(correction('chain', '4'))[1]).toEqual(['2', '4']);
  });

  test('what stays of a chain that a quotation leaves is still one chain', () => {
    const copies = [family('c', member('1', '1'), member('2', '1'), member('3', '1'))];
    const left = (...corrections: readonly Correction[]) =>
      correctFamilies(copies, corrections, statements).rows.map(({ members }) =>
        members.map(({ quotation: id, chain }) => `${id} in ${chain}`),
      );
    expect(left(correction('chain', '1'))).toEqual([['1 in 1', '2 in 2', '3 in 2']]);
    expect(left(correction('split', '1'))).toEqual([['2 in 2', '3 in 2'], ['1 in 1']]);
    expect(left(correction('chain', '1'), correction('chain', '3', '1'))).toEqual([
      ['1 in 1', '2 in 2', '3 in 1'],
    ]);
  });

  test('a corrected chain says who corrected it', () => {
    const [first] = corrected(correction('chain', '1', '3')).rows;
    expect(first!.members.map(({ chainBasis }) => chainBasis)).toEqual(['corrected by kim', undefined]);
  });

  test('what cannot be done is said and changes nothing', () => {
    const before = corrected();
    const { rows, issues } = corrected(
      correction('join', '1', '3'),
      correction('chain', '1', '2'),
      correction('split', '9'),
    );
    expect(rows).toEqual(before.rows);
    expect(issues.map(({ rule }) => rule)).toEqual([
      'correction-value',
      'correction-value',
      'correction-orphan',
    ]);
  });

  test('what a later row names, an earlier one may have changed', () => {
    const both = corrected(correction('split', '4'), correction('split', '4'));
    expect(both.issues.map(({ rule }) => rule)).toEqual(['corrected', 'correction-value']);
  });
});
