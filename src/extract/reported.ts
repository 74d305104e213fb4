/** Reported clauses outside the marks: what each report of a sentence brings in, by its shape. */
import type { Span } from '../model.ts';
import { inReportedMood, ruledAttribution } from './carried.ts';
import {
  bareClauseAt,
  behindEnd,
  type Clause,
  complementizerAt,
  hasVerb,
  isAdjunct,
  isComplementizer,
  isMarksOnly,
  isStatement,
  nextComma,
  trimmed,
} from './clauses.ts';
import { attributionOf, type Discourse, type Turn } from './discourse.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { type NounPhrase, phraseStartingAt, phraseUnder } from './noun-phrases.ts';
import type { Reported } from './parts.ts';
import type { Report } from './reports.ts';
import { isMedia } from './via.ts';

/** What a report brings in: two clauses where the cue stands in the midst of them. */
interface Found {
  readonly clauses: readonly Clause[];
  readonly shape: 'phrase' | 'before' | 'behind' | 'believed';
}

export function reportedClauses(discourse: Discourse): Reported[] {
  return discourse.turns.flatMap((turn, index) =>
    turn.frame.inside === null ? reportedIn(turn, index, discourse) : [],
  );
}

function reportedIn(turn: Turn, index: number, discourse: Discourse): Reported[] {
  const { frame, reports } = turn;
  if (frame.headline) return reportedInHeadline(turn, discourse);
  const free = freeClause(turn, index, discourse);
  if (free) return [free];
  const reported: Reported[] = [];
  let taken = -1;
  reports.forEach((report, at) => {
    const found = reportedBy(report, at, turn, discourse.lexicon);
    if (!found || found.clauses[0]!.first <= taken || !isStatement(frame.items, found.clauses)) return;
    taken = found.clauses.at(-1)!.last;
    reported.push(rowOf(found, report, turn, discourse));
  });
  return reported;
}

function rowOf({ clauses, shape }: Found, report: Report, turn: Turn, discourse: Discourse): Reported {
  const attribution = attributionOf({ report, position: 'before' }, turn, discourse);
  return {
    spans: clauses.map((clause) => spanOf(turn.frame, clause)),
    passage: turn.frame.passage,
    attribution: { ...attribution, confidence: discourse.settings.reported[shape] },
  };
}

/** "Wang rules out compromise": the first words of a headline name somebody, and its verb says what is reported. */
function reportedInHeadline(turn: Turn, discourse: Discourse): Reported[] {
  const { frame, reports, speakers } = turn;
  const report = reports.find(({ cue }) => cue.form === 'finite' && cue.whole && !cue.negated);
  if (report?.source?.first !== 0 || !speakers.get(report)?.person) return [];
  const found = wholeClause(report, reports.indexOf(report), turn);
  return found && isStatement(frame.items, found.clauses) ? [rowOf(found, report, turn, discourse)] : [];
}

/** A sentence in the mood of what others say, without a cue: it goes on with what the speaker before said. */
function freeClause({ frame, reports }: Turn, index: number, discourse: Discourse): Reported | null {
  if (
    !reports.every((report) => isReportedItself(frame, report)) ||
    !inReportedMood(frame, discourse.lexicon)
  )
    return null;
  const clause = trimmed(frame.items, 0, frame.items.length - 1);
  const attribution = clause && ruledAttribution(discourse, index);
  return attribution && { spans: [spanOf(frame, clause)], passage: frame.passage, attribution };
}

/** "Sie habe sofort die Feuerwehr | gerufen.": the auxiliary of the verb stands in that mood itself. */
const isReportedItself = ({ items }: Frame, { cue }: Report): boolean =>
  cue.auxiliary !== null && items[cue.auxiliary]!.word?.mood === 'subjunctive';

const spanOf = ({ items }: Frame, { first, last }: Clause): Span => ({
  start: items[first]!.start,
  end: items[last]!.end,
});

function reportedBy(report: Report, at: number, turn: Turn, lexicon: Lexicon): Found | null {
  const { cue } = report;
  if (!turn.speakers.has(report) || cue.negated) return null;
  if (cue.form === 'phrase')
    return cue.phrase!.marked || relaysOnly(report, turn) ? null : aroundPhrase(report, turn.frame, lexicon);
  if (cue.form === 'finite') return byVerb(report, at, turn, lexicon);
  const reports = cue.class === 'report' && (cue.form === 'gerund' || cue.form === 'infinitive');
  return reports ? behindVerb(report, at, turn, lexicon) : null;
}

/** "“…,” Wang said, according to CCTV": what is said has a speaker of its own. */
const relaysOnly = ({ source }: Report, { frame: { items }, reports, speakers }: Turn): boolean =>
  reports.some(
    (one) =>
      one.cue.form === 'finite' &&
      speakers.has(one) &&
      (besideMark(items, one) || (one.cue.class === 'report' && speaksFor(one, source, items))),
  );

/** Somebody who is no medium, where a medium is named as well. */
const speaksFor = (one: Report, relayer: NounPhrase | null, items: readonly Item[]): boolean =>
  relayer !== null && isMedia(items, relayer) && one.source !== null && !isMedia(items, one.source);

function found(shape: Found['shape'], ...clauses: readonly (Clause | null)[]): Found | null {
  const there = clauses.filter((clause) => clause !== null);
  return there.length > 0 ? { clauses: there, shape } : null;
}

function byVerb(report: Report, at: number, turn: Turn, lexicon: Lexicon): Found | null {
  if (report.aside && report.first === 0) return behindAside(report, at, turn);
  if (report.cue.whole) return wholeClause(report, at, turn);
  const behind = besideMark(turn.frame.items, report) ? null : behindVerb(report, at, turn, lexicon);
  return behind ?? (report.cue.class === 'report' ? beforeVerb(report, at, turn, lexicon) : null);
}

/** "Wang ruled out any compromise": the verb carries the meaning, so subject and verb belong to it. */
function wholeClause(report: Report, at: number, turn: Turn): Found | null {
  if (report.shared) return null;
  const { items } = turn.frame;
  const end = endBehind(turn, at, report.last);
  const colon = items.findIndex(({ shape }, i) => shape === 'colon' && i > report.last);
  return found('behind', trimmed(items, report.first, colon < 0 ? end : Math.min(end, colon)));
}

/** "As the police said, …" */
function behindAside({ last }: Report, at: number, turn: Turn): Found | null {
  const comma = nextComma(turn.frame.items, last + 1);
  return comma === null ? null : found('before', clauseFrom(comma + 1, at, turn));
}

/** "X said (that) …"; without "that" only what is said, and not in the infinitive. */
function behindVerb(report: Report, at: number, turn: Turn, lexicon: Lexicon): Found | null {
  const { frame } = turn;
  const from = behindAddressee(frame, report, lexicon);
  const that = complementizerAt(frame, from, lexicon);
  const said = report.cue.class === 'report';
  if (that !== null) return found(said ? 'behind' : 'believed', clauseFrom(that, at, turn));
  if (!said || report.cue.form === 'infinitive' || takesObject(report, lexicon)) return null;
  const first = bareClauseAt(frame, from, nextShared(turn, at), lexicon);
  return first === null ? null : found('behind', clauseFrom(first, at, turn));
}

/** "pointed out | the flaws": what stands behind the particle is an object, but where a comma and the mood make a clause of it. */
const takesObject = ({ cue }: Report, { style }: Lexicon): boolean =>
  cue.particle !== null && style.bareClause !== 'subjunctive';

/** Where the next verb of the same subject begins: what is said has its own verb before. */
const nextShared = ({ reports, frame }: Turn, at: number): number =>
  reports.find((report, i) => i > at && report.shared && report.cue.form === 'finite')?.first ??
  frame.items.length;

const clauseFrom = (first: number, at: number, turn: Turn): Clause | null =>
  trimmed(turn.frame.items, first, endBehind(turn, at, first));

/** The item behind cue, source and, with verbs that take one, the person addressed: "told reporters". */
function behindAddressee(frame: Frame, report: Report, { style }: Lexicon): number {
  const behind = Math.max(report.cue.last, report.shared ? -1 : report.last) + 1;
  const next = frame.items[behind];
  if (!report.cue.addressee || (next && isComplementizer(next))) return behind;
  const phrase = phraseStartingAt(frame, behind, style.nounCapitals);
  return phrase ? phrase.last + 1 : behind;
}

/** "According to X, …", "…, according to X", "…, according to X, …"; verb-second without commas. */
function aroundPhrase({ cue, first, last }: Report, { items }: Frame, { style }: Lexicon): Found | null {
  const head = trimmed(items, 0, first - 1);
  const from = head === null ? behindSource(items, { first, last }, style) : last + 1;
  const tail = trimmed(items, from, items.length - 1);
  const apart =
    (style.inversion === 'second' && !cue.phrase!.behind) ||
    (items[last + 1]?.shape === 'comma' && continues(items, last + 2));
  return found('phrase', head, head === null || apart ? tail : null);
}

/** How long what describes a source may be before its comma, in items. */
const SOURCE_REACH = 20;

/** Over what still belongs to the source: "According to a poll | conducted in May, …", "According to Lee, | head of the union, …". */
function behindSource(
  items: readonly Item[],
  { first, last }: NounPhrase,
  { inversion }: Lexicon['style'],
): number {
  const from = last + 1;
  if (items[from]?.shape === 'comma') return behindApposition(items, { first, last });
  if (inversion === 'second' && isVerbSecond(items[from])) return from;
  for (let i = from; i < items.length && i - from < SOURCE_REACH; i++) {
    if (items[i]!.shape === 'comma') return i;
    if (!isWordItem(items[i]) || (items[i]!.flags & (Is.auxiliary | Is.finite | Is.pronoun) && i > from))
      break;
  }
  return from;
}

/** "Laut Polizei | fuhr der Zug …": right behind the first phrase stands the verb. */
const isVerbSecond = (item: Item | undefined): boolean =>
  isWordItem(item) && !item.capital && !has(item, Is.preposition | Is.linker | Is.determiner | Is.adverb);

/** "According to Ana Ruiz, | a spokeswoman for the union, …": what describes a name, up to its comma. */
function behindApposition(items: readonly Item[], { first, last }: NounPhrase): number {
  const from = last + 1;
  const head = has(items[from + 1], Is.determiner) ? items[from + 2] : items[from + 1];
  const describes = has(head, Is.role) && !has(items[from + 1], Is.definite) && hasName(items, first, last);
  const comma = describes ? nextComma(items, from + 1) : null;
  return comma !== null && comma - from < SOURCE_REACH && !hasVerb(items, from + 1, comma) ? comma : from;
}

function hasName(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isName(items[i]) && !has(items[i], Is.media | Is.body)) return true;
  return false;
}

/** A clause that goes on, and nothing said of the name before. */
function continues(items: readonly Item[], first: number): boolean {
  const next = items[first];
  return (
    next !== undefined && !(next.flags & Is.relative) && !next.n.endsWith('ing') && hasVerb(items, first)
  );
}

/** "“…,” he said": what is said stands before it. */
const besideMark = (items: readonly Item[], { first }: Report): boolean =>
  items[first - 1]?.shape === 'mark' ||
  (items[first - 1]?.shape === 'comma' && items[first - 2]?.shape === 'mark');

/** "…, X said." or "In a merger, X said, the brand would survive." */
function beforeVerb(
  report: Report,
  at: number,
  { frame, reports, speakers }: Turn,
  lexicon: Lexicon,
): Found | null {
  const { items } = frame;
  const before = items[report.first - 1]?.shape;
  if ((before !== 'comma' && before !== 'mark') || report.shared || !speakers.has(report)) return null;
  if (isInRelative(items, report)) return null;
  const previous = reports[at - 1];
  if (previous?.cue.class === 'report' && previous.cue.form === 'finite' && !previous.shared) return null;
  const head = trimmed(items, behindEnd(items, report.first), report.first - 1);
  const behind = behindReceiver(frame, report, lexicon);
  const after = items[behind];
  if (!head || !isReportable(items, head) || !endsBehind(after)) return null;
  const goesOn = after?.shape === 'comma' && goesOnBehind(items, report, head, behind);
  const tail = goesOn ? trimmed(items, behind, items.length - 1) : null;
  const says = tail !== null && !isMarksOnly(items, tail);
  return says || !isAdjunct(items, head) ? found('before', head, tail) : null;
}

/** A main clause that is not all marks and does not lead up to marks ("He was glad: “…”, he said"). */
function isReportable(items: readonly Item[], head: Clause): boolean {
  if (isMarksOnly(items, head) || has(items[head.first], Is.subordinator)) return false;
  for (let i = head.first; i < head.last; i++) if (items[i]!.shape === 'colon') return false;
  return true;
}

/** Behind the cue: the end, a sign or an adjunct, and not what is said. */
function endsBehind(after: Item | undefined): boolean {
  if (after === undefined) return true;
  if (after.shape === 'mark' || after.shape === 'colon') return false;
  return !isWordItem(after) || (after.flags & (Is.preposition | Is.time | Is.adverb | Is.conjunction)) !== 0;
}

/** "…, he said, the brand would survive", and not "…, said X, head of Y" or "…, he said, citing Z". */
function goesOnBehind(
  items: readonly Item[],
  { cue, source }: Report,
  head: Clause,
  behind: number,
): boolean {
  const inverted = source !== null && source.first > cue.at;
  if (!inverted) return continues(items, behind + 1);
  return has(items[behind + 1], Is.conjunction) || isSubjectOnly(items, head, behind + 1);
}

/** « Le train, | a dit X, | roulait à 140 km/h »: before the cue stands only what the clause behind it is about. */
function isSubjectOnly(items: readonly Item[], { first, last }: Clause, next: number): boolean {
  if (!has(items[first], Is.determiner | Is.possessive) && !isName(items[first])) return false;
  for (let i = first; i <= last; i++)
    if (!isWordItem(items[i]) || has(items[i], Is.relative | Is.subordinator)) return false;
  if (hasVerb(items, first, last + 1)) return false;
  const verb = items[next];
  return isWordItem(verb) && !verb.capital && !has(verb, NO_VERB);
}

const NO_VERB =
  Is.determiner | Is.possessive | Is.preposition | Is.role | Is.relative | Is.subordinator | Is.conjunction;

/** The item behind cue and source and, in verb-second languages, the person addressed: "sagte X | der Zeitung". */
function behindReceiver(frame: Frame, { cue, source, last }: Report, { style }: Lexicon): number {
  const next = frame.items[last + 1];
  const mayReceive = style.inversion === 'second' && source !== null && source.first > cue.at;
  if (!mayReceive || !has(next, Is.oblique | Is.determiner)) return last + 1;
  return (phraseUnder(frame, last + 1, style.nounCapitals)?.last ?? last) + 1;
}

/** The end of the sentence or of a relative clause, or where the next verb of saying takes over. */
function endBehind({ frame, reports }: Turn, at: number, first: number): number {
  const { items } = frame;
  for (let next = at + 1; next < reports.length; next++) {
    const report = reports[next]!;
    if (report.first > first + 1 && takesOver(items, report)) return report.first - 2;
  }
  const comma = isInRelative(items, reports[at]!) ? nextComma(items, first + 1) : null;
  return (comma ?? items.length) - 1;
}

/** ", adding that", ", and he said", ", according to X", "and said that". */
function takesOver(items: readonly Item[], { cue, first, shared }: Report): boolean {
  if (cue.form === 'noun' || cue.form === 'infinitive' || cue.form === 'passive' || cue.class === 'show')
    return false;
  const before = items[first - 1]!;
  if (before.shape === 'comma') return cue.form === 'gerund' || (!shared && cue.class === 'report');
  if (!(before.flags & Is.conjunction)) return false;
  const apart = items[first - 2]?.shape === 'comma' || items[first - 2]?.shape === 'dash';
  if (!shared) return apart;
  if (cue.class === 'report' && apart) return true;
  return cue.class === 'stance' || cue.class === 'naming' || opensContent(items[cue.last + 1]);
}

const opensContent = (next: Item | undefined): boolean =>
  next !== undefined && (next.shape === 'mark' || isComplementizer(next));

/** "X, who said that …,": the clause ends where the sentence goes on. */
function isInRelative(items: readonly Item[], { cue }: Report): boolean {
  let i = cue.first - 1;
  while (has(items[i], Is.clitic | Is.negation | Is.adverb)) i--;
  return has(items[i], Is.relative) && items[i - 1]?.shape === 'comma';
}
