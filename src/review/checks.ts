/** What the verdicts say of a run: precision, recall, agreement, and what stands at the top of the list. */
import type {
  Analysis,
  CheckedAgreement,
  CheckedShare,
  Checks,
  Code,
  Question,
  ReviewAnswer,
  ReviewItem,
  Verdict,
} from '../model.ts';
import type { Settings } from '../settings.ts';
import { agreementOf } from './agreement.ts';
import { estimate, type Judged, sumOf, wilson } from './estimate.ts';
import { libraryOf } from './library.ts';
import { reanchored } from './reanchor.ts';
import { answerOf, inForce, standings } from './standing.ts';

type ReviewSettings = Settings['review'];

export const QUESTIONS: readonly Question[] = ['quotation', 'speaker', 'statement', 'finding', 'complete'];

/** Answers that say that something is there, though not quite so. */
const THERE: readonly ReviewAnswer[] = ['yes', 'bounds', 'type', 'direction', 'severity'];

/** An item on which its reviewers, or whoever decided, are of one mind. */
interface Settled {
  readonly item: ReviewItem;
  readonly answer: ReviewAnswer;
}

/** @param verdicts in the order in which they came. @returns null where there are none: not checked yet */
export function checksOf(
  verdicts: readonly Verdict[],
  codes: readonly Code[],
  analysis: Analysis,
  settings: ReviewSettings,
): Checks | null {
  const { verdicts: here, orphans } = reanchored(inForce(verdicts), libraryOf(analysis));
  if (here.length + orphans.length === 0) return null;
  const standing = standings(here);
  const settled = [...standing.values()].flatMap(({ verdicts: [one], answer }) =>
    one && answer !== null ? [{ item: one.item, answer }] : [],
  );
  const drawn = settled.filter(({ item }) => item.weight > 0);
  return {
    verdicts: here.length,
    items: standing.size,
    reviewers: new Set(here.map(({ reviewer }) => reviewer)).size,
    precision: precisionOf(drawn, settings),
    top: topOf(drawn, settings),
    recall: recallOf(drawn, here, analysis, settings),
    agreement: agreements(here, settings),
    contradictions: [...standing.values()].filter(({ contradicted }) => contradicted).length,
    added: addedOf(here, codes),
    orphans,
    pairs: pairsOf(here, analysis),
  };
}

function pairsOf(verdicts: readonly Verdict[], { drift }: Analysis): string[] {
  const asked = verdicts.filter(({ item }) => item.question === 'finding');
  const seen = new Set(asked.map(({ item }) => item.quotations.toSorted().join(' ')));
  return drift
    .filter(({ base, variant }) => seen.has([base, variant].toSorted().join(' ')))
    .map(({ id }) => id)
    .sort();
}

// ── precision ───────────────────────────────────────────────────────────────────────────────────

/** Of pairs that were not joined nothing was claimed. */
const isClaim = ({ item }: Settled): boolean => item.question !== 'complete' && item.joined !== false;

const judged = ({ item, answer }: Settled, lenient = false): Judged => ({
  right: lenient ? THERE.includes(answer) : answer === 'yes',
  weight: item.weight,
});

const GROUPS = ['band', 'language', 'kind', 'type'] as const;

function precisionOf(settled: readonly Settled[], settings: ReviewSettings): CheckedShare[] {
  return QUESTIONS.flatMap((question) => {
    const claims = settled.filter((one) => isClaim(one) && one.item.question === question);
    if (claims.length === 0) return [];
    const share = (some: readonly Settled[], by: CheckedShare['by'], group: string): CheckedShare => ({
      ...{ question, by, group },
      ...estimate(
        some.map((one) => judged(one, by === 'lenient')),
        settings,
      ),
    });
    const graded = question === 'quotation' || question === 'finding';
    return [
      share(claims, 'all', ''),
      ...(graded ? [share(claims, 'lenient', '')] : []),
      ...GROUPS.flatMap((by) =>
        grouped(claims, ({ item }) => item.stratum[by]).map(([group, some]) => share(some, by, group)),
      ),
    ];
  });
}

/** In the order of their names; what has none is left out. */
const grouped = <T>(rows: readonly T[], nameOf: (row: T) => string): [string, T[]][] =>
  [...Map.groupBy(rows, nameOf)].filter(([name]) => name !== '').sort(([a], [b]) => (a < b ? -1 : 1));

/** Every item of the top was drawn, so each counts once. */
function topOf(settled: readonly Settled[], settings: ReviewSettings): Checks['top'] {
  const findings = settled.filter(({ item }) => item.question === 'finding');
  const top = findings.filter(({ item }) => item.top !== null);
  if (top.length === 0) return null;
  const share = (some: readonly Settled[]) =>
    estimate(
      some.map(({ answer }) => ({ right: answer === 'yes', weight: 1 })),
      settings,
    );
  return {
    at: settings.topFlips,
    all: share(top),
    base: estimate(
      findings.map((one) => judged(one)),
      settings,
    ),
    types: grouped(top, ({ item }) => item.stratum.type).map(([type, some]) => ({ type, ...share(some) })),
  };
}

// ── recall ──────────────────────────────────────────────────────────────────────────────────────

function recallOf(
  settled: readonly Settled[],
  verdicts: readonly Verdict[],
  analysis: Analysis,
  settings: ReviewSettings,
): Checks['recall'] {
  return [...quotationRecall(settled, verdicts, analysis, settings), ...statementRecall(settled, settings)];
}

/**
 * Of the quotations in articles that were read as a whole: found ones, at the precision that was measured, over these
 * and the missed ones. A missed one is a line of the reader's note.
 */
function quotationRecall(
  settled: readonly Settled[],
  verdicts: readonly Verdict[],
  { quotations }: Analysis,
  { deviations, ...rest }: ReviewSettings,
): Checks['recall'] {
  const read = settled.filter(({ item }) => item.question === 'complete');
  if (read.length === 0) return [];
  const claims = settled.filter((one) => one.item.question === 'quotation').map((one) => judged(one, true));
  const precision = estimate(claims, { deviations, ...rest }).value ?? 1;
  const notes = new Map(verdicts.map(({ item, note }) => [item.id, note]));
  const inArticle = Map.groupBy(quotations, ({ article }) => article);
  const found = sumOf(
    read,
    ({ item }) => item.weight * precision * (inArticle.get(item.article)?.length ?? 0),
  );
  const missed = sumOf(read, ({ item, answer }) =>
    answer === 'no' ? item.weight * Math.max(1, missedIn(notes.get(item.id) ?? '').length) : 0,
  );
  return shareOf(
    'quotations',
    found,
    missed,
    sumOf(read, ({ item }) => item.weight) / read.length,
    deviations,
  );
}

/** The quotations that a reader missed, one a line of the note. */
const missedIn = (note: string): string[] =>
  note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Of the pairs that render one statement, joined or near the threshold, those that were joined. */
function statementRecall(settled: readonly Settled[], { deviations }: ReviewSettings): Checks['recall'] {
  const pairs = settled.filter(({ item }) => item.question === 'statement');
  const near = pairs.filter(({ item }) => item.joined === false);
  if (near.length === 0) return [];
  const same = pairs.filter(({ answer }) => answer === 'yes');
  const weightOf = (joined: boolean): number =>
    sumOf(
      same.filter(({ item }) => item.joined === joined),
      ({ item }) => item.weight,
    );
  const [found, missed] = [weightOf(true), weightOf(false)];
  return shareOf(
    'statements',
    found,
    missed,
    sumOf(pairs, ({ item }) => item.weight) / pairs.length,
    deviations,
  );
}

/** @param each how many items one of the sample stands for: the interval is that of the sample */
function shareOf(
  of: Checks['recall'][number]['of'],
  found: number,
  missed: number,
  each: number,
  deviations: number,
): Checks['recall'] {
  const n = (found + missed) / each;
  if (n === 0) return [];
  const right = found / each;
  return [
    { of, n: Math.round(n), right: Math.round(right), value: right / n, ...wilson(right, n, deviations) },
  ];
}

// ── agreement ───────────────────────────────────────────────────────────────────────────────────

/** Of reviews alone: who decides has seen what the others say. */
function agreements(verdicts: readonly Verdict[], settings: ReviewSettings): CheckedAgreement[] {
  const reviews = verdicts.filter(({ role }) => role === 'review');
  return QUESTIONS.flatMap((question) => {
    const rows = reviews
      .filter(({ item }) => item.question === question)
      .map((verdict) => ({ item: verdict.item.id, reviewer: verdict.reviewer, verdict: answerOf(verdict) }));
    if (rows.length === 0) return [];
    const { reviewers, percent, kappa, alphaNominal, alphaOrdinal, paired } = agreementOf(rows, settings);
    return paired === 0
      ? []
      : [{ question, items: paired, reviewers, percent, kappa, alphaNominal, alphaOrdinal }];
  });
}

// ── by hand ─────────────────────────────────────────────────────────────────────────────────────

function addedOf(verdicts: readonly Verdict[], codes: readonly Code[]): Checks['added'] {
  const types = new Map(codes.map(({ name, type }) => [name, type]));
  const coded = verdicts.filter(({ answer, item }) => answer === 'added' && item.finding !== null);
  return grouped(coded, ({ code, item }) => code || item.finding!.type).map(([code, some]) => ({
    ...{ code, type: types.get(code) ?? some[0]!.item.finding!.type },
    count: some.length,
  }));
}
