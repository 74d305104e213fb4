/** How far, and what changed: compare against shared/data/drift, all of it English. */
import { join } from 'node:path';
import { isCountedInL } from '../../src/score/meaning.ts';
import { columns, type Figure } from './figures.ts';
import { labeller, PRIOR } from './fit/holds.ts';
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
  typeNamed,
} from './metrics/drift.ts';
import { calibrationError, type Judged, reliability } from './metrics/reliability.ts';
import { round } from './metrics/round.ts';
import { dataFolder, rowsOf } from './shared.ts';

export function* measureDrift(): Generator<Figure[]> {
  const typed = rowsOf<TypedPair>(join(dataFolder, 'drift/typed.dev.jsonl.gz'));
  const system = compared(typed);
  yield figuresOf(scoreTyped(typed, system));
  yield calibrationOf(typed, system);
  const graded = rowsOf<GradedPair>(join(dataFolder, 'drift/graded.dev.jsonl.gz'));
  yield figuresOf(scoreGraded(graded, compared(graded)));
}

const compared = (rows: readonly { readonly id: string; readonly a: string; readonly b: string }[]) =>
  new Map(rows.map(({ id, a, b }) => [id, compareOne({ id, a, b, languageA: 'en', languageB: 'en' })]));

/** Prints the reliability curve: types that a row can name, weighed as the confidences were fitted. */
function calibrationOf(typed: readonly TypedPair[], system: ReturnType<typeof compared>): Figure[] {
  const labelOf = labeller(typed, PRIOR);
  const named = new Set(typed.map(({ type }) => typeNamed(type)));
  const bins = reliability(
    typed.flatMap((row) =>
      system.get(row.id)!.findings.flatMap((one): Judged[] => {
        const label = named.has(one.type) && one.place === 'content' ? labelOf(row, one) : null;
        const counts = label && !isCountedInL(one);
        return counts
          ? [{ confidence: one.confidence, holds: label.row === 'changed', weight: label.weight }]
          : [];
      }),
    ),
  );
  const lines = bins.map(({ from, to, findings, said, held }) => [
    ...[`${from.toFixed(1)} to ${to.toFixed(1)}`, String(findings), said.toFixed(2), held.toFixed(2)],
  ]);
  console.log(`${columns([['confidence', 'findings', 'said', 'held'], ...lines])}\n`);
  return [{ name: 'drift/calibration error', value: round(calibrationError(bins), 3), better: 'lower' }];
}

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
