/** Two readings compared, as the pages show them: what differs in words, and each finding with its words. */
import type {
  BaseRole,
  Drift,
  Finding,
  LanguageCode,
  Measure,
  Relation,
  Span,
  WordLink,
} from '../../model.ts';
import { editsOf } from '../../text/diff.ts';
import { slice } from '../../text/span.ts';
import { spanOfTokens, tokenise } from '../../text/tokens.ts';
import { citedIn } from '../citations.ts';
import type { EditionFamily, FamilyReading } from '../edition.ts';

/** What a list or a matrix needs of a pair. */
export interface PairSummary {
  /** Sigla: of the base, where there is one, and of the variant. */
  readonly a: string;
  readonly b: string;
  /** What names them beside their sigla: the outlet, or the file. */
  readonly names: { readonly a: string; readonly b: string };
  readonly base: string;
  readonly variant: string;
  readonly baseRole: BaseRole;
  readonly relation: Relation;
  readonly wording: number | null;
  readonly meaning: number | null;
  readonly flip: number;
  readonly findings: readonly Finding[];
  /** Somebody has checked what is said of this pair. */
  readonly checked: boolean;
}

/** Two texts compared, wherever they are from. */
export interface ComparedItem
  extends Pick<PairSummary, 'a' | 'b' | 'names' | 'baseRole' | 'relation' | 'wording' | 'meaning'> {
  readonly sides: Sides;
  readonly measures: readonly Measure[];
  readonly findings: readonly FindingItem[];
  readonly links: readonly LinkItem[];
}

export interface PairItem extends PairSummary, ComparedItem {
  readonly findings: readonly FindingItem[];
  /** What each finding is cited by; none where the reader chose the base, since the run does not say it so. */
  readonly cites: readonly string[];
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
}

/** A text and the stretches of it that the other side does not have. */
export interface Side {
  readonly text: string;
  readonly language: LanguageCode | null;
  readonly changed: readonly Span[];
}

/** A finding and the words that it stands on. */
export interface FindingItem extends Finding {
  readonly words: { readonly base: readonly string[]; readonly variant: readonly string[] };
}

/** One word rendering another. */
export interface LinkItem {
  readonly a: Span;
  readonly b: Span;
  /** The same word on both sides. */
  readonly same: boolean;
  /** It stands in another order than a link before it. */
  readonly crossing: boolean;
}

export function pairSummary(drift: Drift, family: EditionFamily): PairSummary {
  const { base, variant, baseRole, relation, wording, meaning, flip, findings } = drift;
  const { a, b } = readingsOf(drift, family);
  return {
    ...{ a: a.sigil, b: b.sigil, names: { a: nameOf(a), b: nameOf(b) }, base, variant },
    ...{ baseRole, relation, wording, meaning, flip, findings },
    checked: family.checkedPairs.has(drift.id),
  };
}

export function pairItem(drift: Drift, family: EditionFamily): PairItem {
  const { a, b } = readingsOf(drift, family);
  return {
    ...pairSummary(drift, family),
    ...comparedParts(drift, sideText(a), sideText(b)),
    cites: drift.baseRole === 'chosen' ? [] : citedIn(drift, a, b).map(({ cite }) => cite),
  };
}

/** One side as it was compared; `frame` is the reporter's sentence around it. */
export interface SideText {
  readonly text: string;
  readonly language: LanguageCode | null;
  readonly frame: string | null;
}

const sideText = ({ text, article, quotation }: FamilyReading): SideText => ({
  ...{ text, language: article.language.code, frame: slice(article.text, quotation.frame) },
});

export const comparedParts = (
  { measures, findings, links }: Pick<Drift, 'measures' | 'findings' | 'links'>,
  a: SideText,
  b: SideText,
): Pick<ComparedItem, 'sides' | 'measures' | 'findings' | 'links'> => ({
  sides: sidesOf(a, b),
  measures,
  findings: findings.map((finding) => ({ ...finding, words: wordsOf(finding, a, b) })),
  links: linksOf(links, a, b),
});

export function readingsOf(drift: Drift, family: EditionFamily): { a: FamilyReading; b: FamilyReading } {
  const find = (id: string): FamilyReading => family.readings.find((r) => r.quotation.id === id)!;
  return { a: find(drift.base), b: find(drift.variant) };
}

/** What is marked where two readings were not compared: their words alone. */
export const sidesOfReadings = (a: FamilyReading, b: FamilyReading): Sides =>
  sidesOf(sideText(a), sideText(b));

/** Across languages nothing is the same, so nothing is marked as changed. */
function sidesOf(a: SideText, b: SideText): Sides {
  const edits = a.language === b.language ? editsOf(tokensOf(a), tokensOf(b)) : [];
  const changed = (kind: 'removed' | 'added'): Span[] =>
    edits.filter((edit) => edit.kind === kind).map((edit) => spanOfTokens(edit.tokens));
  return {
    a: { text: a.text, language: a.language, changed: changed('removed') },
    b: { text: b.text, language: b.language, changed: changed('added') },
  };
}

function linksOf(links: readonly WordLink[], a: SideText, b: SideText): LinkItem[] {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  let farthest = -1;
  return links.flatMap(([i, j]) => {
    const [from, to] = [left[i], right[j]];
    if (!from || !to) return [];
    const crossing = j < farthest;
    farthest = Math.max(farthest, j);
    return [{ a: from.span, b: to.span, same: from.n === to.n, crossing }];
  });
}

function wordsOf({ place, base, variant }: Finding, a: SideText, b: SideText): FindingItem['words'] {
  const words = ({ text, frame }: SideText, spans: readonly Span[]): string[] =>
    spans.map((span) => slice(place === 'frame' ? (frame ?? '') : text, span));
  return { base: words(a, base), variant: words(b, variant) };
}

const nameOf = ({ article }: FamilyReading): string => article.outlet ?? article.path;
const tokensOf = ({ text, language }: SideText) => tokenise(text, language);
