/** Articles that quote the same things in the same order: one agency text printed twice. */
import type { Statement } from '../model.ts';
import type { Settings } from '../settings.ts';
import { jaccard, nothingShared, share } from './bag.ts';
import type { Text } from './texts.ts';

export interface Said {
  readonly statement: Statement;
  readonly text: Text;
}

/** What makes two articles look like one text; null where nothing does. */
export type Twins = (a: string, b: string) => string | null;

interface Meeting {
  readonly offsetA: number;
  readonly offsetB: number;
  readonly alike: boolean;
}

/** @param families the readings of each family */
export function twinsOf(
  families: readonly (readonly Said[])[],
  settings: Settings['align']['chains'],
): Twins {
  const meetings = new Map<string, Meeting[]>();
  for (const readings of families) {
    const printed = readings.filter(
      ({ statement }) => statement.article !== null && statement.offset !== null,
    );
    if (printed.length > settings.mostTexts) continue;
    for (const [i, x] of printed.entries())
      for (const y of printed.slice(i + 1)) meet(meetings, x, y, settings.near);
  }
  const reasons = new Map<string, string>();
  for (const [key, list] of meetings) {
    const reason = reasonOf(list, settings);
    if (reason !== null) reasons.set(key, reason);
  }
  return (a, b) => reasons.get(keyOf(a, b)) ?? null;
}

const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function meet(meetings: Map<string, Meeting[]>, x: Said, y: Said, near: number): void {
  const [a, b] = x.statement.article! < y.statement.article! ? [x, y] : [y, x];
  if (a.statement.article === b.statement.article) return;
  const alike =
    a.text === b.text || (a.text.language === b.text.language && likenessOf(a.text, b.text) >= near);
  const key = keyOf(a.statement.article!, b.statement.article!);
  const meeting = { offsetA: a.statement.offset!, offsetB: b.statement.offset!, alike };
  const known = meetings.get(key);
  if (known) known.push(meeting);
  else meetings.set(key, [meeting]);
}

function reasonOf(
  meetings: readonly Meeting[],
  { leastShared, copiedShare }: Settings['align']['chains'],
): string | null {
  if (meetings.length < leastShared) return null;
  const inOrder = risingOf(meetings);
  const copied = inOrder.filter(({ alike }) => alike).length;
  return copied >= leastShared && copied >= copiedShare * meetings.length
    ? `${copied} quotations nearly word for word in the same order in both articles`
    : null;
}

/** The longest run of meetings that stand in the same order in both; few enough for time n². */
function risingOf(meetings: readonly Meeting[]): Meeting[] {
  const sorted = [...meetings].sort((p, q) => p.offsetA - q.offsetA || p.offsetB - q.offsetB);
  const length = sorted.map(() => 1);
  const before = sorted.map(() => -1);
  let last = 0;
  for (const [i, meeting] of sorted.entries()) {
    for (let k = 0; k < i; k++)
      if (sorted[k]!.offsetB < meeting.offsetB && length[k]! + 1 > length[i]!) {
        length[i] = length[k]! + 1;
        before[i] = k;
      }
    if (length[i]! > length[last]!) last = i;
  }
  const run: Meeting[] = [];
  for (let i = last; i >= 0; i = before[i]!) run.push(sorted[i]!);
  return run.reverse();
}

/** Share of the wording, letters weighed by the rarity of their words, that two texts have in common. */
export const likenessOf = (a: Text, b: Text): number =>
  jaccard(share(a.letters, b.letters, nothingShared()), a.letters, b.letters);
