/** Articles that quote the same things in the same order: one agency text printed twice, as it is or translated. */
import type { Statement } from '../model.ts';
import type { Settings } from '../settings.ts';
import { jaccard, nothingShared, share } from './bag.ts';
import { longestRise } from './rise.ts';
import type { Text } from './texts.ts';

export interface Said {
  readonly statement: Statement;
  readonly text: Text;
}

/** What makes two articles look like one text. */
export interface Twin {
  readonly why: string;
  /** Otherwise it is only possible, and nothing is counted as a copy for it. */
  readonly sure: boolean;
}

/** null where nothing makes two articles look like one text. */
export type Twins = (a: string, b: string) => Twin | null;

interface Meeting {
  readonly offsetA: number;
  readonly offsetB: number;
  readonly alike: boolean;
  /** Both direct, both built in, or both reported. */
  readonly sameKind: boolean;
}

interface Meetings {
  readonly list: Meeting[];
  /** The two are printed in different languages. */
  readonly across: boolean;
  /** Agencies that both articles credit. */
  readonly credited: readonly string[];
}

/** @param families the readings of each family, those of one reading too */
export function twinsOf(
  families: readonly (readonly Said[])[],
  settings: Settings['align']['chains'],
): Twins {
  const meetings = new Map<string, Meetings>();
  /** Statements that an article prints. */
  const printed = new Map<string, number>();
  for (const readings of families) {
    const each = fullestOf(readings);
    for (const { statement } of each)
      printed.set(statement.article!, (printed.get(statement.article!) ?? 0) + 1);
    if (each.length > settings.mostPrinted) continue;
    for (const [i, x] of each.entries())
      for (const y of each.slice(i + 1)) meet(meetings, x, y, settings.near);
  }
  const twins = new Map<string, Twin>();
  for (const [key, met] of meetings) {
    const [a, b] = key.split('\n');
    const counts = [printed.get(a!)!, printed.get(b!)!] as const;
    const twin = met.across ? translatedTwin(met, counts, settings) : copiedTwin(met, settings);
    if (twin !== null) twins.set(key, twin);
  }
  return (a, b) => twins.get(keyOf(a, b)) ?? null;
}

const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Of each article that prints the statement, the reading of the most words: titles quote parts. */
function fullestOf(readings: readonly Said[]): Said[] {
  const fullest = new Map<string, Said>();
  for (const one of readings) {
    const { article, offset } = one.statement;
    if (article === null || offset === null) continue;
    const known = fullest.get(article);
    if (!known || one.text.words.length > known.text.words.length) fullest.set(article, one);
  }
  return [...fullest.values()];
}

function meet(meetings: Map<string, Meetings>, x: Said, y: Said, near: number): void {
  const [a, b] = x.statement.article! < y.statement.article! ? [x, y] : [y, x];
  const across = a.text.language !== b.text.language;
  const alike = a.text === b.text || (!across && likenessOf(a.text, b.text) >= near);
  const key = keyOf(a.statement.article!, b.statement.article!);
  const sameKind = a.statement.kind === b.statement.kind;
  const meeting = { offsetA: a.statement.offset!, offsetB: b.statement.offset!, alike, sameKind };
  const known = meetings.get(key);
  if (known) known.list.push(meeting);
  else meetings.set(key, { list: [meeting], across, credited: bothCredit(a.statement, b.statement) });
}

const bothCredit = ({ credits: a = [] }: Statement, { credits: b = [] }: Statement): string[] =>
  a.filter((agency) => b.includes(agency));

function copiedTwin(
  { list }: Meetings,
  { leastShared, copiedShare }: Settings['align']['chains'],
): Twin | null {
  if (list.length < leastShared) return null;
  const copied = inSameOrder(list).filter(({ alike }) => alike).length;
  return copied >= leastShared && copied >= copiedShare * list.length
    ? { why: `${copied} quotations nearly word for word in the same order in both articles`, sure: true }
    : null;
}

/**
 * Words cannot tell a translated agency text, order can: and an agency that both name makes it sure. Who hears the same
 * press conference quotes it in its order, too; but not all that another quotes, nor each time in the same form.
 */
function translatedTwin(
  { list, credited }: Meetings,
  counts: readonly [number, number],
  { leastShared, leastTranslated, orderShare, translatedShare, kindShare }: Settings['align']['chains'],
): Twin | null {
  if (list.length < leastShared) return null;
  const inOrder = inSameOrder(list);
  const shared = inOrder.length;
  if (
    shared < leastShared ||
    shared < orderShare * list.length ||
    shared < translatedShare * Math.min(...counts)
  )
    return null;
  const why = `${shared} quotations in the same order in both articles`;
  if (credited.length > 0) return { why: `${why}, both credited to ${credited[0]}`, sure: true };
  const sameKind = inOrder.filter((one) => one.sameKind).length;
  const isWhole = shared >= translatedShare * Math.max(...counts) && sameKind >= kindShare * shared;
  return shared >= leastTranslated && isWhole
    ? { why: `possibly one agency text, translated: ${why}`, sure: false }
    : null;
}

/** The longest run of meetings that stand in the same order in both. */
function inSameOrder(meetings: readonly Meeting[]): Meeting[] {
  const sorted = [...meetings].sort((p, q) => p.offsetA - q.offsetA || q.offsetB - p.offsetB);
  return longestRise(sorted.map(({ offsetB }) => offsetB)).map((place) => sorted[place]!);
}

/** Share of the wording, letters weighed by the rarity of their words, that two texts have in common. */
export const likenessOf = (a: Text, b: Text): number =>
  jaccard(share(a.letters, b.letters, nothingShared()), a.letters, b.letters);
