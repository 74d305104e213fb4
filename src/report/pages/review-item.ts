/** An item to be checked: its evidence, and nothing of what the program thinks of it. */
import type { Analysis, Drift, Finding, LanguageCode, Quotation, ReviewItem, Span } from '../../model.ts';
import { hull, overlaps, shift, slice } from '../../text/span.ts';
import { claim } from '../claim.ts';
import type { Edition, EditionFamily } from '../edition.ts';
import { type SeverityName, severityName } from '../severity.ts';
import { pairItem, readingsOf } from './pair.ts';
import type { Passage } from './reading.ts';

export interface CheckedReading {
  /** A and B of a pair; empty for one alone. */
  readonly label: string;
  readonly quotation: string;
  /** Outlet or file. */
  readonly name: string;
  readonly language: LanguageCode | null;
  /** The words that are compared, and those that the finding stands on. */
  readonly text: string;
  readonly marked: readonly Span[];
  readonly speaker: string | null;
  readonly passage: Passage;
  readonly alone: boolean;
}

export interface CheckedFinding {
  readonly type: string;
  /** null for one made by hand, which says nothing else. */
  readonly severity: SeverityName | null;
  readonly claim: string;
}

export interface ReviewItemPage {
  readonly item: ReviewItem;
  readonly readings: readonly CheckedReading[];
  readonly finding: CheckedFinding | null;
  /** The whole of it, where it is to be read for what was missed. */
  readonly article: {
    readonly name: string;
    readonly language: LanguageCode | null;
    readonly passage: Passage;
  } | null;
}

/** @param item with the ids of this run. @returns null where it is not in this run */
export function reviewItemPage(edition: Edition, item: ReviewItem): ReviewItemPage | null {
  if (item.question === 'complete') return articlePageOf(edition, item);
  const drift = edition.analysis.drift.find(
    ({ base, variant }) => base === item.quotations[0] && variant === item.quotations[1],
  );
  const readings = item.quotations.map((id, i) =>
    readingOf(edition, id, item.quotations.length > 1 ? 'AB'[i]! : ''),
  );
  if (readings.some((reading) => reading === null)) return null;
  const found = readings.flatMap((reading) => reading ?? []);
  if (item.question !== 'finding') return { item, readings: found, finding: null, article: null };
  return findingPageOf(edition, item, found, drift);
}

function articlePageOf({ articles }: Edition, item: ReviewItem): ReviewItemPage | null {
  const found = articles.get(item.article);
  if (!found) return null;
  const { article, quotations } = found;
  const passage = { text: article.text, marked: quotations.flatMap(({ quotation }) => quotation.contents) };
  return {
    ...{ item, readings: [], finding: null },
    article: { name: article.outlet ?? article.path, language: article.language.code, passage },
  };
}

function readingOf(edition: Edition, id: string, label: string): CheckedReading | null {
  const found = edition.quotations.get(id);
  if (!found) return null;
  const { quotation, families } = found;
  const { article } = edition.articles.get(quotation.article)!;
  return {
    ...{ label, quotation: id, name: article.outlet ?? article.path, language: article.language.code },
    ...{ text: quotation.text, marked: [], speaker: quotation.speaker?.name ?? null },
    passage: passageAround(article, quotation),
    alone: families.every(({ readings }) => readings.length === 1),
  };
}

/** The paragraphs of the quotation with one before and one after. */
function passageAround(
  { text, blocks }: Analysis['articles'][number],
  { contents, frame }: Quotation,
): Passage {
  const own = blocks.flatMap(({ span }, i) => (contents.some((one) => overlaps(span, one)) ? i : []));
  const first = Math.max(0, (own[0] ?? 0) - 1);
  const around = own.length === 0 ? [] : blocks.slice(first, own.at(-1)! + 2).map(({ span }) => span);
  const whole = hull([...around, frame, ...contents]);
  return { text: slice(text, whole), marked: contents.map((content) => shift(content, -whole.start)) };
}

// ── findings ────────────────────────────────────────────────────────────────────────────────────

function findingPageOf(
  edition: Edition,
  item: ReviewItem,
  readings: readonly CheckedReading[],
  drift: Drift | undefined,
): ReviewItemPage | null {
  const { finding } = item;
  if (finding === null) return null;
  const family = drift && edition.families.get(drift.family);
  if (!drift || !family) return null;
  const index = drift.findings.findIndex((one) => isSame(one, finding));
  const texts = textsOf(drift, family, finding.place);
  const marked = readings.map((reading, i) => ({
    ...reading,
    ...{ text: texts[i]!, marked: i === 0 ? finding.base : finding.variant },
  }));
  if (index < 0 && item.weight > 0) return null;
  return { item, readings: marked, finding: told(finding, index, drift, family), article: null };
}

const isSame = (a: Finding, b: NonNullable<ReviewItem['finding']>): boolean =>
  a.type === b.type &&
  a.place === b.place &&
  JSON.stringify([a.base, a.variant]) === JSON.stringify([b.base, b.variant]);

function textsOf(drift: Drift, family: EditionFamily, place: Finding['place']): readonly string[] {
  const { a, b } = readingsOf(drift, family);
  return [a, b].map(({ text, article, quotation }) =>
    place === 'frame' ? slice(article.text, quotation.frame) : text,
  );
}

function told(
  { type }: NonNullable<ReviewItem['finding']>,
  index: number,
  drift: Drift,
  family: EditionFamily,
): CheckedFinding {
  if (index < 0) return { type, severity: null, claim: '' };
  const pair = pairItem(drift, family);
  const one = pair.findings[index]!;
  return { type, severity: severityName(one.severity), claim: claim(one, { ...pair, a: 'A', b: 'B' }) };
}
