/** The five articles and two of our own in French and German, with a few of their statements put together by hand. */
import { readFileSync } from 'node:fs';
import type { Analysis } from '../../src/model.ts';
import { analysis, article, family, finding, pair, quotation, table } from './build.ts';

const read = (name: string): string => readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8');
const from = (value: string | null) => ({ translatedFrom: { value, basis: 'declared: articles.csv' } });

export const bfm = article(
  '000_a10c0e653921a51f.txt',
  read('000_a10c0e653921a51f.txt'),
  { ...from('fr'), outlet: 'BFM TV' },
  {
    '“Progress”': 'heading',
    'China’s “unique': 'heading',
    '“No concessions”': 'heading',
    Source: 'furniture',
  },
);
export const wire = article('001_318b605aa1cf8430.txt', read('001_318b605aa1cf8430.txt'), from('none'), {
  '25.7': 'furniture',
  Friday: 'furniture',
  '- Adv': 'furniture',
  Popular: 'furniture',
  'China, US': 'title',
  '– ': 'heading',
});
const spanish = article(
  '003_df74848942b8800c.txt',
  read('003_df74848942b8800c.txt'),
  { ...from('es'), outlet: 'time news', date: '2023-06-20' },
  {
    'United States and China: balance': 'title',
    '(': 'link',
    '#': 'furniture',
    'You may': 'furniture',
    Leave: 'furniture',
  },
);
export const german = article('004_1458ffdc57539747.txt', read('004_1458ffdc57539747.txt'), from('de'), {
  'Blinken in China': 'title',
  'Xi hopes': 'heading',
  'Wang ruled': 'heading',
  'Show More': 'furniture',
  '%d': 'furniture',
});
const inFrench = article(
  'fr.txt',
  'Pékin reste ferme\nSur Taïwan, le chef de la diplomatie a été net. « Sur cette question, la Chine n’a aucune marge de compromis », a déclaré Wang Yi.',
  { language: { code: 'fr', margin: 0.44, basis: 'detected' }, outlet: 'Exemple' },
  { Pékin: 'title' },
);
const inGerman = article(
  'de.txt',
  '„In dieser Frage hat China keinen Spielraum für Kompromisse“, sagte Wang Yi in Peking.',
  {
    language: { code: 'de', margin: 0.5, basis: 'detected' },
    translatedFrom: { value: 'zh', basis: 'declared' },
  },
);

const wang = { speaker: 'Wang Yi' };
export const notMake = quotation(
  bfm,
  '“on this issue, China will not make any compromises or concessions,”',
  {
    ...wang,
    source: 'Wang Yi',
    cue: 'told',
  },
);
export const noRoomTo = quotation(wire, '“On this issue, China has no room to compromise or concede,”', {
  ...wang,
  source: 'Wang',
  cue: 'told',
});
export const noRoomFor = quotation(
  german,
  '“On this issue, China has no room for compromise or concession,”',
  {
    ...wang,
    source: 'he',
    cue: 'is quoted as saying',
    via: 'CCTV',
  },
);
const noConcessions = quotation(bfm, '“No concessions”', { ...wang, kind: 'mixed', place: 'heading' });
const ruledOut = quotation(german, 'Wang ruled out any compromises on the Taiwan question', {
  ...wang,
  source: 'Wang',
  cue: 'ruled out',
  kind: 'indirect',
});
export const marge = quotation(inFrench, '« Sur cette question, la Chine n’a aucune marge de compromis »', {
  ...wang,
  source: 'Wang Yi',
  cue: 'a déclaré',
});
const spielraum = quotation(inGerman, '„In dieser Frage hat China keinen Spielraum für Kompromisse“', wang);

const xi = { speaker: 'Xi Jinping' };
const result = quotation(
  bfm,
  '“I hope that through this visit, Secretary of State Blinken will bring a positive result to the stabilization of relations between China and the United States,”',
  { ...xi, source: 'Xi Jinping', cue: 'told' },
);
const contributions = quotation(
  wire,
  '“I hope that Secretary Blinken, through this visit, can make positive contributions to stabilising China-US relations,”',
  { ...xi, source: 'Xi', cue: 'told' },
);
const outcome = quotation(
  spanish,
  '“I hope Secretary Blinken will bring a positive outcome to the stabilization of China-US relations through this visit,”',
  { ...xi, source: 'Xi', cue: 'told' },
);
export const technology = quotation(
  wire,
  [
    '“But at the same time,”',
    '“it’s not in our interest to provide technology to China that could be used against us.”',
  ],
  { speaker: 'Antony Blinken', source: 'he', cue: 'said' },
);
export const success = quotation(
  spanish,
  '“We want to see success in all parts of the world, including, of course, major economies like China. It is in our interest. But at the same time, it is not in our interest to provide technology to China that could be used against us,”',
  { speaker: 'Antony Blinken', source: 'the diplomat', cue: 'stressed' },
);

export const compromise = family(
  'On this issue, China has no room to compromise or concede',
  [notMake, noRoomTo, noRoomFor, noConcessions, ruledOut, marge, spielraum],
  { [noConcessions.id]: { part: 'fragment' } },
);
export const hope = family(
  'I hope that Secretary Blinken, through this visit, can make positive contributions to stabilising China-US …',
  [result, contributions, outcome],
  { [outcome.id]: { chain: result.id } },
);
const shared = 'But at the same time, it is not in our interest';
export const interest = family(
  'But at the same time it’s not in our interest to provide technology to China',
  [technology, success],
  {
    [success.id]: {
      part: 'fragment',
      spans: [{ start: success.text.indexOf(shared), end: success.text.length }],
    },
  },
);
const single = family('We want to see success in all parts of the world', [success], {
  [success.id]: { part: 'fragment', spans: [{ start: 0, end: success.text.indexOf(' But') }] },
});

const tables = [
  table(compromise, [
    [notMake, ['on this issue,', 'China', 'will', 'not', 'make any', '', 'compromises', 'or', 'concessions']],
    [noRoomTo, ['On this issue,', 'China', 'has', 'no', 'room', 'to', 'compromise', 'or', 'concede']],
    [noRoomFor, ['On this issue,', 'China', 'has', 'no', 'room', 'for', 'compromise', 'or', 'concession']],
    [noConcessions, ['', '', '', 'No', '', '', '', '', 'concessions']],
    [ruledOut, ['', 'Wang', 'ruled', 'out', 'any', '', 'compromises', '', '']],
  ]),
  table(hope, [
    [
      result,
      [
        'I hope',
        'that',
        'through this visit,',
        'Secretary of State',
        'Blinken',
        'will bring',
        'a',
        'positive',
        'result',
        'to',
        'the stabilization of relations between China and the United States',
        '',
      ],
    ],
    [
      contributions,
      [
        'I hope',
        'that',
        '',
        'Secretary',
        'Blinken, through this visit,',
        'can make',
        '',
        'positive',
        'contributions',
        'to',
        'stabilising China-US relations',
        '',
      ],
    ],
    [
      outcome,
      [
        'I hope',
        '',
        '',
        'Secretary',
        'Blinken',
        'will bring',
        'a',
        'positive',
        'outcome',
        'to',
        'the stabilization of China-US relations',
        'through this visit',
      ],
    ],
  ]),
];

const drift = [
  pair(compromise, notMake, noRoomTo, {
    wording: 0.5312,
    meaning: 0.2144,
    findings: [
      finding('modality', [notMake, 'will not'], [noRoomTo, 'has no room to'], {
        subtype: 'volition / ability',
        direction: 'strengthened',
        note: 'One is a refusal, the other says that it cannot be.',
      }),
    ],
    measures: [
      { name: 'edits', value: 0.53125, evidence: '8 of 15 words' },
      { name: 'order', value: 0, evidence: 'no word moved' },
      { name: 'semantic', value: null, evidence: 'no model' },
    ],
    links: [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
      [9, 9],
      [10, 10],
      [11, 11],
    ],
  }),
  pair(compromise, notMake, noRoomFor, {
    wording: 0.55,
    meaning: 0.2,
    findings: [finding('modality', [notMake, 'will not make'], [noRoomFor, 'has no room for'])],
  }),
  pair(compromise, noRoomTo, noRoomFor, { wording: 0.18, meaning: 0.01 }),
  pair(compromise, noRoomTo, ruledOut, {
    wording: 0.91,
    meaning: 0.34,
    findings: [
      finding('form', [noRoomTo, ''], [ruledOut, ''], {
        place: 'marks',
        severity: 0.2,
        note: 'Direct here, indirect there.',
      }),
    ],
  }),
  pair(compromise, noRoomTo, marge, { relation: 'translation', wording: null, meaning: 0.05 }),
  pair(compromise, marge, spielraum, { relation: 'translation', wording: null, meaning: null }),
  pair(hope, result, contributions, {
    wording: 0.31,
    meaning: 0.42,
    flip: 0.36,
    findings: [
      finding('modality', [result, 'will'], [contributions, 'can'], {
        severity: 0.4,
        direction: 'weakened',
        note: 'Both stand under “I hope”.',
      }),
      finding('lexical', [result, 'result'], [contributions, 'contributions'], {
        severity: 0.7,
        confidence: 0.7,
        note: '',
      }),
    ],
  }),
  pair(hope, contributions, outcome, {
    wording: 0.29,
    meaning: 0.4,
    flip: 0.2,
    findings: [finding('modality', [contributions, 'can'], [outcome, 'will'], { direction: 'strengthened' })],
  }),
  pair(hope, result, outcome, { wording: 0.2, meaning: 0.02 }),
  pair(interest, technology, success, { wording: 0, meaning: 0, relation: 'orthographic' }),
];

export const fixture: Analysis = analysis({
  articles: [bfm, wire, spanish, german, inFrench, inGerman],
  quotations: [
    ...[result, noConcessions, notMake, contributions, noRoomTo, technology, success, outcome],
    ...[ruledOut, noRoomFor, marge, spielraum],
  ],
  families: [compromise, hope, interest, single],
  tables,
  drift,
  groups: [
    {
      by: 'translatedFrom',
      group: 'fr',
      families: 2,
      readings: 3,
      chains: 3,
      meaning: null,
      wording: null,
      note: 'too few to say',
    },
    {
      by: 'outlet',
      group: 'BFM TV',
      families: 2,
      readings: 3,
      chains: 3,
      meaning: 0.21,
      wording: 0.4,
      note: '',
    },
  ],
  contests: [
    {
      ...{
        family: hope.id,
        chains: 2,
        contested: 0.02,
        low: null,
        high: null,
        checks: ['negation', 'number'],
      },
      readings: hope.members.map(({ quotation }) => ({ quotation, distance: 0.02 })),
      tests: [{ by: 'outlet', groups: [], difference: null, p: null, q: null, note: 'too few to say' }],
      note: 'too few to say',
    },
  ],
  issues: [
    { rule: 'articles-csv', severity: 'warning', message: 'row 7 has no file', path: 'articles.csv' },
    {
      rule: 'unclosed-mark',
      severity: 'note',
      message: 'a mark opens and does not close',
      path: bfm.path,
      span: { start: 3, end: 9 },
    },
  ],
});
