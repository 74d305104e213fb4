/** All that could be checked of a run, a question at a time: the populations that samples are drawn from. */
import type { Analysis, Drift, Finding, Link, Question, Quotation, ReviewItem, Stratum } from '../model.ts';
import type { Settings } from '../settings.ts';
import { shortHash } from '../text/hash.ts';
import { anchorOfArticle, anchorOfQuotation } from './anchors.ts';
import { articleOf, type Library, libraryOf, sourceLanguage, worstOf } from './library.ts';

/** An item before it is drawn: nothing says yet how many it stands for. */
export type Candidate = Omit<ReviewItem, 'weight' | 'shared'>;

type ReviewSettings = Settings['review'];

/**
 * @param near links between readings of different families, strongest first or in any order: where a statement may
 *   have been missed
 */
export function candidatesOf(
  analysis: Analysis,
  questions: readonly Question[],
  near: readonly Link[],
  settings: ReviewSettings,
): Candidate[] {
  const library = libraryOf(analysis);
  const made: Record<Question, () => Candidate[]> = {
    quotation: () => analysis.quotations.map((one) => quotationItem('quotation', one, library, settings)),
    speaker: () =>
      analysis.quotations
        .filter(({ speaker }) => speaker !== null)
        .map((one) => quotationItem('speaker', one, library, settings)),
    statement: () => [...joinedItems(library, settings), ...nearItems(near, library, settings)],
    finding: () => findingItems(library, settings),
    complete: () => analysis.articles.map((article) => articleItem(article.id, library)),
  };
  return [...new Set(questions)].sort().flatMap((question) => made[question]());
}

/** @param score 0 to 1 */
function bandOf(score: number | null, { bands }: ReviewSettings): string {
  if (score === null) return 'none';
  const at = bands.filter((end) => score >= end).length;
  return `${at === 0 ? 0 : bands[at - 1]} to ${bands[at] ?? 1}`;
}

function quotationItem(
  question: 'quotation' | 'speaker',
  quotation: Quotation,
  library: Library,
  settings: ReviewSettings,
): Candidate {
  const article = articleOf(library, quotation);
  const { id, kind, confidence } = quotation;
  return {
    id: shortHash(question, id),
    ...{ question, quotations: [id], article: article.id, finding: null, score: confidence },
    stratum: {
      ...{ band: bandOf(confidence, settings), kind, type: '' },
      language: sourceLanguage(quotation, article),
    },
    ...{ top: null, joined: null },
    anchors: [anchorOfQuotation(quotation, article, settings.context)],
  };
}

/** The program says nothing of how sure it is that an article is complete. */
function articleItem(id: string, { articles }: Library): Candidate {
  const article = articles.get(id)!;
  return {
    id: shortHash('complete', id),
    ...{ question: 'complete', quotations: [], article: id, finding: null, score: null },
    stratum: { band: 'none', language: article.language.code ?? 'unknown', kind: 'article', type: '' },
    ...{ top: null, joined: null, anchors: [anchorOfArticle(article)] },
  };
}

// ── pairs ───────────────────────────────────────────────────────────────────────────────────────

/** Two quotations: what items of pairs have in common. */
function pairItem(
  question: 'statement' | 'finding',
  [a, b]: readonly [string, string],
  library: Library,
  { context }: ReviewSettings,
): Omit<Candidate, 'id' | 'score'> {
  const [base, variant] = [library.quotations.get(a)!, library.quotations.get(b)!];
  const [here, there] = [articleOf(library, base), articleOf(library, variant)];
  return {
    ...{ question, quotations: [a, b], article: here.id, finding: null },
    stratum: {
      ...{ band: 'none', type: '' },
      language: both(sourceLanguage(base, here), sourceLanguage(variant, there)),
      kind: both(base.kind, variant.kind),
    },
    ...{ top: null, joined: null },
    anchors: [anchorOfQuotation(base, here, context), anchorOfQuotation(variant, there, context)],
  };
}

const both = (a: string, b: string): string => (a === b ? a : [a, b].sort().join('+'));

/** Every pair that was compared: the less sure of its two members says how sure it is. */
function joinedItems(library: Library, settings: ReviewSettings): Candidate[] {
  const families = new Map(library.analysis.families.map((family) => [family.id, family]));
  return library.analysis.drift.map((drift) => {
    const members = families.get(drift.family)!.members;
    const sure = members.filter(({ quotation }) => [drift.base, drift.variant].includes(quotation));
    const score = Math.min(...sure.map(({ confidence }) => confidence));
    return statementItem(drift.base, drift.variant, score, bandOf(score, settings), library, settings);
  });
}

const nearItems = (near: readonly Link[], library: Library, settings: ReviewSettings): Candidate[] =>
  near
    .filter(({ a, b }) => library.quotations.has(a) && library.quotations.has(b))
    .map(({ a, b, similarity }) => statementItem(a, b, similarity, 'near', library, settings));

function statementItem(
  a: string,
  b: string,
  score: number,
  band: string,
  library: Library,
  settings: ReviewSettings,
): Candidate {
  const pair = pairItem('statement', [a, b], library, settings);
  const stratum: Stratum = { ...pair.stratum, band };
  return { id: shortHash('statement', a, b), ...pair, score, stratum, joined: band !== 'near' };
}

function findingItems(library: Library, settings: ReviewSettings): Candidate[] {
  const { drift } = library.analysis;
  const ranks = new Map(topFlips(drift, settings.topFlips).map((pair, i) => [pair, i + 1]));
  return drift.flatMap((pair) => {
    const worst = worstOf(pair);
    const top = (finding: Finding): number | null => (finding === worst ? (ranks.get(pair) ?? null) : null);
    return pair.findings.map((finding) => findingItem(pair, finding, top(finding), library, settings));
  });
}

/** The list of silent flips as the overview ranks it: the worst pair of each family, by flip. */
function topFlips(drift: readonly Drift[], most: number): Drift[] {
  const ranked = drift
    .filter(({ flip, findings }) => flip > 0 && findings.length > 0)
    .toSorted((a, b) => b.flip - a.flip || (a.id < b.id ? -1 : 1));
  const seen = new Set<string>();
  return ranked.filter(({ family }) => !seen.has(family) && seen.add(family)).slice(0, most);
}

function findingItem(
  { base: a, variant: b }: Drift,
  { type, place, base, variant, confidence }: Finding,
  top: number | null,
  library: Library,
  settings: ReviewSettings,
): Candidate {
  const pair = pairItem('finding', [a, b], library, settings);
  const finding = { type, place, base, variant };
  return {
    id: shortHash('finding', a, b, JSON.stringify(finding)),
    ...pair,
    ...{ finding, score: confidence, top },
    // All of the top are drawn, so they are a stratum of their own, whatever their band.
    stratum: { ...pair.stratum, band: top === null ? bandOf(confidence, settings) : 'top', type },
  };
}

/** A finding that a reviewer made: everybody is asked about it, and it stands for itself alone. */
export function byHandItem(
  [a, b]: readonly [string, string],
  finding: NonNullable<ReviewItem['finding']>,
  library: Library,
  settings: ReviewSettings,
): ReviewItem {
  const pair = pairItem('finding', [a, b], library, settings);
  return {
    id: shortHash('by hand', a, b, JSON.stringify(finding)),
    ...pair,
    ...{ finding, score: null, weight: 0, shared: true },
    stratum: { ...pair.stratum, band: 'by hand', type: finding.type },
  };
}
