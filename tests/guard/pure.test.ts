/** The same input gives the same bytes on every machine: no clock, no chance, no locale. */
import { expect, test } from 'vitest';
import { codeOf, type Module, modules } from './graph.ts';

const all = modules();
const WORLDLY = ['cli.ts', 'cli/', 'worker.ts', 'store/', 'serve.ts', 'serve/', 'runtime/'];
const pure = all.filter(({ path }) => !WORLDLY.some((prefix) => path.startsWith(prefix)));

const using = (some: readonly Module[], pattern: RegExp): string[] =>
  some.flatMap(({ path, source }) =>
    (codeOf(source).match(pattern) ?? []).map((found) => `${path}: ${found}`),
  );

test('there is something to look at', () => {
  expect(pure.length).toBeGreaterThan(30);
  expect(using(pure, /\bexport function\b/gu).length).toBeGreaterThan(30);
});

test('pure rooms know no clock, no chance and no process', () => {
  expect(
    using(
      pure,
      /\bMath\.random\b|\bDate\b|\bperformance\b|\bcrypto\b|\bprocess\.|\bset(?:Timeout|Interval)\b/gu,
    ),
  ).toEqual([]);
});

test('nothing depends on the locale of the machine', () => {
  expect(using(all, /\blocaleCompare\b|\btoLocale\w+|\bIntl\.\w+\((?:\)|undefined)/gu)).toEqual([]);
});
