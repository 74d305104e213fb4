/** Who may see and write what, and what becomes of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Question, Verdict } from '../../src/model.ts';
import { candidatesOf, sampled } from '../../src/review.ts';
import { createApp } from '../../src/serve/app.ts';
import { Desk, reviewRoutes } from '../../src/serve/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { invite, keepCorrections } from '../../src/store/reviews.ts';
import { VerdictStore } from '../../src/store/verdicts.ts';
import { fixture } from '../report/fixture.ts';
import { hostile } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

const { review } = defaultSettings;
const HERE = 'http://127.0.0.1:4173';
const DAY = 86_400_000;

let store: VerdictStore;
let folder: string;
let time: number;
let app: ReturnType<typeof createApp>;
const defects: unknown[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedrift-serve-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  store = new VerdictStore(join(folder, 'review.db'), true);
  onTestFinished(() => store.close());
  time = Date.UTC(2026, 0, 1);
  const desk = new Desk(store, fixture, () => new Date(time++));
  const routes = reviewRoutes(desk, {
    keepCorrections: () => keepCorrections(store, folder),
    onDefect: (error) => defects.push(error),
  });
  const found = {
    version: () => {
      desk.sync();
      return desk.version;
    },
    checks: () => desk.checks(),
  };
  app = createApp(fixture, { review: routes, found });
});

function draw(questions: readonly Question[], near: { a: string; b: string }[] = [], size = 100): void {
  const links = near.map((pair) => ({ ...pair, similarity: 0.25, because: [] }));
  const items = sampled(candidatesOf(fixture, questions, links, review), { seed: '1', size, overlap: 1 });
  store.addSample({ id: questions.join(), seed: '1', size, overlap: 1, run: 'r', at: 't', items });
}

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  app.request(`${HERE}${path}`, { ...init, headers: { Host: '127.0.0.1:4173', ...headers } });

/** The cookie of somebody who has opened the link. */
async function entered(name: string): Promise<string> {
  const answer = await ask(`/review/enter?token=${invite(store, name, 30, time)}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

const post = (
  path: string,
  cookie: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  ask(
    path,
    { Cookie: cookie, Origin: HERE, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
    },
  );

const pageOf = async (cookie: string, path = '/review'): Promise<string> =>
  (await ask(path, { Cookie: cookie })).text();
const itemIn = (html: string): string => /data-item="([^"]+)"/u.exec(html)?.[1] ?? '';
const answer = async (cookie: string, fields: Record<string, string>) =>
  post('/review/answers', cookie, { item: itemIn(await pageOf(cookie)), ...fields });
const kept = (): readonly Verdict[] => store.verdictsAfter(0).verdicts;
const alertIn = (html: string): string => /role="alert">([^<]+)</u.exec(html)?.[1] ?? '';

describe('an invitation', () => {
  test('goes at once from the address into a cookie that no script and no other site can use', async () => {
    const token = invite(store, 'Kim', 30, time);
    const entering = await ask(`/review/enter?token=${token}`);
    expect(entering.status).toBe(303);
    expect(entering.headers.get('location')).toBe('/review/begin');
    const cookie = entering.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; Path=\/review; .*HttpOnly; SameSite=Strict$/u);
    expect(entering.headers.get('referrer-policy')).toBe('no-referrer');
    expect(entering.headers.get('cache-control')).toBe('no-store');
    draw(['quotation']);
    for (const path of ['/review/begin', '/review']) expect(await pageOf(cookie, path)).not.toContain(token);
    expect(readFileSync(join(folder, 'review.db')).includes(token)).toBe(false);
  });

  test.each([
    ['missing', () => '', 'You need an invitation'],
    ['wrong', () => 'x'.repeat(32), 'This invitation is not known'],
    ['of the wrong length', () => 'x', 'This invitation is not known'],
    ['expired', () => invite(store, 'Kim', 1, time - 2 * DAY), 'This invitation has expired'],
  ])('%s: 401 and a clear line, as link and as cookie', async (_, tokenOf, line) => {
    const token = tokenOf();
    const link = await ask(`/review/enter?token=${token}`);
    expect([link.status, alertIn(await link.text())]).toEqual([401, expect.stringContaining(line)]);
    const page = await ask('/review', { Cookie: `quotedrift-review=${token}` });
    expect([page.status, alertIn(await page.text())]).toEqual([401, expect.stringContaining(line)]);
    expect((await post('/review/answers', `quotedrift-review=${token}`, { item: 'x' })).status).toBe(401);
    expect(kept()).toEqual([]);
  });

  test('a newer one takes the place of an older one of the same name', async () => {
    const old = await entered('Kim');
    await entered('Kim');
    expect((await ask('/review', { Cookie: old })).status).toBe(401);
  });
});

describe('a write', () => {
  const ORIGINS: [string, Record<string, string>, number][] = [
    ['of our page', { Origin: HERE }, 303],
    ['of our page, without referrers', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 303],
    ['of another site', { Origin: 'https://evil.example' }, 403],
    ['of another site that says it is ours', { Origin: HERE, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['of another port', { Origin: 'http://127.0.0.1:9999', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['of nobody', { Origin: '' }, 403],
    ['of a sandbox', { Origin: 'null' }, 403],
  ];
  test.each(ORIGINS)('%s', async (_, headers, status) => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const item = itemIn(await pageOf(cookie));
    expect((await post('/review/answers', cookie, { item, answer: 'yes' }, headers)).status).toBe(status);
    expect(kept()).toHaveLength(status === 303 ? 1 : 0);
  });

  test('gives the next item in the same round trip to a script', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const item = itemIn(await pageOf(cookie));
    const next = await post('/review/answers', cookie, { item, answer: 'yes' }, { 'X-Review': 'swap' });
    expect(next.status).toBe(200);
    expect(itemIn(await next.text())).not.toBe(item);
  });

  test('of an item that is gone or another’s is 410, of an answer that does not fit 400', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const gone = await post('/review/answers', cookie, { item: 'nowhere', answer: 'yes' });
    expect([gone.status, alertIn(await gone.text())]).toEqual([
      410,
      expect.stringContaining('not in this run'),
    ]);
    expect((await answer(cookie, { answer: 'direction' })).status).toBe(400);
    expect((await answer(cookie, { answer: 'added' })).status).toBe(400);
    expect((await answer(cookie, { answer: 'yes', note: 'x'.repeat(5000) })).status).toBe(413);
    expect(kept()).toEqual([]);
  });

  test('the same verdict twice is one', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const item = itemIn(await pageOf(cookie));
    for (let i = 0; i < 2; i++) await post('/review/answers', cookie, { item, answer: 'yes' });
    expect(kept()).toHaveLength(1);
  });

  test('that cannot be kept says so', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const item = itemIn(await pageOf(cookie));
    const full = {
      entriesSeq: () => store.entriesSeq(),
      reviewers: () => store.reviewers(),
      samples: () => store.samples(),
      codes: () => [],
      verdictsAfter: (seq: number) => store.verdictsAfter(seq),
      addVerdict: () => {
        throw new UserError('the disk is full', 'review.db', 'Free some space and try again.');
      },
      addCode: () => {},
      addSample: () => {},
    };
    app = createApp(fixture, {
      review: reviewRoutes(new Desk(full, fixture, () => new Date(time)), { keepCorrections: () => {} }),
    });
    const said = await post('/review/answers', cookie, { item, answer: 'yes' });
    expect([said.status, alertIn(await said.text())]).toEqual([
      503,
      'Nothing was kept: the disk is full: review.db. Free some space and try again.',
    ]);
    expect(kept()).toEqual([]);
  });
});

test('hostile texts are text on every page for reviewers', async () => {
  const desk = new Desk(store, hostile, () => new Date(time++));
  app = createApp(hostile, { review: reviewRoutes(desk, { keepCorrections: () => {} }) });
  const questions = ['quotation', 'speaker', 'statement', 'finding', 'complete'] as const;
  const items = sampled(candidatesOf(hostile, questions, [], review), { seed: '1', size: 99, overlap: 1 });
  store.addSample({ id: 's', seed: '1', size: 99, overlap: 1, run: 'r', at: 't', items });
  const cookie = await entered('Kim');
  const safe = async (path: string): Promise<void> => {
    for (const { tag, attributes } of readMarkup(await pageOf(cookie, path)).elements) {
      expect(Object.keys(attributes).filter((name) => /^on|^style$/u.test(name))).toEqual([]);
      if (tag === 'script') expect(attributes.src).toBe('/review/script.js');
      expect(['img', 'iframe', 'object', 'base', 'style']).not.toContain(tag);
    }
  };
  expect(items.length).toBeGreaterThan(4);
  for (const _ of items) {
    await safe('/review');
    await answer(cookie, { answer: 'no', note: '<script>alert(1)</script>' });
  }
  for (const path of [
    '/review',
    '/review/figures',
    '/review/contradictions',
    '/review/codebook',
    '/review/sample',
  ])
    await safe(path);
});

describe('a page', () => {
  test('is blind: no score, and nothing of others', async () => {
    draw(['quotation', 'speaker', 'finding']);
    const [kim, lee] = [await entered('Kim'), await entered('Lee')];
    await answer(kim, { answer: 'no', note: 'secret of Kim' });
    for (let i = 0; i < 12; i++) {
      const html = await pageOf(lee);
      expect(html).not.toMatch(/secret of Kim|confidence|0\.93/u);
      expect(/The program was/u.test(html)).toBe(i > 0);
      await answer(lee, { answer: 'yes' });
    }
    for (const path of ['/review/figures', '/review/contradictions'])
      expect(await pageOf(lee, path)).not.toContain('Kim');
  });

  test('undo takes back the last answer, then the one before', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const first = itemIn(await pageOf(cookie));
    await answer(cookie, { answer: 'yes' });
    const second = itemIn(await pageOf(cookie));
    await answer(cookie, { answer: 'no' });
    await post('/review/undo', cookie, {});
    expect(itemIn(await pageOf(cookie))).toBe(second);
    await post('/review/undo', cookie, {});
    expect(itemIn(await pageOf(cookie))).toBe(first);
    expect((await post('/review/undo', cookie, {})).status).toBe(303);
    expect(kept()).toHaveLength(4);
  });

  test('every question has one, and all of a sample can be answered', async () => {
    const [a, b] = [fixture.families[0]!.members[0]!.quotation, fixture.families[1]!.members[0]!.quotation];
    draw(['quotation', 'speaker', 'statement', 'finding', 'complete'], [{ a, b }]);
    const cookie = await entered('Kim');
    const items = store.samples()[0]!.items.length;
    const headings = new Set<string>();
    for (let i = 0; i < items; i++) {
      headings.add(/<h1>([^<]+)/u.exec(await pageOf(cookie))![1]!);
      await answer(cookie, { answer: 'yes' });
    }
    expect(headings.size).toBe(5);
    expect(await pageOf(cookie)).toContain('All of it is answered');
    expect(kept()).toHaveLength(items);
    expect(defects).toEqual([]);
  });
});

describe('what is put right', () => {
  const corrections = (): string[] =>
    readFileSync(join(folder, 'corrections.csv'), 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').slice(0, 3).join(','));
  const first = (): string => store.samples()[0]!.items[0]!.quotations[0]!;

  test('stands in corrections.csv until it is undone; rows by other hands stay', async () => {
    writeFileSync(
      join(folder, 'corrections.csv'),
      'kind,quotation,value,by,mine\nroute,q1,via=Xinhua,roy,kept\n',
    );
    draw(['speaker']);
    const cookie = await entered('Kim');
    const quotation = first();
    await answer(cookie, { answer: 'no', speaker: 'Ada Lovelace' });
    expect(corrections()).toEqual(['route,q1,via=Xinhua', `speaker,${quotation},Ada Lovelace`]);
    expect(readFileSync(join(folder, 'corrections.csv'), 'utf8')).toContain('roy,kept');
    await post('/review/undo', cookie, {});
    expect(corrections()).toEqual(['route,q1,via=Xinhua']);
  });

  test('bounds are words of the article at the quotation, or are refused', async () => {
    draw(['quotation']);
    const cookie = await entered('Kim');
    const bad = await answer(cookie, { answer: 'bounds', bounds: 'words that are nowhere' });
    expect([bad.status, alertIn(await bad.text())]).toEqual([400, expect.stringContaining('do not stand')]);
    const words = store.samples()[0]!.items[0]!.anchors[0]!.exact.slice(0, 8);
    expect((await answer(cookie, { answer: 'bounds', bounds: words })).status).toBe(303);
    expect(kept()[0]!.corrections).toEqual([{ kind: 'bounds', quotation: first(), value: words }]);
  });

  test.each([
    ['join', ['join']],
    ['move', ['split', 'join']],
    ['split-a', ['split']],
    ['split-b', ['split']],
  ])('of statements: %s', async (family, kinds) => {
    draw(['statement']);
    const cookie = await entered('Kim');
    await answer(cookie, { answer: 'no', family });
    expect(kept()[0]!.corrections.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a broken corrections.csv is said, and the verdict is kept', async () => {
    writeFileSync(join(folder, 'corrections.csv'), 'kind,quotation\nspeaker,"a\nb');
    draw(['speaker']);
    const cookie = await entered('Kim');
    const said = await answer(cookie, { answer: 'no', speaker: 'Ada' });
    expect([said.status, alertIn(await said.text())]).toEqual([
      503,
      expect.stringContaining('Your answer was kept, but'),
    ]);
    expect(kept()).toHaveLength(1);
  });
});

describe('the codebook', () => {
  test('has types of reviewers; a finding by hand has one, and everybody else is asked about it', async () => {
    draw(['finding'], [], 1);
    const [kim, lee] = [await entered('Kim'), await entered('Lee')];
    const code = { name: 'softening', definition: 'd', example: 'e', test: 't', type: 'hedge' };
    expect((await post('/review/codebook', kim, code)).status).toBe(303);
    expect((await post('/review/codebook', kim, { ...code, name: 'negation' })).status).toBe(400);
    expect((await post('/review/codebook', kim, { ...code, type: 'nonsense' })).status).toBe(400);
    expect(await pageOf(lee, '/review/codebook')).toContain('softening');

    const { base, variant } = fixture.drift[0]!;
    const words = fixture.quotations.find(({ id }) => id === base)!.text.slice(0, 7);
    const made = { a: base, b: variant, code: 'softening', base: words, variant: '', note: 'n' };
    expect((await post('/review/findings', kim, { ...made, base: 'not there' })).status).toBe(400);
    expect((await post('/review/findings', kim, { ...made, b: 'q' })).status).toBe(410);
    expect((await post('/review/findings', kim, made)).status).toBe(303);
    expect(kept()).toMatchObject([
      { answer: 'added', code: 'softening', item: { weight: 0, stratum: { type: 'hedge' } } },
    ]);

    const asked = await pageOf(lee);
    const before = store.samples()[0]!.items.length;
    expect(asked).toContain(`0 of ${before + 1} answered`);
    expect(await pageOf(kim)).toContain(`0 of ${before} answered`);
  });
});

describe('a sample', () => {
  const fields = { quotation: '1', size: '3', seed: '7', overlap: '1' };

  test('is drawn on its page too, and asked from then on', async () => {
    draw(['quotation'], [], 1);
    const cookie = await entered('Kim');
    expect(await pageOf(cookie)).toContain('0 of 1 answered');
    expect((await post('/review/sample', cookie, fields)).status).toBe(303);
    expect(await pageOf(cookie, '/review/sample')).toContain('Drawn with the seed 7');
    expect(await pageOf(cookie)).toContain('0 of 3 answered');
    expect(store.samples()).toHaveLength(2);
  });

  test.each([{ size: '0' }, { size: '1.5' }, { overlap: '2' }, { seed: '' }, { quotation: '' }])(
    'that cannot be meant is refused: %j',
    async (wrong) => {
      const cookie = await entered('Kim');
      expect((await post('/review/sample', cookie, { ...fields, ...wrong })).status).toBe(400);
      expect(store.samples()).toEqual([]);
    },
  );
});

test('scores are shown before the answer where the server was told to', async () => {
  draw(['quotation']);
  const cookie = await entered('Kim');
  expect(await pageOf(cookie)).not.toContain('The program was');
  const desk = new Desk(store, fixture, () => new Date(time++));
  app = createApp(fixture, { review: reviewRoutes(desk, { keepCorrections: () => {}, open: true }) });
  expect(await pageOf(cookie)).toContain('The program was');
});

test('what reviewers say stands on the overview at once, in HTML and JSON', async () => {
  draw(['quotation']);
  const cookie = await entered('Kim');
  expect(await pageOf('', '/')).toContain('Not checked yet');
  await answer(cookie, { answer: 'yes' });
  expect(await pageOf('', '/')).toContain('1 verdict on 1 item by 1 reviewer');
  const overview = JSON.parse(await pageOf('', '/index.json')) as { checks: { verdicts: number } };
  expect(overview.checks.verdicts).toBe(1);
});

test('two servers on one file see each other’s verdicts', async () => {
  draw(['quotation']);
  const kim = await entered('Kim');
  const other = new VerdictStore(join(folder, 'review.db'));
  onTestFinished(() => other.close());
  const second = createApp(fixture, {
    review: reviewRoutes(new Desk(other, fixture, () => new Date(time++)), { keepCorrections: () => {} }),
  });
  const before = itemIn(await pageOf(kim));
  await answer(kim, { answer: 'yes' });
  const html = await (
    await second.request(`${HERE}/review`, { headers: { Host: '127.0.0.1', Cookie: kim } })
  ).text();
  expect(html).toContain('1 of');
  expect(itemIn(html)).not.toBe(before);
});

test('without review there is no such page, and nothing can be written', async () => {
  const bare = createApp(fixture);
  expect((await bare.request(`${HERE}/review`, { headers: { Host: '127.0.0.1' } })).status).toBe(404);
  const write = { method: 'POST', headers: { Host: '127.0.0.1', Origin: HERE } };
  expect((await bare.request(`${HERE}/review/answers`, write)).status).toBe(405);
});
