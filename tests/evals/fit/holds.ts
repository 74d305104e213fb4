/** Whether a finding in a row of drift/typed holds, and what it weighs: for fitting confidences and for judging them. */
import { type TypedPair, typeNamed } from '../metrics/drift.ts';

/** Share of pairs of news renderings that are assumed to have a change of a type: nobody knows it. */
export const PRIOR = 0.15;
/** Weight of a row that edits one rendering against one between two translators. */
const EDITED = 0.25;

export interface Label {
  /** What was done in the row: a finding holds where its type is what changed. */
  readonly row: 'changed' | 'faithful' | 'unrelated';
  readonly weight: number;
}

interface Named {
  readonly type: string;
  readonly subtype?: string;
}

type Labeller = (row: TypedPair, finding: Named) => Label | null;

/** A wider word is judged by rows of its own, any other finding by its type. */
const WIDER = 'lexical/hypernym';
const changeIn = ({ type }: TypedPair): string => (type === 'hypernym' ? WIDER : typeNamed(type));
const changeNamed = ({ type, subtype }: Named): string => (subtype === 'hypernym' ? WIDER : type);

/** null: nobody can tell. Rows are weighed so that of every type `prior` of the pairs have a change. */
export function labeller(rows: readonly TypedPair[], prior: number): Labeller {
  const faithful = total(rows.filter(({ label }) => label === 'meaning-preserving'));
  const byType = Map.groupBy(
    rows.filter(({ label }) => label === 'changed'),
    changeIn,
  );
  const changed = new Map([...byType].map(([type, some]) => [type, total(some)] as const));
  return (row, finding) => {
    const gold = changeIn(row);
    const unchanged = ((1 - prior) * weightOf(row)) / faithful;
    if (row.label === 'meaning-preserving') return { row: 'faithful', weight: unchanged };
    if (row.type === 'unrelated') return { row: 'unrelated', weight: unchanged };
    if (row.label !== 'changed' || gold !== changeNamed(finding)) return null;
    return { row: 'changed', weight: (prior * weightOf(row)) / changed.get(gold)! };
  };
}

const isEdited = ({ set }: TypedPair): boolean => !/-far$|-refs$|candide$/u.test(set);
const weightOf = (row: TypedPair): number => (isEdited(row) ? EDITED : 1);
const total = (some: readonly TypedPair[]): number => some.reduce((sum, row) => sum + weightOf(row), 0);
