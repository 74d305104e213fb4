/** Text with stretches of it marked. */
import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/views/html.ts';
import { type Mark, mark, marksOver } from '../../src/report/views/marked.ts';

const named = (name: string, start: number, end: number, level = 0): Mark => ({
  span: { start, end },
  level,
  wrap: (inside, last) => html`<${name}>${inside}</${name}${last && '!'}>`,
});

describe('marks', () => {
  test('inside one another are nested', () => {
    expect(`${mark('abcdef', [named('o', 0, 6), named('i', 2, 4)])}`).toBe('<o>ab<i>cd</i!>ef</o!>');
  });

  test('that overlap are cut, and only the last piece ends', () => {
    expect(`${mark('abcdef', [named('x', 0, 4), named('y', 2, 6)])}`).toBe('<x>ab<y>cd</y></x!><y>ef</y!>');
  });

  test('of a lower level stand outside and are not cut', () => {
    expect(`${mark('abcdef', [named('y', 0, 4, 1), named('x', 2, 6, 0)])}`).toBe(
      '<y>ab</y><x><y>cd</y!>ef</x!>',
    );
  });

  test('of the same stretch are both there', () => {
    expect(`${mark('ab', [named('x', 0, 2), named('y', 0, 2)])}`).toBe('<x><y>ab</y!></x!>');
  });

  test('of no length leave no trace', () => {
    expect(`${mark('ab', [named('x', 1, 1)])}`).toBe('ab');
  });

  test('that reach out of the stretch are shown as far as it goes, and do not end there', () => {
    expect(`${mark('abcdef', [named('x', 0, 6)], { start: 2, end: 4 })}`).toBe('<x>cd</x>');
  });

  test('are handed to the stretches they reach into', () => {
    const [a, b, c] = [named('a', 0, 12), named('b', 2, 4), named('c', 10, 20)];
    const stretches = [
      { start: 0, end: 5 },
      { start: 6, end: 9 },
      { start: 10, end: 20 },
    ];
    expect(marksOver(stretches, [c, b, a])).toEqual([[a, b], [a], [a, c]]);
  });

  test('many of them take time in step with their number', () => {
    const text = 'a'.repeat(40_000);
    const marks = Array.from({ length: 20_000 }, (_, i) => named('x', 2 * i, 2 * i + 1));
    const start = performance.now();
    mark(text, marks);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('templates', () => {
  test('escape what is put into them, in text and in attributes', () => {
    expect(`${html`<a title="${'"<&>\''}">${'<b>'}</a>`}`).toBe(
      '<a title="&quot;&lt;&amp;&gt;&#39;">&lt;b&gt;</a>',
    );
  });

  test('join lists and leave out what is not there', () => {
    expect(`${html`${['a', [html`<i>b</i>`, 1], null, false]}`}`).toBe('a<i>b</i>1');
  });
});
