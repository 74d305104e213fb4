/** The filters as DESIGN's table has them: other programs are written against these rows and lines. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ndjson, quotedrift, rowsOf, shell, temporaryFolder } from './program.ts';

const TEXT =
  '“There is no room for compromise,” Wang Yi said, according to CCTV. He called the talks “frank”.';
const number = expect.closeTo(0.5, 0);

describe('extract', () => {
  test('gives a row for each quotation with exactly these fields', () => {
    const { status, stdout, stderr } = quotedrift(['extract'], {
      input: ndjson([{ id: 'a', text: TEXT, language: 'en', more: 'is dropped' }]),
    });
    const [first, second] = rowsOf(stdout);
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/u),
      article: 'a',
      start: 0,
      end: 34,
      contents: [{ start: 0, end: 34 }],
      text: 'There is no room for compromise,',
      kind: 'direct',
      place: 'body',
      speaker: { name: 'Wang Yi', start: 35, end: 42 },
      cue: { text: 'said', start: 43, end: 47 },
      via: { name: 'CCTV' },
      confidence: number,
    });
    expect(second).toMatchObject({ article: 'a', text: 'frank', kind: 'mixed' });
    expect(Object.keys(first!).join()).toBe(
      'id,article,start,end,contents,text,kind,place,speaker,cue,via,confidence',
    );
    expect(stderr).toBe('{"end":{"in":1,"out":2,"failed":0}}\n');
    expect(status).toBe(0);
  });

  test('takes files, one after the other, and - for standard input', () => {
    const file = join(temporaryFolder(), 'rows.ndjson');
    writeFileSync(file, ndjson([{ id: 'from file', text: TEXT }]));
    const { stdout } = quotedrift(['extract', file, '-', file], {
      input: ndjson([{ id: 'from stdin', text: TEXT }]),
    });
    const articles = rowsOf(stdout).map(({ article }) => article);
    expect([...new Set(articles)]).toEqual(['from file', 'from stdin']);
    expect(articles.at(-1)).toBe('from file');
  });

  test('a text without quotations gives no row, and is no failure', () => {
    const { status, stdout, stderr } = quotedrift(['extract'], { input: ndjson([{ id: 'a', text: '' }]) });
    expect([status, stdout, stderr]).toEqual([0, '', '{"end":{"in":1,"out":0,"failed":0}}\n']);
  });
});

describe('compare', () => {
  const pair = { id: 'p', a: 'There is room for compromise.', b: 'There is no room for compromise.' };

  test('gives a row for each pair with exactly these fields', () => {
    const { status, stdout } = quotedrift(['compare', '--no-model'], { input: ndjson([pair]) });
    const [row] = rowsOf(stdout);
    expect(row).toEqual({
      id: 'p',
      relation: 'paraphrase',
      wording: number,
      meaning: number,
      measures: expect.any(Object),
      findings: expect.arrayContaining([
        {
          type: 'negation',
          place: 'content',
          severity: 1,
          confidence: number,
          base: expect.any(Array),
          variant: expect.any(Array),
          note: expect.any(String),
          noise: number,
          without: 0,
        },
      ]),
      tokensA: ['There', 'is', 'room', 'for', 'compromise', '.'],
      tokensB: ['There', 'is', 'no', 'room', 'for', 'compromise', '.'],
      links: expect.arrayContaining([[0, 0]]),
    });
    expect(status).toBe(0);
  });

  test('printed numbers have four digits', () => {
    const { stdout } = quotedrift(['compare', '--no-model'], { input: ndjson([pair]) });
    const [{ measures, wording, meaning }] = rowsOf<{ measures: object; wording: number; meaning: number }>(
      stdout,
    ) as [{ measures: object; wording: number; meaning: number }];
    for (const value of [...Object.values(measures), wording, meaning])
      expect(String(value)).toMatch(/^(?:null|\d+(?:\.\d{1,4})?)$/u);
  });

  test('takes the tokens that it is given, and refuses those that do not stand in the text', () => {
    const tokensA = ['There is', 'room', 'for compromise.'];
    const { stdout, stderr } = quotedrift(['compare', '--no-model'], {
      input: ndjson([
        { ...pair, tokensA },
        { ...pair, id: 'q', tokensA: ['room', 'There'] },
      ]),
    });
    expect(rowsOf(stdout)).toMatchObject([{ id: 'p', tokensA }]);
    expect(stderr).toContain('tokensA: do not stand in a in this order');
  });

  test('across languages wording is not measured', () => {
    const { stdout } = quotedrift(['compare', '--no-model'], {
      input: ndjson([
        { id: 'said', a: 'He will come.', b: 'Il viendra.', languageA: 'en', languageB: 'fr' },
        {
          id: 'told by the text',
          a: 'There is no room for compromise or concession on this question, the minister said.',
          b: 'Sur cette question il n’y a pas de place pour un compromis ou une concession, a dit le ministre.',
        },
      ]),
    });
    expect(rowsOf(stdout)).toMatchObject([
      { wording: null, relation: 'translation' },
      { wording: null, relation: 'translation' },
    ]);
  });
});

describe('group', () => {
  const statements = [
    { id: 'a', text: 'We will not make any compromises or concessions on Taiwan.', article: '1' },
    { id: 'b', text: 'China will not make any compromise or concession on Taiwan.', article: '2' },
    { id: 'c', text: 'The grain harvest has failed in the north this year.', article: '3' },
  ].map((row) => ({ ...row, language: 'en' }));

  test('gives one row for each id, sorted by id, with exactly these fields', () => {
    const { status, stdout, stderr } = quotedrift(['group', '--no-model'], { input: ndjson(statements) });
    const rows = rowsOf(stdout);
    expect(rows).toEqual(
      ['a', 'b', 'c'].map((id) => ({
        id,
        family: expect.any(String),
        part: 'whole',
        confidence: expect.any(Number),
      })),
    );
    expect(rows[0]!.family).toBe(rows[1]!.family);
    expect(rows[0]!.family).not.toBe(rows[2]!.family);
    expect(stderr).toBe('{"end":{"in":3,"out":3,"failed":0}}\n');
    expect(status).toBe(0);
  });

  test('does not depend on the order of its input', () => {
    const of = (rows: readonly unknown[]) =>
      quotedrift(['group', '--no-model'], { input: ndjson(rows) }).stdout;
    expect(of(statements.toReversed())).toBe(of(statements));
  });

  test('takes the rows that extract gives', () => {
    const articles = ndjson([
      { id: '1', text: TEXT },
      { id: '2', text: TEXT.replace('frank', 'open') },
    ]);
    const { stdout, status } = shell('quotedrift extract | quotedrift group --no-model', {
      input: articles,
    });
    expect(status).toBe(0);
    expect(rowsOf(stdout)).toHaveLength(4);
  });

  test('an id that came before is reported', () => {
    const { status, stdout, stderr } = quotedrift(['group', '--no-model'], {
      input: ndjson([...statements, statements[0]]),
    });
    expect(rowsOf(stdout)).toHaveLength(3);
    expect(stderr).toContain('id: a stands in standard input line 1 already');
    expect(stderr).toContain('{"end":{"in":4,"out":3,"failed":1}}');
    expect(status).toBe(2);
  });

  test('takes vectors ready made, one a row', () => {
    const file = join(temporaryFolder(), 'vectors.f32');
    writeFileSync(file, new Uint8Array(new Float32Array([1, 0, 1, 0, 0, 1]).buffer));
    const { status, stdout } = quotedrift(['group', '--vectors', file], { input: ndjson(statements) });
    expect([status, rowsOf(stdout).length]).toEqual([0, 3]);
    const short = quotedrift(['group', '--vectors', file], {
      input: ndjson(statements.slice(0, 2).concat([])),
    });
    expect(short.status).toBe(0);
    const odd = quotedrift(['group', '--vectors', file], {
      input: ndjson([...statements, { ...statements[0], id: 'd' }]),
    });
    expect([odd.status, odd.stdout]).toEqual([1, '']);
    expect(odd.stderr).toMatch(/^quotedrift: 6 numbers are no 4 vectors of one width: .*\n$/u);
  });
});

describe('rows that cannot be read', () => {
  const good = { id: 'good', text: TEXT };

  test('go to standard error with the reason, the rest goes on, and the exit status is 2', () => {
    const input = `garbage\n[]\n17\n${JSON.stringify({ id: 'a' })}\n{"id": "", "text": ""}\n${ndjson([good])}`;
    const { status, stdout, stderr } = quotedrift(['extract'], { input });
    expect(rowsOf(stdout).map(({ article }) => article)).toEqual(['good', 'good']);
    expect(rowsOf(stderr)).toEqual([
      { file: 'standard input', line: 1, reason: expect.stringMatching(/^it is not JSON/u), row: 'garbage' },
      { file: 'standard input', line: 2, reason: expect.stringMatching(/expected object/u), row: '[]' },
      { file: 'standard input', line: 3, reason: expect.stringMatching(/expected object/u), row: '17' },
      { file: 'standard input', line: 4, reason: expect.stringMatching(/^text: /u), row: '{"id":"a"}' },
      {
        file: 'standard input',
        line: 5,
        reason: expect.stringMatching(/^id: /u),
        row: '{"id": "", "text": ""}',
      },
      { end: { in: 6, out: 2, failed: 5 } },
    ]);
    expect(status).toBe(2);
  });

  test('go to a file where one is named: as they came, so that they can be mended and sent again', () => {
    const dead = join(temporaryFolder(), 'dead.ndjson');
    const long = `{"id": "x", "text": "${'y'.repeat(1000)}`;
    const { stderr, stdout } = quotedrift(['extract', '--dead', dead, '--trailer'], { input: `${long}\n` });
    expect(rowsOf(readFileSync(dead, 'utf8'))).toMatchObject([{ line: 1, row: long }]);
    expect(stderr).toBe('');
    expect(stdout).toBe('{"end":{"in":1,"out":0,"failed":1}}\n');
  });

  test('a row of 50 MB is refused without being kept', () => {
    const line = `"$NODE" -e "process.stdout.write(JSON.stringify({id:'x',text:'y'.repeat(50e6)})+'\\n')"`;
    const { status, stdout, stderr } = shell(
      `(${line}; echo '{"id": "good", "text": "“Yes,” she said."}') | quotedrift extract`,
    );
    expect(rowsOf(stdout)).toMatchObject([{ article: 'good' }]);
    expect(rowsOf(stderr)[0]).toMatchObject({ line: 1, reason: 'it is longer than 20000000 bytes' });
    expect(stderr.length).toBeLessThan(1000);
    expect(status).toBe(2);
  });
});

describe('streams', () => {
  test('nothing in, nothing out', () => {
    for (const verb of ['extract', 'group', 'compare']) {
      const { status, stdout, stderr } = quotedrift([verb]);
      expect([status, stdout, stderr]).toEqual([0, '', '{"end":{"in":0,"out":0,"failed":0}}\n']);
    }
  });

  test('with --trailer the last line ends standard output, and standard error is empty', () => {
    const { stdout, stderr } = quotedrift(['extract', '--trailer'], {
      input: ndjson([{ id: 'a', text: TEXT }]),
    });
    expect(rowsOf(stdout).at(-1)).toEqual({ end: { in: 1, out: 2, failed: 0 } });
    expect(stderr).toBe('');
  });

  test('a reader that has had enough is no trouble', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, text: TEXT }));
    const { stdout, stderr, status } = shell('quotedrift extract | head -n 1', {
      input: ndjson(rows),
    });
    expect(rowsOf(stdout)).toHaveLength(1);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is told in one line', () => {
    const { stderr, status } = shell('quotedrift extract > /dev/full', {
      input: ndjson([{ id: 'a', text: TEXT }]),
    });
    expect(stderr).toBe(
      'quotedrift: cannot write: standard output. The disk is full; free some space or take another place.\n',
    );
    expect(status).toBe(1);
  });

  test('a file that is not there is told in one line', () => {
    const { stderr, status } = quotedrift(['extract', 'nowhere.ndjson']);
    expect(stderr).toBe('quotedrift: cannot read: nowhere.ndjson. It is not there; check the name.\n');
    expect(status).toBe(1);
  });
});
