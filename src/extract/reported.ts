/** Reported clauses outside the marks: what a cue brings in, by the shape of the sentence. */
import type { Span } from '../model.ts';
import { carriedAttribution, inReportedMood } from './carried.ts';
import { attributionOf, type Discourse, type Turn } from './discourse.ts';
import type { Frame } from './frames.ts';
import type { Item } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isWordItem, phraseStartingAt } from './noun-phrases.ts';
import type { Reported } from './parts.ts';
import type { Report } from './reports.ts';

/** Items first to last, both included. */
interface Clause {
  readonly first: number;
  readonly last: number;
}

/** What a report brings in: two clauses where the cue stands in the midst of them. */
interface Found {
  readonly clauses: readonly Clause[];
  readonly confidence: number;
}

/** How sure a reported clause is, by its shape. */
const CONFIDENCE = { phrase: 0.75, that: 0.7, bare: 0.7, before: 0.75, opinion: 0.55 } as const;

/** Fewest words of a reported clause: shorter ones are objects, not statements. */
const FEWEST_WORDS = 3;
/** How long what describes a source may be before its comma, in items. */
const SOURCE_REACH = 20;
/** How far behind a verb its "that" may stand ("said on Tuesday in Ohio that"), in items. */
const COMPLEMENTIZER_REACH = 16;

export function reportedClauses(discourse: Discourse): Reported[] {
  return discourse.turns.flatMap((turn, index) => (isReadable(turn.frame) ? reportedIn(turn, index, discourse) : []));
}

const isReadable = ({ inside, headline }: Frame): boolean => inside === null && !headline;

function reportedIn(turn: Turn, index: number, discourse: Discourse): Reported[] {
  const { frame, reports } = turn;
  const free = freeClause(turn, index, discourse);
  if (free) return [free];
  const reported: Reported[] = [];
  let taken = -1;
  reports.forEach((report, at) => {
    const found = reportedBy(report, at, turn, discourse);
    if (!found || found.clauses[0]!.first <= taken || !isStatement(frame, found.clauses)) return;
    taken = found.clauses.at(-1)!.last;
    const attribution = attributionOf({ report, position: 'before', via: null }, turn, discourse);
    reported.push({
      spans: found.clauses.map((clause) => spanOf(frame, clause)),
      passage: frame.passage,
      ...({ shape: `${found.clauses.length}:${report.cue.form}:${report.cue.class}:${found.confidence}:${found.clauses[0]!.first > report.last ? 'behind' : 'before'}` } as object),
      attribution: { ...attribution, confidence: Math.min(found.confidence, attribution.confidence) },
    });
  });
  return reported;
}

/** A sentence in the mood of what others say, without a cue: it goes on with what the speaker before said. */
function freeClause({ frame, reports }: Turn, index: number, discourse: Discourse): Reported | null {
  if (reports.length > 0 || !inReportedMood(frame)) return null;
  const clause = trimmed(frame.items, 0, frame.items.length - 1);
  const attribution = clause && carriedAttribution(discourse, index, clause.last);
  if (!attribution) return null;
  return { spans: [spanOf(frame, clause)], passage: frame.passage, attribution };
}

const spanOf = ({ items }: Frame, { first, last }: Clause): Span => ({ start: items[first]!.start, end: items[last]!.end });

function reportedBy(report: Report, at: number, turn: Turn, discourse: Discourse): Found | null {
  const { cue } = report;
  if (!turn.speakers.has(report) || cue.negated) return null;
  if (cue.form === 'phrase') return relaysOnly(turn) ? null : aroundPhrase(report, turn.frame, discourse.lexicon);
  if (cue.form === 'finite') return byVerb(report, at, turn, discourse);
  const reports = cue.class === 'report' && (cue.form === 'gerund' || cue.form === 'infinitive');
  return reports ? behindVerb(report, at, turn, discourse.lexicon) : null;
}

/** "“…,” Wang said, according to CCTV": what is said has a speaker of its own. */
const relaysOnly = ({ frame, reports, speakers }: Turn): boolean =>
  reports.some((one) => one.cue.form === 'finite' && speakers.has(one) && besideMark(frame.items, one));

function found(confidence: number, ...clauses: readonly (Clause | null)[]): Found | null {
  const there = clauses.filter((clause) => clause !== null);
  return there.length > 0 ? { clauses: there, confidence } : null;
}

function byVerb(report: Report, at: number, turn: Turn, { lexicon }: Discourse): Found | null {
  const behind = besideMark(turn.frame.items, report) ? null : behindVerb(report, at, turn, lexicon);
  return behind ?? (report.cue.class === 'report' ? beforeVerb(report, at, turn) : null);
}

/** "X said (that) …"; without "that" only what is said, and not in the infinitive. */
function behindVerb(report: Report, at: number, turn: Turn, lexicon: Lexicon): Found | null {
  const { frame } = turn;
  const from = behindAddressee(frame, report, lexicon);
  const that = complementizer(frame, from, lexicon);
  const said = report.cue.class === 'report';
  if (that !== null) return found(said ? CONFIDENCE.that : CONFIDENCE.opinion, clauseFrom(that, at, turn));
  if (!said || report.cue.form === 'infinitive' || report.cue.particle !== null) return null;
  const first = WITHOUT_THAT[lexicon.style.bareClause](frame, from, lexicon, nextShared(turn, at));
  return first === null ? null : found(CONFIDENCE.bare, clauseFrom(first, at, turn));
}

/** Where the next verb of the same subject begins: what is said has its own verb before. */
const nextShared = ({ reports, frame }: Turn, at: number): number =>
  reports.find((report, i) => i > at && report.shared && report.cue.form === 'finite')?.first ?? frame.items.length;

const clauseFrom = (first: number, at: number, turn: Turn): Clause | null =>
  trimmed(turn.frame.items, first, endBehind(turn, at, first));

/** "According to X, …", "…, according to X", "…, according to X, …"; verb-second without commas. */
function aroundPhrase({ first, last }: Report, { items }: Frame, { style }: Lexicon): Found | null {
  const head = trimmed(items, 0, first - 1);
  const tail = trimmed(items, head === null ? behindSource(items, last + 1) : last + 1, items.length - 1);
  const apart = style.inversion === 'second' || (items[last + 1]?.shape === 'comma' && continues(items, last + 2));
  return found(CONFIDENCE.phrase, head, head === null || apart ? tail : null);
}

/** Over what still belongs to the source: "According to a poll | conducted in May, …". */
function behindSource(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length && i - from < SOURCE_REACH; i++) {
    if (items[i]!.shape === 'comma') return i;
    if (!isWordItem(items[i]) || (items[i]!.flags & (Is.auxiliary | Is.finite | Is.pronoun) && i > from)) break;
  }
  return from;
}

/** A clause that goes on, and nothing said of the name before. */
const continues = (items: readonly Item[], first: number): boolean => {
  const next = items[first];
  return next !== undefined && !(next.flags & Is.relative) && !next.n.endsWith('ing') && hasVerb(items, first);
};

/** The item behind cue, source and, with verbs that take one, the person addressed: "told reporters". */
function behindAddressee(frame: Frame, report: Report, { style }: Lexicon): number {
  const behind = Math.max(report.cue.last, report.shared ? -1 : report.last) + 1;
  if (!report.cue.addressee) return behind;
  const phrase = phraseStartingAt(frame, behind, style.nounCapitals);
  return phrase ? phrase.last + 1 : behind;
}

/** The "that" of a verb, over adverbs, days and prepositional phrases. */
function complementizer(frame: Frame, from: number, { style }: Lexicon): number | null {
  const { items } = frame;
  const at = overAdjuncts(frame, from, style.nounCapitals);
  if (at === null || at - from > COMPLEMENTIZER_REACH || !isComplementizer(items[at]!)) return null;
  return isWordItem(items[at + 1]) || items[at + 1]?.shape === 'mark' ? at : null;
}

const isComplementizer = ({ flags }: Item): boolean => (flags & Is.complementizer) !== 0 && (flags & Is.preposition) === 0;

/** Over adverbs, days, "on Tuesday" and "in a statement" to what comes next in the clause. */
function overAdjuncts(frame: Frame, from: number, nounCapitals: boolean): number | null {
  const { items } = frame;
  let i = from;
  while (isWordItem(items[i])) {
    const { flags } = items[i]!;
    const next = items[i + 1];
    if (flags & (Is.preposition | Is.determiner) && next && next.flags & Is.time) i += 2;
    else if (isComplementizer(items[i]!) || flags & (Is.determiner | Is.pronoun | Is.possessive)) return i;
    else if (flags & (Is.adverb | Is.time | Is.clitic)) i++;
    else if (flags & Is.preposition && !(flags & Is.subordinator)) i = (phraseStartingAt(frame, i + 1, nounCapitals)?.last ?? i) + 1;
    else return i;
  }
  return null;
}

/** "erklärte am Montag, die Lage sei ernst": a clause behind the comma, in the mood of what others say. */
function subjunctiveClause({ items }: Frame, from: number): number | null {
  const comma = items.findIndex((item, i) => i >= from && i - from < COMPLEMENTIZER_REACH && (item.shape === 'comma' || item.shape === 'mark'));
  if (comma < 0 || items[comma]!.shape === 'mark') return null;
  const first = comma + 1;
  if (!isWordItem(items[first])) return null;
  return isComplementizer(items[first]!) || hasSubjunctive(items, first) ? first : null;
}

const hasSubjunctive = (items: readonly Item[], from: number): boolean =>
  items.some((item, i) => i >= from && !item.capital && item.word !== undefined && item.word.mood !== null);

/** How a language reports a clause without a word for "that". */
const WITHOUT_THAT: Readonly<Record<Lexicon['style']['bareClause'], (frame: Frame, from: number, lexicon: Lexicon, before: number) => number | null>> = {
  plain: bareClause,
  subjunctive: subjunctiveClause,
  none: () => null,
};

/** A clause without "that": a subject and a verb, or a subordinate clause before them. */
function bareClause(frame: Frame, from: number, { style }: Lexicon, before: number): number | null {
  const { items } = frame;
  const first = overAdjuncts(frame, from, style.nounCapitals);
  if (first === null) return null;
  if (opensSubordinate(items, first, before)) return first;
  const subject = phraseStartingAt(frame, first, style.nounCapitals);
  if (subject?.first !== first && !items[first]!.n.endsWith('ing')) return null;
  return items[first]!.word?.pronoun || hasVerb(items, first, before) ? first : null;
}

/** "said when they come, he …" */
function opensSubordinate(items: readonly Item[], first: number, before: number): boolean {
  const { flags } = items[first]!;
  if (!(flags & Is.subordinator) || flags & (Is.determiner | Is.preposition | Is.pronoun)) return false;
  const comma = items.findIndex((item, i) => i > first && item.shape === 'comma');
  return comma > 0 && hasVerb(items, comma + 1, before) && !((items[comma + 1]?.flags ?? 0) & (Is.conjunction | Is.relative));
}

/** A finite verb before the next subordinate clause, or marked words that may hold it. */
function hasVerb(items: readonly Item[], first: number, before = items.length): boolean {
  for (let i = first; i < before; i++) {
    const item = items[i]!;
    if (item.shape === 'mark') return true;
    if (item.flags & Is.subordinator && !(item.flags & (Is.determiner | Is.preposition | Is.adverb))) return false;
    if (i > first && isVerbal(items, i)) return true;
  }
  return false;
}

const NOMINAL = Is.determiner | Is.possessive | Is.preposition;

function isVerbal(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.flags & (Is.auxiliary | Is.finite)) return true;
  if (item.capital || (items[i - 1]?.flags ?? 0) & NOMINAL) return false;
  return item.word?.cues.some((cue) => cue.form === 'finite') || (item.word === undefined && item.n.endsWith('ed'));
}

/** "“…,” he said": what is said stands before it. */
const besideMark = (items: readonly Item[], { first }: Report): boolean =>
  items[first - 1]?.shape === 'mark' || (items[first - 1]?.shape === 'comma' && items[first - 2]?.shape === 'mark');

/** "…, X said." or "…, X said, …". */
function beforeVerb(report: Report, at: number, { frame, reports }: Turn): Found | null {
  const { items } = frame;
  const before = items[report.first - 1]?.shape;
  if ((before !== 'comma' && before !== 'mark') || report.shared || report.source === null) return null;
  const previous = reports[at - 1];
  if (previous?.cue.class === 'report' && previous.cue.form === 'finite' && !previous.shared) return null;
  const after = items[report.last + 1];
  const head = trimmed(items, behindEnd(items, report.first), report.first - 1);
  if (!head || isMarksOnly(items, head) || items[head.first]!.flags & Is.subordinator || hasColon(items, head) || after?.shape === 'mark' || after?.shape === 'colon') return null;
  if (after?.shape === 'comma') return found(CONFIDENCE.before, head, goesOn(items, report) ? trimmed(items, report.last + 1, items.length - 1) : null);
  if (after && isWordItem(after) && !(after.flags & (Is.preposition | Is.time | Is.adverb | Is.conjunction))) return null;
  return found(CONFIDENCE.before, head);
}

/** "He was glad: “…”, he said": what is said begins behind the colon. */
const hasColon = (items: readonly Item[], { first, last }: Clause): boolean =>
  items.some((item, i) => i >= first && i < last && item.shape === 'colon');

/** Behind the last semicolon before an item. */
function behindEnd(items: readonly Item[], before: number): number {
  let i = before;
  while (i > 0 && items[i - 1]!.shape !== 'end') i--;
  return i;
}

function isMarksOnly(items: readonly Item[], { first, last }: Clause): boolean {
  for (let i = first; i <= last; i++) if (isWordItem(items[i])) return false;
  return true;
}

/** "In a merger, he said, the brand would survive", and not "…, said X, head of Y" or "…, he said, citing Z". */
function goesOn(items: readonly Item[], { cue, source, last }: Report): boolean {
  const inverted = source !== null && source.first > cue.at;
  return inverted ? ((items[last + 2]?.flags ?? 0) & Is.conjunction) !== 0 : continues(items, last + 2);
}

/** The end of the sentence or of a relative clause, or where the next verb of saying takes over. */
function endBehind({ frame, reports }: Turn, at: number, first: number): number {
  const { items } = frame;
  for (let next = at + 1; next < reports.length; next++) {
    const report = reports[next]!;
    if (report.first <= first + 1 || !takesOver(items, report)) continue;
    return report.first - 2;
  }
  return isInRelative(items, reports[at]!) ? endOfRelative(items, first) : items.length - 1;
}

/** ", adding that", ", and he said", ", according to X", "and said that". */
function takesOver(items: readonly Item[], { cue, first, shared }: Report): boolean {
  if (cue.form === 'noun' || cue.form === 'infinitive' || cue.form === 'passive' || cue.class === 'show') return false;
  const before = items[first - 1]!;
  if (before.shape === 'comma') return cue.form === 'gerund' || (!shared && cue.class === 'report');
  if (!(before.flags & Is.conjunction)) return false;
  if (!shared) return items[first - 2]?.shape === 'comma';
  return cue.class === 'stance' || cue.class === 'naming' || opensContent(items[cue.last + 1]);
}

const opensContent = (next: Item | undefined): boolean =>
  next !== undefined && (next.shape === 'mark' || isComplementizer(next));

/** "X, who said that …,": the clause ends where the sentence goes on. */
const isInRelative = (items: readonly Item[], { cue }: Report): boolean =>
  ((items[cue.first - 1]?.flags ?? 0) & Is.relative) !== 0 && items[cue.first - 2]?.shape === 'comma';

function endOfRelative(items: readonly Item[], first: number): number {
  const comma = items.findIndex((item, i) => i > first && item.shape === 'comma');
  return comma < 0 ? items.length - 1 : comma - 1;
}

/** Without signs at its ends; null where nothing is left. */
function trimmed(items: readonly Item[], from: number, to: number): Clause | null {
  let first = from;
  let last = to;
  while (first <= last && isSign(items[first]!)) first++;
  while (last >= first && isSign(items[last]!)) last--;
  return first <= last ? { first, last } : null;
}

const isSign = ({ shape }: Item): boolean => shape === 'comma' || shape === 'end' || shape === 'colon' || shape === 'dash' || shape === 'other';

/** Words outside marks, enough of them with those inside, and a verb. */
function isStatement({ items }: Frame, clauses: readonly Clause[]): boolean {
  let words = 0;
  let marks = 0;
  let verbs = 0;
  for (const { first, last } of clauses)
    for (let i = first; i <= last; i++) {
      if (items[i]!.shape === 'mark') marks++;
      else if (isWordItem(items[i]) && !(items[i]!.flags & (Is.complementizer | Is.conjunction))) {
        words++;
        if (isVerbal(items, i)) verbs++;
      }
    }
  return marks > 0 ? words >= FEWEST_WORDS - 1 : words >= FEWEST_WORDS && verbs > 0;
}
