import { describe, expect, test } from 'vitest';
import { element, xmlText } from '../../../src/report/exports/xml.ts';

describe('words in XML', () => {
  test('close no element, attribute, comment or section', () => {
    expect(xmlText('</a> "b" \'c\' & <!-- ]]>')).toBe(
      '&lt;/a&gt; &quot;b&quot; &apos;c&apos; &amp; &lt;!-- ]]&gt;',
    );
  });

  test('that XML cannot hold are shown by number, halves of surrogate pairs among them', () => {
    expect(xmlText('a\u0000b\ud800c\uffffd')).toBe('a[U+0000]b[U+D800]c[U+FFFF]d');
  });

  test('that hide or turn the text are kept, and written by number', () => {
    expect(xmlText('a\u202eb\rc')).toBe('a&#x202E;b&#xD;c');
  });

  test('beyond the first plane stay as they are', () => {
    expect(xmlText('𝔄 😀')).toBe('𝔄 😀');
  });
});

test('an element without content is empty, an attribute that is null is left out', () => {
  expect(element('rdg', { wit: '#A', type: null }).xml).toBe('<rdg wit="#A"/>');
});
