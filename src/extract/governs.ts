/** Which report of a frame governs a marked stretch in it, by shape and nearness. */
import type { CueClass } from '../language/sources.ts';
import type { Frame } from './frames.ts';
import { Is } from './lexicon.ts';
import { isWordItem } from './noun-phrases.ts';
import type { Report } from './reports.ts';

export type Position = 'behind' | 'before' | 'around';

export interface Governing {
  readonly report: Report;
  readonly position: Position;
}

/** The report for the marked stretch at item `at`: the one right behind it, else the nearest before, else the one that ends the sentence. */
export function governingReport(frame: Frame, at: number, reports: readonly Report[]): Governing | null {
  const behind = reports.find((report) => report.first > at && isRightBehind(frame, at, report));
  if (behind) return { report: behind, position: 'behind' };
  const before = reportBefore(frame, at, reports);
  if (before) return { report: outerOf(before, frame, reports), position: 'before' };
  const after = reports.find((report) => report.cue.first > at && report.cue.form !== 'noun' && endsReported(frame, report));
  if (after) return { report: after, position: 'around' };
  return null;
}

/** The nearest verb or phrase whose source is named; then a noun; then a verb that names nobody. */
function reportBefore(frame: Frame, at: number, reports: readonly Report[]): Report | undefined {
  const reaching = reports.filter((report) => report.cue.last < at && reaches(frame, report, at));
  return (
    reaching.findLast((report) => report.cue.form !== 'noun' && report.source !== null) ??
    reaching.findLast((report) => report.source !== null) ??
    reaching.at(-1)
  );
}

/** What somebody is said to think, want or show is told by who said it. */
const EMBEDDED: ReadonlySet<CueClass> = new Set(['opinion', 'volition', 'show', 'manner']);

/** "Blinken said he wanted “…”": a pronoun in what somebody is reported to say, think or want is that somebody. */
function outerOf(report: Report, { items }: Frame, reports: readonly Report[]): Report {
  const { source, cue } = report;
  if (source === null) return report;
  const pronoun = source.first === source.last && items[source.first]!.word?.pronoun?.person === 'third';
  const inner = EMBEDDED.has(cue.class) || (pronoun && (cue.class !== 'report' || report.shared));
  if (!inner) return report;
  const outer = reports.findLast(
    (one) => one.cue.form === 'finite' && one.cue.class === 'report' && one.source !== null && one.last < source.first,
  );
  return outer ?? report;
}

/** "“…”, he said": nothing but signs and adverbs between. */
function isRightBehind({ items }: Frame, at: number, report: Report): boolean {
  if (report.cue.form === 'noun' || report.cue.form === 'gerund' || report.cue.form === 'infinitive') return false;
  if (report.shared) return false;
  for (let i = at + 1; i < report.first; i++) {
    const item = items[i]!;
    if (item.shape === 'comma' || item.shape === 'dash' || item.shape === 'end' || item.shape === 'other') continue;
    if (isWordItem(item) && item.flags & (Is.adverb | Is.time)) continue;
    return false;
  }
  return true;
}

/** How near a noun or an infinitive must stand to govern what follows, in items: it takes a complement, not a sentence. */
const COMPLEMENT_REACH = 4;

/** A cue before the mark governs it unless a sentence ended between. */
function reaches({ items }: Frame, report: Report, at: number): boolean {
  const { form } = report.cue;
  if ((form === 'noun' || form === 'infinitive') && at - report.cue.last > COMPLEMENT_REACH) return false;
  for (let i = report.cue.last + 1; i < at; i++) if (items[i]!.shape === 'end' && items[i]!.n !== ';') return false;
  return true;
}

/** "…, said X.": a comma or a mark stands before cue and source. */
function endsReported({ items }: Frame, report: Report): boolean {
  const before = items[report.first - 1];
  return before !== undefined && (before.shape === 'comma' || before.shape === 'mark' || before.shape === 'dash');
}
