/**
 * Drift between two renderings against gold: a port of shared/data/drift/score.py, whose docstring defines the
 * tracks and figures. Typed and graded rows are scored in two calls, since some ids stand in both.
 */
import { fixed, round } from './round.ts';

export interface GradedPair {
  readonly id: string;
  readonly set: string;
  readonly a: string;
  readonly b: string;
  /** People's similarity, 0 to 1. */
  readonly score01: number;
}

export interface TypedPair {
  readonly id: string;
  readonly set: string;
  readonly a: string;
  readonly b: string;
  readonly type: string;
  readonly label: 'changed' | 'meaning-preserving' | 'entailed-one-way';
}

/** What of a comparison is scored. */
export interface ScoredDrift {
  readonly wording: number | null;
  readonly meaning: number | null;
  readonly findings: readonly { readonly type: string; readonly severity: number }[];
}

type System = ReadonlyMap<string, ScoredDrift>;

/** How often a type was named: rightly, wrongly, and how often it should have been. */
export interface Named {
  readonly hits: number;
  readonly alarms: number;
  readonly positives: number;
}

/** Precision and recall, 0 to 1. */
export const namingOf = ({ hits, alarms, positives }: Named) => ({
  P: hits / Math.max(1, hits + alarms),
  R: hits / positives,
});

/** Several types taken together. */
export const pooled = (some: readonly Named[]): Named => {
  const sum = (part: keyof Named): number => some.reduce((total, one) => total + one[part], 0);
  return { hits: sum('hits'), alarms: sum('alarms'), positives: sum('positives') };
};

export interface DriftScores {
  readonly rows: number;
  readonly missing: number;
  /** Spearman, AUC and alarms by the name that score.py prints. */
  readonly figures: Readonly<Record<string, number>>;
  readonly named: Readonly<Record<string, Named>>;
}

const FAR = new Set(['demetr-far', 'modal-far', 'swap-far']);
const NEAR = new Set(['demetr-near', 'modal-near', 'swap-near', 'order']);
/** The gold's name of a type and ours. */
const TYPES: Readonly<Record<string, string>> = {
  negation: 'negation',
  number: 'number',
  name: 'name',
  modality: 'modality',
  gender: 'gender',
  mood: 'mood',
  tense: 'tense',
  'agent-swap': 'participant',
  quantifier: 'quantifier',
};
/** The type of finding that a row's change should be named by; others keep their name. */
export const typeNamed = (gold: string): string =>
  TYPES[gold] ?? ({ antonym: 'lexical', aspect: 'tense' } as Readonly<Record<string, string>>)[gold] ?? gold;

/** Rows in which nothing is left of the other text: they would flatter the ALL figure. */
const APART = new Set(['unrelated', 'scrambled']);
const ALARM_SETS = ['demetr-far', 'mqm-ted-refs', 'par3-candide'];
/** A finding counts as named from this severity on, as severe from that. */
const NAMED_FROM = 0.2;
const SEVERE_FROM = 0.5;
/** Fewer rows than this say nothing about a ranking. */
const LEAST_SAME = 15;
const LEAST_CHANGED = 12;

const trackOf = (row: TypedPair): string => (FAR.has(row.set) ? 'FAR' : NEAR.has(row.set) ? 'NEAR' : row.set);
const isChanged = (row: TypedPair): boolean => row.label === 'changed';
const isSame = (row: TypedPair): boolean => row.label === 'meaning-preserving';
const meaningOf = (row: { id: string }, system: System): number => system.get(row.id)?.meaning ?? 0;
const wordingOf = (row: { id: string }, system: System): number => system.get(row.id)?.wording ?? 0;

export function scoreGraded(gold: readonly GradedPair[], system: System): DriftScores {
  const figures: Record<string, number> = {};
  for (const [set, rows] of groups(gold, (row) => row.set)) {
    const gap = rows.map((row) => 1 - row.score01);
    const meaning = rows.map((row) => meaningOf(row, system));
    const either = rows.map((row) => Math.max(meaningOf(row, system), wordingOf(row, system)));
    figures[`rho ${set}`] = round(spearman(meaning, gap), 3);
    figures[`rho(max of both) ${set}`] = round(spearman(either, gap), 3);
  }
  return { ...counts(gold, system), figures, named: {} };
}

export function scoreTyped(gold: readonly TypedPair[], system: System): DriftScores {
  const tracks = groups(gold, trackOf);
  const figures: Record<string, number> = {};
  const named: Record<string, Named> = {};
  for (const [track, rows] of tracks) Object.assign(figures, areas(track, rows, system));
  for (const track of ['FAR', 'NEAR']) Object.assign(named, namings(track, tracks.get(track) ?? [], system));
  for (const set of ALARM_SETS) {
    const faithful = gold.filter((row) => row.set === set && isSame(row));
    if (faithful.length === 0) continue;
    const severe = faithful.filter((row) => findingsOf(row, system, SEVERE_FROM).size > 0).length;
    figures[`alarms ${set} (n=${faithful.length})`] = round(severe / faithful.length, 3);
  }
  return { ...counts(gold, system), figures, named };
}

/** The lines of score.py, but for the counts at the top. */
export const printed = ({ figures, named }: DriftScores): Record<string, number | string> => ({
  ...figures,
  ...Object.fromEntries(
    Object.entries(named).map(([name, counted]) => {
      const { P, R } = namingOf(counted);
      const digits = name.endsWith('/micro') ? 3 : 2;
      const count = name.endsWith('/micro') ? '' : ` n ${counted.positives}`;
      return [name, `P ${fixed(P, digits)} R ${fixed(R, digits)}${count}`];
    }),
  ),
});

const counts = (gold: readonly { id: string }[], system: System) => ({
  rows: gold.length,
  missing: gold.filter((row) => !system.has(row.id)).length,
});

/** In the order of the keys. */
function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group) group.push(row);
    else found.set(keyOf(row), [row]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Areas under the curve of `meaning`, by type and over all. */
function areas(track: string, rows: readonly TypedPair[], system: System): Record<string, number> {
  const figures: Record<string, number> = {};
  const meanings = (some: readonly TypedPair[]): number[] => some.map((row) => meaningOf(row, system));
  const same = meanings(rows.filter(isSame));
  if (same.length < LEAST_SAME) return figures;
  for (const [type, changed] of groups(rows.filter(isChanged), (row) => row.type)) {
    if (changed.length < LEAST_CHANGED) continue;
    figures[`AUC ${track}/${type} (n=${changed.length})`] = round(area(meanings(changed), same), 3);
  }
  const every = rows.filter((row) => isChanged(row) && !APART.has(row.type));
  if (every.length > 0)
    figures[`AUC ${track}/ALL (n=${every.length})`] = round(area(meanings(every), same), 3);
  return figures;
}

function namings(track: string, all: readonly TypedPair[], system: System): Record<string, Named> {
  const named: Record<string, Named> = {};
  const rows = all.filter((row) => !APART.has(row.type));
  for (const [type, ours] of Object.entries(TYPES)) {
    const positive = rows.filter((row) => isChanged(row) && row.type === type);
    if (positive.length === 0) continue;
    const says = (row: TypedPair): boolean => findingsOf(row, system, NAMED_FROM).has(ours);
    // A row of another change may truly hold a second one: only faithful rows and those of a listed type count as wrong.
    const negative = rows.filter((row) => isSame(row) || (row.type in TYPES && row.type !== type));
    named[`named ${track}/${type}`] = {
      hits: positive.filter(says).length,
      alarms: negative.filter(says).length,
      positives: positive.length,
    };
  }
  const micro = pooled(Object.values(named));
  return micro.positives > 0 ? { ...named, [`named ${track}/micro`]: micro } : named;
}

const findingsOf = (row: TypedPair, system: System, from: number): Set<string> =>
  new Set((system.get(row.id)?.findings ?? []).filter((f) => f.severity >= from).map((f) => f.type));

// ── ranks ───────────────────────────────────────────────────────────────────────────────────────

/** Ranks from 0; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const out = new Array<number>(values.length).fill(0);
  for (let i = 0, j = 0; i < order.length; i = j) {
    for (j = i; j < order.length && values[order[j]!] === values[order[i]!]; ) j++;
    for (let k = i; k < j; k++) out[order[k]!] = (i + j - 1) / 2;
  }
  return out;
}

export const spearman = (x: readonly number[], y: readonly number[]): number => pearson(ranks(x), ranks(y));

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const mx = mean(x);
  const my = mean(y);
  const sx = x.reduce((sum, a) => sum + (a - mx) ** 2, 0);
  const sy = y.reduce((sum, b) => sum + (b - my) ** 2, 0);
  return sx && sy ? x.reduce((sum, a, i) => sum + (a - mx) * (y[i]! - my), 0) / (sx * sy) ** 0.5 : 0;
}

/** That a value of `positive` stands above one of `negative`, 0 to 1; 0.5 is chance. */
export function area(positive: readonly number[], negative: readonly number[]): number {
  const r = ranks([...positive, ...negative]);
  const sum = r.slice(0, positive.length).reduce((total, rank) => total + rank, 0);
  return (sum - (positive.length * (positive.length - 1)) / 2) / (positive.length * negative.length);
}
