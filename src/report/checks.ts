/** How far to trust a run, in words: one function that Markdown, pages and the command line share. */
import type { CheckedAgreement, CheckedShare, Checks, Estimate, Interval, Question } from '../model.ts';

export const checksTitle = 'How far to trust it';

export const questionNames: Readonly<Record<Question, string>> = {
  quotation: 'Quotations',
  speaker: 'Speakers',
  statement: 'Same statement',
  finding: 'Findings',
  complete: 'Completeness',
};

const NOT_CHECKED = 'Not checked yet: nobody has said how often the program is right here.';

/** @returns one sentence a line, what matters most first */
export function checkedLines(checks: Checks | null | undefined): string[] {
  if (!checks) return [NOT_CHECKED];
  const { verdicts, items, reviewers, top, precision, recall, agreement } = checks;
  return [
    `Checked by hand: ${count(verdicts, 'verdict', 'verdicts')} on ${count(items, 'item', 'items')} by ${count(reviewers, 'reviewer', 'reviewers')}.`,
    ...topLines(top),
    ...precisionLines(precision),
    ...recall.map(recallLine),
    ...agreement.map(agreementLine),
    ...restLines(checks),
  ];
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function topLines(top: Checks['top']): string[] {
  if (top === null) return ['The top of the silent flips: not checked yet.'];
  const types = top.types.map(({ type, right, n }) => `${type} ${right} of ${n}`).join(', ');
  return [
    `Silent flips, top ${top.at}: ${share(top.all)} right in type, direction and severity. Base rate of any finding: ${share(top.base)}. By type: ${types}.`,
  ];
}

const precisionLine = (one: CheckedShare): string =>
  one.by === 'lenient'
    ? `${questionNames[one.question]}, counting what is there but not quite so: ${share(one)}.`
    : `${questionNames[one.question]}: precision ${share(one)}.`;

const GROUPS = ['kind', 'language', 'type'] as const;

/** Each question with its groups below it. */
const precisionLines = (precision: readonly CheckedShare[]): string[] =>
  [...Map.groupBy(precision, ({ question }) => question)].flatMap(([question, shares]) => [
    ...shares.filter(({ by }) => by === 'all' || by === 'lenient').map(precisionLine),
    ...GROUPS.flatMap((by) => {
      const groups = shares.filter((one) => one.by === by);
      const told = groups.map((one) => `${one.group} ${share(one)}`).join(', ');
      return groups.length === 0 ? [] : `${questionNames[question]} by ${by}: ${told}.`;
    }),
  ]);

const recallLine = (one: Checks['recall'][number]): string =>
  one.of === 'quotations'
    ? `Recall of quotations, in articles read as a whole: ${share(one)}.`
    : `Recall of pairs of one statement, among those joined or near the threshold: ${share(one)}.`;

const agreementLine = (one: CheckedAgreement): string =>
  `Agreement on ${questionNames[one.question].toLowerCase()}, ${count(one.items, 'item', 'items')} of ${one.reviewers} reviewers: ` +
  `${percent(one.percent)} the same; Cohen’s κ ${figure(one.kappa)}; Krippendorff’s α nominal ${between(one.alphaNominal)}, ordinal ${between(one.alphaOrdinal)}.`;

function restLines({ contradictions, added, orphans }: Checks): string[] {
  const lines: string[] = [];
  if (contradictions > 0)
    lines.push(
      `${count(contradictions, 'item is', 'items are')} contradicted and left out until somebody decides.`,
    );
  if (added.length > 0)
    lines.push(
      `Findings by hand: ${added.map((one) => `${one.code}${one.code === one.type ? '' : ` (${one.type})`} ${one.count}`).join(', ')}.`,
    );
  if (orphans.length > 0)
    lines.push(
      `${count(orphans.length, 'checked item is not in this run any more and counts', 'checked items are not in this run any more and count')} for nothing.`,
    );
  return lines;
}

// ── how it is written ───────────────────────────────────────────────────────────────────────────

export const percent = (value: number | null): string =>
  value === null ? 'not measured' : `${Math.round(value * 100)} %`;

const figure = (value: number | null): string => (value === null ? 'not measured' : value.toFixed(2));

/** "92 % (95 % interval 81 to 97 %; 46 of 50)" */
const share = (one: Estimate): string =>
  one.value === null
    ? 'not measured'
    : `${percent(one.value)} (95 % interval ${Math.round(one.low! * 100)} to ${percent(one.high)}; ${one.right} of ${one.n})`;

const between = ({ value, low, high }: Interval): string =>
  low === null || high === null ? figure(value) : `${figure(value)} (${figure(low)} to ${figure(high)})`;
