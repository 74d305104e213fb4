/**
 * modality: how sure, how bound, how able, how willing. Cues that govern words which render one another are
 * compared by kind (epistemic, deontic, dynamic, volitional) and force on FactBank's scale (Saurí & Pustejovsky
 * 2009: certain 3, probable 2, possible 1). A cue without a counterpart is ordinary between translators and weighs little.
 */
import type { Finding } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import type { ModalityEntry } from './lexicon.ts';
import type { Cue } from './phrases.ts';
import { headAfter, indicesOf, type Side } from './side.ts';

export const modality: Check = {
  type: 'modality',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.modality.length > 0,
  run: (pair) => {
    const { together, onlyA, onlyB } = pairUp(pair);
    return [
      ...together.flatMap(([x, y]) => replaced(pair, x, y)),
      ...(pair.sameLanguage ? onlyA.flatMap((x) => oneSided(pair, x)) : []),
      ...(pair.sameLanguage ? onlyB.flatMap((y) => oneSided(mirrored(pair), y).map(turned)) : []),
    ];
  },
};

type Modal = Cue<ModalityEntry>;

/** Cues of both sides that stand for one another: linked themselves, or before linked verbs; the nearest first. */
function pairUp(pair: Compared): { together: [Modal, Modal][]; onlyA: Modal[]; onlyB: Modal[] } {
  const onlyA = [...pair.a.modals];
  const onlyB = [...pair.b.modals];
  const together: [Modal, Modal][] = [];
  for (const correspond of [linked, governSame, sameMeaning]) {
    for (const x of [...onlyA]) {
      const y = onlyB.find((one) => correspond(pair, x, one));
      if (!y) continue;
      together.push([x, y]);
      onlyA.splice(onlyA.indexOf(x), 1);
      onlyB.splice(onlyB.indexOf(y), 1);
    }
  }
  return { together, onlyA, onlyB };
}

const linked = (pair: Compared, x: Modal, y: Modal): boolean =>
  indicesOf(x).some((i) => pair.toB[i]!.some((j) => j >= y.from && j < y.to));

const governSame = (pair: Compared, x: Modal, y: Modal): boolean => {
  const [verbs, others] = [governed(pair.a, x, pair), governed(pair.b, y, pair)];
  return verbs.some((i) => pair.toB[i]!.some((j) => others.includes(j)));
};

const sameMeaning = (_: Compared, x: Modal, y: Modal): boolean =>
  x.value.kind === y.value.kind && x.value.force === y.value.force;

/** The words right after a cue: its verb and what stands between. */
function governed(side: Side, cue: Modal, { settings }: Compared): number[] {
  const first = headAfter(side, cue.to, settings.modality.reach);
  if (first === null) return [];
  const second = headAfter(side, first + 1, 2);
  return second === null ? [first] : [first, second];
}

function replaced(pair: Compared, x: Modal, y: Modal): Finding[] {
  const change = changeOf(pair, x, y);
  if (change === null) return [];
  const { severity, subtype } = change;
  const step = y.value.force - x.value.force;
  const commits = step === 0 ? 'of another kind' : step > 0 ? 'B commits more' : 'B commits less';
  return [
    {
      type: 'modality',
      subtype,
      place: 'content',
      ...directionOf(step, x, y),
      severity,
      confidence: pair.settings.modality.confidence.replaced,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}: ${commits}.`,
    },
  ];
}

const directionOf = (step: number, x: Modal, y: Modal): Pick<Finding, 'direction'> =>
  step === 0 && x.value.kind === y.value.kind
    ? {}
    : step === 0
      ? {}
      : { direction: step > 0 ? 'strengthened' : 'weakened' };

/** How far two cues are apart; null where they say the same. */
function changeOf(pair: Compared, x: Modal, y: Modal): { severity: number; subtype: string } | null {
  const { severity } = pair.settings.modality;
  const [from, to] = [x.value, y.value];
  const distance = Math.abs(from.force - to.force);
  if (isBackshift(pair, x, y)) return { severity: severity.backshift, subtype: 'backshift' };
  if (from.kind === to.kind && distance === 0 && from.pastOf === to.pastOf) return null;
  if (from.kind === to.kind && distance === 0) return { severity: severity.backshift, subtype: 'backshift' };
  if (from.kind === to.kind) return { severity: Math.max(severity.least, distance / 6), subtype: 'force' };
  const duty = from.kind === 'deontic' || to.kind === 'deontic';
  return {
    severity: severity.kind + distance * (duty ? severity.dutyStep : severity.kindStep),
    subtype: 'kind',
  };
}

/** "He said he would" for "he will": the past of the same modal under a past verb of speech. */
function isBackshift(pair: Compared, x: Modal, y: Modal): boolean {
  const [past, side] = y.value.pastOf ? [y, pair.b] : [x, pair.a];
  const other = past === y ? x : y;
  if (!past.value.pastOf || other.value.pastOf) return false;
  const sameModal =
    (past === y ? pair.a : pair.b).tokens.slice(other.from, other.to).length > 0 &&
    familyOf(other) === past.value.pastOf;
  return (
    sameModal && side.tokens.slice(0, past.from).some((token) => side.lexicon.reportingPast.has(token.n))
  );
}

/** "will" and "can" by their kind and force, since a past names its present by it. */
const familyOf = ({ value }: Modal): string | null =>
  value.kind === 'dynamic' ? 'can' : value.kind === 'epistemic' && value.force === 3 ? 'will' : null;

function oneSided(pair: Compared, x: Modal): Finding[] {
  const verb = governed(pair.a, x, pair).find((i) => pair.toB[i]!.length > 0);
  if (verb === undefined || x.value.form !== 'verb') return [];
  const weak = x.value.force < 3;
  return [
    {
      type: 'modality',
      subtype: 'one-sided',
      place: 'content',
      ...(weak && { direction: 'strengthened' as const }),
      severity: pair.settings.modality.severity.oneSided,
      confidence: pair.settings.modality.confidence.oneSided,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, { from: pair.toB[verb]![0]!, to: pair.toB[verb]![0]! + 1 }),
      note: `One side has ${quote(pair.a, x)} where the other has no such word.`,
    },
  ];
}
