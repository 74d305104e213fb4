/** Two pasted texts. */
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/serve/app.ts';
import { defaultSettings } from '../../src/settings.ts';
import { loadContext } from '../../src/store/context.ts';
import { fixture } from '../report/fixture.ts';
import { ATTACKS } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

const context = loadContext();
const comparer = {
  context: () => Promise.resolve(context),
  embed: () => Promise.resolve(null),
};
const app = createApp(fixture, { comparer });
const asked = (query: Record<string, string>, ending = ''): Promise<Response> =>
  Promise.resolve(app.request(`/texts${ending}?${new URLSearchParams(query)}`));

const NO_ROOM = { a: 'We have no room for compromise.', b: 'We have room for compromise.' };

describe('two texts', () => {
  test('are compared, and what differs is named', async () => {
    const page = (await (await asked(NO_ROOM, '.json')).json()) as {
      result: { findings: { type: string }[]; wording: number };
    };
    expect(page.result.findings.map(({ type }) => type)).toContain('negation');
    expect(page.result.wording).toBeGreaterThan(0);
  });

  test('are shown in the form again, with which word renders which', async () => {
    const { text, elements } = readMarkup(await (await asked(NO_ROOM)).text());
    expect(text).toContain('We have no room for compromise.');
    expect(elements.filter(({ attributes }) => attributes['data-link']).length).toBeGreaterThan(6);
  });

  test.each([
    ['fr', 'Nous n’avons aucune marge de compromis.'],
    ['es', 'No tenemos margen para el compromiso.'],
    ['de', 'Wir haben keinen Spielraum für Kompromisse.'],
  ])('may be in two languages: en and %s', async (languageB, b) => {
    const answer = await asked({ a: NO_ROOM.a, b, languageA: 'en', languageB }, '.json');
    expect(await answer.json()).toMatchObject({
      result: { relation: 'translation', wording: null, sides: { b: { language: languageB } } },
    });
  });

  test('are nothing to compare until there are two', async () => {
    for (const query of [{}, { a: 'Only one.' }])
      expect(await (await asked(query, '.json')).json()).toMatchObject({ result: null });
  });

  test.each([
    [{ c: 'x' }],
    [{ ...NO_ROOM, languageA: 'xx' }],
    [{ a: 'x'.repeat(defaultSettings.report.pastedLength + 1), b: 'y' }],
  ])('that cannot be meant are refused', async (query) => {
    expect((await asked(query as Record<string, string>)).status).toBe(400);
  });

  test('that are hostile stay text', async () => {
    for (const attack of ATTACKS) {
      const answer = await asked({ a: `${attack} will come`, b: `${attack} can come` });
      expect(answer.status).toBe(200);
      const { elements } = readMarkup(await answer.text());
      expect(elements.filter(({ tag }) => tag === 'img' || tag === 'b').length).toBeLessThanOrEqual(8);
      expect(
        elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on')),
      ).toEqual([]);
    }
  });

  test('have no page on a server that does not compare', async () => {
    expect((await createApp(fixture).request('/texts')).status).toBe(404);
    expect(await (await createApp(fixture).request('/')).text()).not.toContain('/texts');
  });
});
