/** How far, and what changed: compare against shared/data/drift, all of it English. */
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { compareOne } from './library.ts';
import {
  type DriftScores,
  type GradedPair,
  type Named,
  namingOf,
  pooled,
  scoreGraded,
  scoreTyped,
  type TypedPair,
} from './metrics/drift.ts';
import { round } from './metrics/round.ts';
import { dataFolder, rowsOf } from './shared.ts';

export function* measureDrift(): Generator<Figure[]> {
  const typed = rowsOf<TypedPair>(join(dataFolder, 'drift/typed.dev.jsonl.gz'));
  yield figuresOf(scoreTyped(typed, compared(typed)));
  const graded = rowsOf<GradedPair>(join(dataFolder, 'drift/graded.dev.jsonl.gz'));
  yield figuresOf(scoreGraded(graded, compared(graded)));
}

const compared = (rows: readonly { readonly id: string; readonly a: string; readonly b: string }[]) =>
  new Map(rows.map(({ id, a, b }) => [id, compareOne({ id, a, b, languageA: 'en', languageB: 'en' })]));

function figuresOf({ figures, named }: DriftScores): Figure[] {
  const plain = Object.entries(figures).map(([name, value]): Figure => {
    const figure = { name: `drift/${name.replace(/ \(n=\d+\)$/u, '')}`, value };
    return name.startsWith('alarms') ? { ...figure, better: 'lower' } : figure;
  });
  const types = Object.entries({ ...named, ...sixTypes(named) }).flatMap(([name, counted]) => {
    const { P, R } = namingOf(counted);
    return [
      { name: `drift/${name} P`, value: round(P, 3) },
      { name: `drift/${name} R`, value: round(R, 3) },
    ];
  });
  return [...plain, ...types];
}

/** The types that the goal in shared/data/README.md takes together; score.py's `micro` has all nine. */
const SIX = ['negation', 'number', 'name', 'modality', 'gender', 'mood'];

function sixTypes(named: Readonly<Record<string, Named>>): Record<string, Named> {
  const six = pooled(SIX.flatMap((type) => named[`named FAR/${type}`] ?? []));
  return six.positives > 0 ? { 'named FAR/six types': six } : {};
}
