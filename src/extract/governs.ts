/** Which report of a frame governs a marked stretch in it, by shape and nearness. */
import type { CueClass } from '../language/sources.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isFiniteCue, isWordItem } from './items.ts';
import { Is } from './lexicon.ts';
import { isTitleInMarks } from './noun-phrases.ts';
import type { Report } from './reports.ts';
import { isMedia } from './via.ts';

export interface Governing {
  readonly report: Report;
  /** Where its cue stands: right behind the marks, before them, or at the end of the sentence around them. */
  readonly position: 'behind' | 'before' | 'around';
}

/** Reports looked at on either side of a marked stretch: sentences of news have fewer. */
const REPORTS_READ = 12;

/** The report for the marked stretch at item `at`: the one right behind it, else the nearest before, else the one that ends the sentence. */
export function governingReport(frame: Frame, at: number, all: readonly Report[]): Governing | null {
  const reports = around(all, at);
  const spoken = nearest(
    frame,
    at,
    reports.filter((report) => report.cue.form !== 'phrase'),
  );
  const phrase = reports.find((report) => report.cue.form === 'phrase' && isInSentence(frame, at, report));
  if (!phrase || isNamed(frame, at) || (spoken && speaksFor(spoken.report, phrase, frame))) return spoken;
  return { report: phrase, position: phrase.first > at ? 'behind' : 'before' };
}

/** "dem | „Tagesspiegel“", "„BBC News“ | berichtet": the name of something, which no phrase brings in. */
const isNamed = ({ items }: Frame, at: number): boolean =>
  isTitleInMarks(items[at]) &&
  (has(items[at - 1], Is.oblique) || (at === 0 && isWordItem(items[1]) && isFiniteCue(items[1]!)));

/** Beside a verb with a speaker a phrase only relays, unless the verb's subject is the medium: "Xinhua quoted X as saying". */
function speaksFor({ cue, source }: Report, phrase: Report, { items }: Frame): boolean {
  if (source === null || cue.form === 'noun' || cue.form === 'passive') return false;
  return !isMedia(items, source) || isMedia(items, phrase.source!);
}

function around(reports: readonly Report[], at: number): readonly Report[] {
  if (reports.length <= 2 * REPORTS_READ) return reports;
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.cue.at < at) low = middle + 1;
    else high = middle;
  }
  return reports.slice(Math.max(0, low - REPORTS_READ), low + REPORTS_READ);
}

function nearest(frame: Frame, at: number, reports: readonly Report[]): Governing | null {
  const behind = reports.find(
    (report) => report.cue.at > at && report.first > at && isRightBehind(frame, at, report),
  );
  if (behind && !isMedium(behind, frame)) return { report: behind, position: 'behind' };
  const before = reportBefore(frame, at, reports);
  if (before && !(behind && isMedium(before, frame)))
    return { report: outerOf(before, frame, reports), position: 'before' };
  if (behind) return { report: behind, position: 'behind' };
  const after = reports.find(
    (report) => report.cue.at > at && report.cue.form === 'finite' && endsReported(frame, report),
  );
  return after ? { report: after, position: 'around' } : null;
}

/** "Xi said “no”, as CCTV reported": who relays it is not who said it. */
const isMedium = ({ source }: Report, { items }: Frame): boolean => source !== null && isMedia(items, source);

/** The nearest verb whose source is named, or noun with a clause; then any noun; then a verb that names nobody. */
function reportBefore(frame: Frame, at: number, reports: readonly Report[]): Report | undefined {
  const reaching = reports.filter(
    (report) => (report.cue.last < at && reaches(frame, report, at)) || isInBracket(report, at),
  );
  return (
    reaching.findLast(
      (report) => report.source !== null && (report.cue.form !== 'noun' || hasClause(frame, report)),
    ) ??
    reaching.findLast((report) => report.source !== null) ??
    reaching.at(-1)
  );
}

/** "hatte von „…“ gesprochen": between the auxiliary and its verb. */
const isInBracket = ({ cue }: Report, at: number): boolean =>
  cue.auxiliary !== null && cue.auxiliary < at && at < cue.at;

/** "accusations that", "the hope, that". */
const hasClause = ({ items }: Frame, { cue }: Report): boolean => {
  const next = items[cue.last + 1]?.shape === 'comma' ? items[cue.last + 2] : items[cue.last + 1];
  return has(next, Is.complementizer) && !has(next, Is.preposition);
};

/** What somebody is said to think, want or show is told by who said it. */
const EMBEDDED: ReadonlySet<CueClass> = new Set(['opinion', 'volition', 'show', 'manner']);

/** "Blinken said he wanted “…”": a pronoun in what somebody is reported to say, think or want is that somebody. */
function outerOf(report: Report, frame: Frame, reports: readonly Report[]): Report {
  const { items } = frame;
  const { source, cue } = report;
  if (source === null) return report;
  const pronoun = source.first === source.last && items[source.first]!.word?.pronoun?.person === 'third';
  const inner = EMBEDDED.has(cue.class) || (pronoun && (cue.class !== 'report' || report.shared));
  if (!inner || opensClause(items, source.first)) return report;
  return (
    reports.findLast((one) => one.last < source.first && one.source !== null && tells(frame, one)) ?? report
  );
}

/** ", while | doctors feared": the reporter goes on. */
const opensClause = (items: readonly Item[], first: number): boolean =>
  items[first - 2]?.shape === 'comma' &&
  has(items[first - 1], Is.conjunction | Is.subordinator) &&
  !has(items[first - 1], Is.complementizer | Is.determiner);

/** A verb of saying, or a noun of it with its clause. */
const tells = (frame: Frame, report: Report): boolean =>
  report.cue.form === 'noun'
    ? hasClause(frame, report)
    : report.cue.form === 'finite' && report.cue.class === 'report';

const SIGNS: ReadonlySet<Item['shape']> = new Set(['comma', 'dash', 'end', 'other']);

/** "“…”, he said", "« … », s’est-il réjoui": nothing but signs, adverbs and weak pronouns between. */
function isRightBehind({ items }: Frame, at: number, report: Report): boolean {
  const { form } = report.cue;
  if (form === 'label') return report.cue.at === at + 1;
  if (form === 'noun' || form === 'gerund' || form === 'infinitive' || report.shared) return false;
  for (let i = at + 1; i < report.first; i++) {
    const item = items[i]!;
    if (SIGNS.has(item.shape)) continue;
    if (!isWordItem(item) || !has(item, Is.adverb | Is.time | Is.clitic)) return false;
  }
  return true;
}

/** How near a noun or an infinitive must stand to govern what follows, in items: it takes a complement, not a sentence. */
const COMPLEMENT_REACH = 4;

/** A cue before the mark governs it unless a sentence ended between. */
function reaches(frame: Frame, report: Report, at: number): boolean {
  const { items } = frame;
  const { form, last } = report.cue;
  const near = at - last <= COMPLEMENT_REACH || items[at - 1]!.shape === 'colon';
  if (form === 'infinitive' && !near) return false;
  if (form === 'noun' && !near && !hasClause(frame, report)) return false;
  return !hasEnd(frame, last + 1, at);
}

/** An end of sentence inside the frame; a semicolon is none. */
function hasEnd({ items }: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]!.shape === 'end' && items[i]!.n !== ';') return true;
  return false;
}

/** "…, said X.": a comma or a mark stands before cue and source. */
function endsReported({ items }: Frame, report: Report): boolean {
  const before = items[report.first - 1]?.shape;
  return before === 'comma' || before === 'mark' || before === 'dash';
}

/** "According to X, … “…”", "“…”, according to X". */
const isInSentence = (frame: Frame, at: number, report: Report): boolean =>
  report.source !== null && !hasEnd(frame, Math.min(at, report.last) + 1, Math.max(at, report.first));
