/** What may be changed from the pages, by whom and how much at once. */
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/model.ts';
import { createApp } from '../../src/serve/app.ts';
import type { Desk, UploadedFile } from '../../src/serve/changes.ts';
import { Job } from '../../src/serve/job.ts';
import { compromise, fixture, hope, marge, noRoomTo, notMake } from '../report/fixture.ts';
import { ATTACKS } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

const HOST = 'localhost:4173';
const OWN = { host: HOST, origin: `http://${HOST}` };

function desk() {
  const done: { corrections: Omit<Correction, 'at'>[]; originals: unknown[]; uploads: UploadedFile[][] } = {
    corrections: [],
    originals: [],
    uploads: [],
  };
  let finish = (): void => {};
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const allowed: Desk = {
    job: new Job(),
    corpus: {
      folder: 'articles',
      correct: (one) => done.corrections.push(one),
      attach: (one) => {
        done.originals.push(one);
        return 'original-1.txt';
      },
      analyze: () => working,
    },
    upload: {
      limits: { bytes: 10_000, files: 2, seconds: 60 },
      analyze: (files) => {
        done.uploads.push([...files]);
        return () => Promise.resolve();
      },
    },
  };
  return { app: createApp(fixture, { desk: allowed }), done, finish, allowed };
}

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const post = (
  app: ReturnType<typeof createApp>,
  path: string,
  body: FormData,
  headers: Record<string, string> = OWN,
) => app.request(path, { method: 'POST', body, headers });

describe('a correction', () => {
  test.each([
    [
      { kind: 'speaker', value: ' Wang\n Yi ' },
      { kind: 'speaker', value: 'Wang Yi' },
    ],
    [
      { kind: 'translatedFrom', value: 'fr' },
      { kind: 'route', value: 'translatedFrom=fr' },
    ],
    [
      { kind: 'via', value: '' },
      { kind: 'route', value: 'via=' },
    ],
    [
      { kind: 'chain', value: 'e' },
      { kind: 'chain', value: noRoomTo.id },
    ],
    [
      { kind: 'chain', value: '' },
      { kind: 'chain', value: '' },
    ],
    [
      { kind: 'join', value: `http://${HOST}/families/${hope.id}` },
      { kind: 'join', value: expect.any(String) },
    ],
    [
      { kind: 'split', value: 'x' },
      { kind: 'split', value: '' },
    ],
    [{ kind: 'not-a-quotation' }, { kind: 'not-a-quotation', value: '' }],
  ])('is a row of corrections.csv: %o', async (fields, row) => {
    const { app, done } = desk();
    const answer = await post(
      app,
      '/changes/correct',
      form({ quotation: notMake.id, by: 'me', ...fields } as Record<string, string>),
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/changes?what=corrected']);
    expect(done.corrections).toEqual([{ quotation: notMake.id, by: 'me', note: '', ...row }]);
  });

  test.each([
    { kind: 'speaker', value: '', quotation: notMake.id },
    { kind: 'speaker', value: 'x', quotation: 'nobody' },
    { kind: 'colour', value: 'x', quotation: notMake.id },
    { kind: 'chain', value: 'ZZ', quotation: notMake.id },
    { kind: 'join', value: 'nowhere', quotation: notMake.id },
    { kind: 'speaker', value: 'x'.repeat(201), quotation: notMake.id },
  ])('that says nothing that can be done is refused: %o', async (fields) => {
    const { app, done } = desk();
    expect((await post(app, '/changes/correct', form(fields))).status).toBe(400);
    expect(done.corrections).toEqual([]);
  });

  test('can be written at every reading of a statement, and nowhere on a server that only shows', async () => {
    const actions = async (app: ReturnType<typeof createApp>): Promise<number> => {
      const { elements } = readMarkup(await (await app.request(`/families/${compromise.id}`)).text());
      return elements.filter(({ attributes }) => attributes.action === '/changes/correct').length;
    };
    expect(await actions(desk().app)).toBe(compromise.members.length);
    expect(await actions(createApp(fixture))).toBe(0);
  });
});

describe('an original', () => {
  const fields = {
    kind: 'original',
    occasion: 'Talks in Beijing',
    date: '2023-06-19',
    language: 'en',
    speaker: 'Wang Yi',
  };

  test('of words alone is written as said by its speaker, a paragraph each', async () => {
    const { app, done } = desk();
    await post(app, '/changes/attach', form({ ...fields, text: 'No room.\r\n\r\nNone at all.' }));
    expect(done.originals).toEqual([
      {
        kind: 'original',
        occasion: 'Talks in Beijing',
        date: '2023-06-19',
        language: 'en',
        text: 'Wang Yi: “No room.”\n\nWang Yi: “None at all.”\n',
      },
    ]);
  });

  test('with marks of its own stays as it is, also from a file', async () => {
    const { app, done } = desk();
    const data = form(fields);
    data.append('file', new File(['He said: "No room."'], 'x.txt'));
    await post(app, '/changes/attach', data);
    expect(done.originals).toMatchObject([{ text: 'He said: "No room."\n' }]);
  });

  test.each([
    { text: '' },
    { text: 'x', kind: 'article' },
    { text: 'x', date: 'June' },
    { text: 'x', language: 'English' },
  ])('that is none is refused: %o', async (wrong) => {
    const { app, done } = desk();
    expect((await post(app, '/changes/attach', form({ ...fields, ...wrong }))).status).toBe(400);
    expect(done.originals).toEqual([]);
  });
});

describe('an analysis', () => {
  test('runs once at a time, and says how it goes on', async () => {
    const { app, finish, allowed } = desk();
    const state = async () =>
      ((await (await app.request('/changes.json')).json()) as { job: { state: string } }).job.state;
    expect(await state()).toBe('none');
    await post(app, '/changes/analyze', form({}));
    expect(await state()).toBe('running');
    const data = form({ text: 'An article.' });
    expect((await post(app, '/changes/upload', data)).status).toBe(409);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await state()).toBe('done');
    expect(allowed.job.start(() => Promise.reject(new Error('no disk')))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(allowed.job.state).toEqual({ state: 'failed', line: 'no disk' });
  });
});

describe('an upload', () => {
  test('takes files and pasted texts together', async () => {
    const { app, done } = desk();
    const data = form({ text: 'Pasted.' });
    data.append('files', new File(['One.'], 'one.txt'));
    expect((await post(app, '/changes/upload', data)).status).toBe(303);
    expect(done.uploads[0]!.map(({ name }) => name)).toEqual(['one.txt', 'pasted-1.txt']);
  });

  test('of nothing, of too many or of too much is refused', async () => {
    const { app, done } = desk();
    const many = form({});
    for (const name of ['a', 'b', 'c']) many.append('files', new File(['x'], `${name}.txt`));
    expect((await post(app, '/changes/upload', form({ text: '  ' }))).status).toBe(400);
    expect((await post(app, '/changes/upload', many)).status).toBe(413);
    expect((await post(app, '/changes/upload', form({ text: 'x'.repeat(20_000) }))).status).toBe(413);
    expect(done.uploads).toEqual([]);
  });
});

test('a browser is told to name our origin to us, and nothing to others', async () => {
  expect((await desk().app.request('/')).headers.get('referrer-policy')).toBe('same-origin');
  expect((await createApp(fixture).request('/')).headers.get('referrer-policy')).toBe('no-referrer');
});

describe('who may not', () => {
  test.each([
    [{ host: HOST }],
    [{ host: HOST, origin: 'http://evil.example' }],
    [{ host: HOST, origin: 'null' }],
    [{ host: HOST, origin: 'http://localhost:4174' }],
    [{ host: HOST, origin: `http://${HOST}.evil.example` }],
  ])('a page of another origin: %o', async (headers) => {
    const { app, done } = desk();
    const body = form({ kind: 'split', quotation: marge.id });
    expect((await post(app, '/changes/correct', body, headers as Record<string, string>)).status).toBe(403);
    expect(done.corrections).toEqual([]);
  });

  test('anybody, on a server that only shows', async () => {
    for (const path of ['correct', 'attach', 'analyze', 'upload'])
      expect((await post(createApp(fixture), `/changes/${path}`, form({}))).status).toBe(405);
    expect((await createApp(fixture).request('/changes')).status).toBe(404);
  });

  test('who sends no form', async () => {
    const { app } = desk();
    const answer = await app.request('/changes/correct', {
      method: 'POST',
      body: '{}',
      headers: { ...OWN, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });
});

test('hostile fields are kept as one line of text, and are never shown', async () => {
  const { app, done } = desk();
  for (const attack of ATTACKS) {
    const answer = await post(
      app,
      '/changes/correct',
      form({ kind: 'speaker', quotation: notMake.id, value: attack, by: attack, note: attack }),
    );
    expect([303, 400]).toContain(answer.status);
  }
  for (const { value, by, note } of done.corrections) expect(`${value}${by}${note}`).not.toMatch(/[\p{C}]/u);
  const page = await (await app.request('/changes?what=<script>')).text();
  expect(readMarkup(page).text).not.toContain('<script>');
});
