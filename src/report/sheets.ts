/** The table of each page as CSV: what the page shows in parts stands here in full. */
import { sheetOf } from './csv.ts';
import type { Edition, EditionArticle, EditionFamily, FamilyReading } from './edition.ts';
import { exportMessages } from './export-messages.ts';
import { leavesOf } from './leaves.ts';
import type { AboutPage } from './pages/about.ts';
import type { BesidePage } from './pages/beside.ts';
import type { ComparePage } from './pages/compare.ts';
import { familySummary, found } from './pages/families.ts';
import { findingsPage } from './pages/findings.ts';
import type { FindingItem, PairSummary } from './pages/pair.ts';
import type { FindingsQuery, Query } from './pages/query.ts';

/** A row a family that the query finds, on all its pages. */
export function overviewSheet(edition: Edition, query: Query): string {
  const head = ['family', 'label', 'language', 'readings', 'chains', 'speakers', 'routes', 'baseRole'];
  const rows = found(edition.ranked, query).map((family) => {
    const { id, label, language, readings, chains, speakers, routes, baseRole, ...rest } =
      familySummary(family);
    const types = rest.findings.map(({ type }) => type).join('; ');
    return [
      ...[id, label, language, readings, chains, speakers.join('; '), routes.join('; '), baseRole],
      ...[rest.wording, rest.meaning, rest.flip, types],
    ];
  });
  return sheetOf([...head, 'wording', 'meaning', 'flip', 'findings'], rows);
}

const FINDING = [
  ...['type', 'subtype', 'place', 'direction', 'severity', 'confidence', 'baseWords', 'variantWords', 'note'],
  'checked',
];

const findingCells = (finding: FindingItem, { checked }: PairSummary): unknown[] => {
  const { type, subtype, place, direction, severity, confidence, words, note } = finding;
  return [
    ...[type, subtype, place, direction, severity, confidence],
    ...[words.base.join(' … '), words.variant.join(' … '), note, exportMessages.checked(checked)],
  ];
};

/** A row a finding that the query finds, on all its pages. */
export function findingsSheet(edition: Edition, query: FindingsQuery): string {
  const onOnePage = {
    ...edition,
    settings: { ...edition.settings, findingsPerPage: Number.MAX_SAFE_INTEGER },
  };
  const page = findingsPage(onOnePage, { ...query, page: 1 })!;
  const head = [
    'family',
    'label',
    'base',
    'baseOutlet',
    'baseText',
    'variant',
    'variantOutlet',
    'variantText',
  ];
  const rows = page.findings.map(({ family: { id, label }, finding, pair }) => {
    const { readings } = edition.families.get(id)!;
    return [
      id,
      label,
      ...sideCells(readings, pair.base),
      ...sideCells(readings, pair.variant),
      ...findingCells(finding, pair),
    ];
  });
  return sheetOf([...head, ...FINDING], rows);
}

function sideCells(readings: readonly FamilyReading[], id: string): unknown[] {
  const { article, text } = readings.find(({ quotation }) => quotation.id === id)!;
  return [id, article.outlet, text];
}

/** A row a reading. */
export function familySheet({ readings }: EditionFamily): string {
  const head = [
    ...['sigil', 'quotation', 'article', 'path', 'outlet', 'date', 'language', 'translatedFrom', 'text'],
    ...['speaker', 'via', 'kind', 'place', 'part', 'chain', 'confidence'],
  ];
  const rows = readings.map(({ sigil, quotation, article, member, text }) => [
    ...[sigil, quotation.id, article.id, article.path, article.outlet, article.date, article.language.code],
    ...[quotation.route.translatedFrom.value, text, quotation.speaker?.name, quotation.via?.text],
    ...[quotation.kind, quotation.place, member.part, member.chain, quotation.confidence],
  ]);
  return sheetOf(head, rows);
}

/** A row a quotation. */
export function articleSheet({ quotations }: EditionArticle): string {
  const head = ['quotation', 'start', 'end', 'text', 'kind', 'place', 'speaker', 'cue', 'via', 'families'];
  const rows = quotations.map(({ quotation, families }) => {
    const { id, contents, text, kind, place, speaker, cue, via, confidence, reason } = quotation;
    const names = families.map((family) => family.id).join('; ');
    const places = [contents[0]!.start, contents.at(-1)!.end];
    return [id, ...places, text, kind, place, speaker?.name, cue?.text, via?.text, names, confidence, reason];
  });
  return sheetOf([...head, 'confidence', 'reason'], rows);
}

/** A row a finding of the pair. */
export function compareSheet({ pair, a, b }: ComparePage): string {
  const scores = (of: PairSummary): unknown[] => [
    of.base,
    a.outlet,
    of.variant,
    b.outlet,
    of.wording,
    of.meaning,
  ];
  const rows = pair?.findings.map((finding) => [...scores(pair), ...findingCells(finding, pair)]) ?? [];
  return sheetOf(['base', 'baseOutlet', 'variant', 'variantOutlet', 'wording', 'meaning', ...FINDING], rows);
}

/** A row a quotation of the first article that the second has too. */
export function besideSheet({ a, b, joins }: BesidePage): string {
  const head = ['family', 'label', 'a', 'aPath', 'b', 'bPath', 'wording', 'meaning'];
  const rows = joins.map((join) => [
    ...[join.family.id, join.family.label, join.a, a.article.path, join.b, b.article.path],
    ...[join.pair?.wording, join.pair?.meaning],
  ]);
  return sheetOf(head, rows);
}

/** A row a part of the signature, a setting, an issue. */
export function aboutSheet({ signature, settings, issues }: AboutPage): string {
  const rows = [
    ...Object.entries(signature).map(([name, value]) => ['signature', name, value]),
    ...leavesOf(settings, []).map(([path, value]) => ['setting', path, value]),
    ...issues.map(({ severity, rule, path, message }) => [severity, rule, `${path ?? ''}: ${message}`]),
  ];
  return sheetOf(['part', 'name', 'value'], rows);
}
