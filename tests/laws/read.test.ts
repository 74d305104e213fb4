/** Laws of read, over any input. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf, read } from '../../src/read.ts';
import { context } from '../read/context.ts';

/** Lines of the kinds that pages are made of. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '# A heading',
    '> a quotation',
    '- an item',
    '---',
    '(Keep reading: more)',
    'Show More',
    '2024-03-12',
    'Related Articles',
    '“We will not make any concessions,” he said on Monday in the capital.',
    'We will not make any concessions',
    'Taiwan and Uighurs',
    'The minister had been waiting for hours, and nobody knew when it would end.',
    '![alt](x)',
    '\u00a0',
    '\ufeff',
  ),
);
const page = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', ' \n')), { maxLength: 30 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
const path = fc.constantFrom('a.txt', 'a.md');

describe('blocks', () => {
  test('stand in order, do not overlap, and have neither white space nor a line break at their ends', () => {
    fc.assert(
      fc.property(page, path, (text, name) => {
        let end = 0;
        for (const { span } of articleOf(name, text, context).blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          const written = text.slice(span.start, span.end);
          expect(written).toBe(written.trim());
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('leave out nothing but white space and the marks of Markdown', () => {
    fc.assert(
      fc.property(page, path, (text, name) => {
        const { blocks } = articleOf(name, text, context);
        const between = blocks.map(({ span }, i) => text.slice(blocks[i - 1]?.span.end ?? 0, span.start));
        const rest = [...between, text.slice(blocks.at(-1)?.span.end ?? 0)].join('');
        expect(rest.replace(/!\[|\]\([^)]*\)|[\s#>*_+-]|\d{1,3}[.)]/gu, '')).toBe('');
      }),
    );
  });

  test('a title comes before the text, and there is one at most', () => {
    fc.assert(
      fc.property(page, (text) => {
        const kinds = articleOf('a.txt', text, context).blocks.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'title').length).toBeLessThanOrEqual(1);
        if (kinds.includes('title') && kinds.includes('paragraph'))
          expect(kinds.indexOf('title')).toBeLessThan(kinds.indexOf('paragraph'));
      }),
    );
  });
});

describe('read', () => {
  test('throws for no bytes: it gives an article, or an issue that says why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { article, issues } = read({ path: 'a.txt', bytes }, context);
        expect(article === null ? issues.length : 1).toBe(1);
      }),
    );
  });

  test('gives the text of any UTF-8 back as it is', () => {
    fc.assert(
      fc.property(page, (text) => {
        const { article } = read({ path: 'a.txt', bytes: new TextEncoder().encode(text) }, context);
        if (article !== null) expect(article.text).toBe(text.replace(/^\ufeff/u, ''));
      }),
    );
  });
});
