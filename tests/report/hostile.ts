/** An Analysis in which every text that comes from outside tries to break out. */
import type { Analysis } from '../../src/model.ts';
import { analysis, article, family, finding, pair, quotation } from './build.ts';

export const ATTACKS = [
  '<script>alert(1)</script>',
  '"onmouseover="alert(1)',
  "'><img src=x onerror=alert(1)>",
  '</style></title></textarea>',
  'javascript:alert(1)',
  '\u202eevil\u202c',
  '\u0000\u0007',
  '\ud800',
  '&lt;b&gt;&#0;',
  '](http://evil.example) `|` <!--',
  '=HYPERLINK("http://evil.example")',
  '../../etc/passwd',
  '{{7*7}}',
] as const;
const attack = ATTACKS.join(' ');

const one = article(
  `${attack}.txt`,
  `${attack}\n“${attack} will come,” said ${attack}.\n${attack}`,
  {
    outlet: attack,
    date: attack,
    url: 'javascript:alert(1)',
    language: { code: '"><script>', margin: null, basis: 'declared' },
    translatedFrom: { value: '"><b>', basis: attack },
    columns: { [attack]: attack },
  },
  { '<script>': 'title' },
);
const other = article('b.txt', `“${attack} can come,” said X.`, { url: 'https://example.org/"><b>' });

const will = quotation(one, `“${attack} will come,”`, {
  speaker: attack,
  source: attack,
  cue: attack,
  via: attack,
});
const can = quotation(other, `“${attack} can come,”`, { speaker: attack });
const both = family(`${attack} will come`, [will, can]);

export const hostile: Analysis = analysis({
  corpus: attack,
  articles: [one, other],
  quotations: [will, can],
  families: [both],
  drift: [
    pair(both, will, can, {
      flip: 0.9,
      findings: [finding('modality', [will, 'will'], [can, 'can'], { subtype: attack, note: attack })],
      measures: [{ name: attack, value: 0.5, evidence: attack }],
    }),
  ],
  groups: [
    {
      by: 'outlet',
      group: attack,
      families: 1,
      readings: 2,
      chains: 2,
      meaning: 0.2,
      wording: null,
      note: attack,
    },
  ],
  issues: [{ rule: attack, severity: 'lost', message: attack, path: attack }],
});
