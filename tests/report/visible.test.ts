/** What deceives the eye. */
import { expect, test } from 'vitest';
import { visible } from '../../src/report/visible.ts';

test('marks that turn the direction of writing are shown by number', () => {
  expect(visible('a\u202eb\u2066c\u200fd')).toBe('a[U+202E]b[U+2066]c[U+200F]d');
});

test('control characters are shown by number; line breaks and tabs stay', () => {
  expect(visible('a\u0000b\u001bc\u0085d\n\te\r\n')).toBe('a[U+0000]b[U+001B]c[U+0085]d\n\te\r\n');
});

test('halves of surrogate pairs are shown by number; whole pairs stay', () => {
  expect(visible('\ud800 😀 \udc00')).toBe('[U+D800] 😀 [U+DC00]');
});

test('letters of any script stay as they are', () => {
  const text = '“Größe” «été» ¿qué? 台湾 תירבע العربية e\u0301 क्\u200dष';
  expect(visible(text)).toBe(text);
});
