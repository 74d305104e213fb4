import { expect, test } from 'vitest';
import { stages, textsAcross } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';

const context = loadContext();
const readings = (id: string, a: string, b: string, languageA: string, languageB: string) =>
  stages.compare.rows.shape(context).parse({ id, a, b, languageA, languageB });

const english = readings('1', 'He will come.', 'He may come.', 'en', 'en');
const across = readings('2', 'He will come.', 'Il viendra.', 'en', 'fr');
const unknown = stages.compare.rows.shape(context).parse({ id: '3', a: '1945', b: '1945' });

test('vectors are asked for pairs across two languages alone, each text once', () => {
  expect(textsAcross([english, across, across, unknown])).toEqual(['He will come.', 'Il viendra.']);
});

test('what a pair gives does not depend on vectors that the pairs around it need', () => {
  const vector = (...numbers: readonly number[]) => new Float32Array(numbers);
  const vectors = new Map([
    ['He will come.', vector(1, 0)],
    ['He may come.', vector(0, 1)],
    ['Il viendra.', vector(0, 1)],
  ]);
  expect(stages.compare.each(english, { ...context, vectors })).toEqual(
    stages.compare.each(english, context),
  );
  expect(stages.compare.each(across, { ...context, vectors })).not.toEqual(
    stages.compare.each(across, context),
  );
});

test('what is compared has its words linked by their places', () => {
  const { links } = stages.compare.each(english, context);
  expect(links).toContainEqual([0, 0]);
  expect(links).toContainEqual([2, 2]);
});
