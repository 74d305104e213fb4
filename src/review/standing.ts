/** What holds of the verdicts: the latest of each reviewer on each item, and what they say together. */
import type { ReviewAnswer, Verdict } from '../model.ts';

/** The latest verdict of each reviewer on each item, those withdrawn left out; in the order in which they came. */
export function inForce(verdicts: readonly Verdict[]): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const verdict of verdicts)
    latest.set(`${verdict.role} ${verdict.item.id} ${verdict.reviewer}`, verdict);
  return [...latest.values()].filter(({ answer }) => answer !== 'withdrawn');
}

/** One's own finding is one that is right. */
export const answerOf = ({ answer }: Verdict): ReviewAnswer => (answer === 'added' ? 'yes' : answer);

export interface Standing {
  readonly verdicts: readonly Verdict[];
  /** What was decided on it, else what most say; null where nobody is sure or two answers have as many. */
  readonly answer: ReviewAnswer | null;
  /** Two reviewers are sure of different answers and nobody has decided. */
  readonly contradicted: boolean;
}

/** @param verdicts in force, of any number of items. By item. */
export function standings(verdicts: readonly Verdict[]): ReadonlyMap<string, Standing> {
  const byItem = Map.groupBy(verdicts, ({ item }) => item.id);
  return new Map([...byItem].map(([item, some]) => [item, standingOf(some)]));
}

function standingOf(verdicts: readonly Verdict[]): Standing {
  const decided = verdicts.findLast(({ role, answer }) => role === 'adjudication' && answer !== 'unsure');
  if (decided) return { verdicts, answer: answerOf(decided), contradicted: false };
  const sure = verdicts.map(answerOf).filter((answer) => answer !== 'unsure');
  const counts = [...Map.groupBy(sure, (answer) => answer)].map(([answer, { length }]) => ({
    answer,
    length,
  }));
  const most = Math.max(0, ...counts.map(({ length }) => length));
  const winners = counts.filter(({ length }) => length === most);
  return {
    verdicts,
    answer: winners.length === 1 ? winners[0]!.answer : null,
    contradicted: counts.length > 1,
  };
}
