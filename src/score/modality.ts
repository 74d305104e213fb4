/**
 * modality: how sure, how bound, how able, how willing. Cues that govern words which render one another are
 * compared by kind (epistemic, deontic, dynamic, volitional) and force on FactBank's scale (Saurí & Pustejovsky
 * 2009: certain 3, probable 2, possible 1). A cue without a counterpart is ordinary between translators and weighs little.
 */
import type { Found } from '../model.ts';
import { areLinked, type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import type { ModalityEntry } from './lexicon.ts';
import { type Cue, cuesIn } from './phrases.ts';
import { headAfter, type Side } from './side.ts';

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

/**
 * Cues of both sides that stand for one another. First those that say the same, wherever they stand, the nearest
 * first; then those that are linked or stand before linked verbs; last the only two that are left.
 */
function pairUp(pair: Compared): { together: [Modal, Modal][]; onlyA: Modal[]; onlyB: Modal[] } {
  const onlyA = [...pair.a.modals];
  const onlyB = [...pair.b.modals];
  const together: [Modal, Modal][] = [];
  const near: Correspondence = (x, y) =>
    areLinked(pair, x, y) ||
    (!isRendered(pair.a, x, pair.toB) && !isRendered(pair.b, y, pair.toA) && governSame(pair, x, y));
  for (const correspond of [
    (x, y) => sayTheSame(x, y) && near(x, y),
    sayTheSame,
    near,
    theOnlyTwo(pair, onlyA, onlyB),
  ] as Correspondence[])
    for (const x of [...onlyA]) {
      const y = onlyB.find((one) => correspond(x, one));
      if (!y) continue;
      together.push([x, y]);
      onlyA.splice(onlyA.indexOf(x), 1);
      onlyB.splice(onlyB.indexOf(y), 1);
    }
  return { together, onlyA, onlyB };
}

type Correspondence = (x: Modal, y: Modal) => boolean;

const sayTheSame: Correspondence = ({ value: x }, { value: y }) =>
  x.kind === y.kind && x.force === y.force && x.pastOf === y.pastOf;

/** A cue of content words with a counterpart of its own („versprechen“, « promettre »), which no list may know as one, stands for nothing else. */
const isRendered = (side: Side, { from, to, value }: Modal, links: Compared['toA']): boolean =>
  value.form === 'phrase' &&
  side.content.slice(from, to).some((isContent, k) => isContent && links[from + k]!.length > 0);

const governSame = (pair: Compared, x: Modal, y: Modal): boolean => {
  const [verbs, others] = [
    [...governed(pair.a, x, pair), ...verbBehind(pair.a, x)],
    [...governed(pair.b, y, pair), ...verbBehind(pair.b, y)],
  ];
  return verbs.some((i) => pair.toB[i]!.some((j) => others.includes(j)));
};

/** Their verbs render nothing else, so they may render one another. */
const theOnlyTwo =
  (pair: Compared, onlyA: readonly Modal[], onlyB: readonly Modal[]): Correspondence =>
  (x, y) =>
    onlyA.length === 1 &&
    onlyB.length === 1 &&
    x.value.form === 'verb' &&
    y.value.form === 'verb' &&
    governed(pair.a, x, pair)
      .slice(0, 1)
      .every((i) => pair.toB[i]!.length === 0) &&
    governed(pair.b, y, pair)
      .slice(0, 1)
      .every((j) => pair.toA[j]!.length === 0);

/** The words right after a cue: its verb and what stands between; of an ending its own verb. */
function governed(side: Side, cue: Modal, { settings }: Compared): number[] {
  if (cue.value.form === 'ending') return [cue.from];
  const first = headAfter(side, cue.to, settings.modality.reach);
  if (first === null) return [];
  const second = headAfter(side, first + 1, 2);
  return second === null ? [first] : [first, second];
}

/** "will be", "may have": the word right behind a modal is its verb, also where it is a function word. */
function verbBehind(side: Side, { to, value }: Modal): number[] {
  if (value.form !== 'verb') return [];
  const denied = side.negations.find(({ from }) => from === to);
  const at = denied?.to ?? to;
  return side.tokens[at]?.kind === 'word' ? [at] : [];
}

function replaced(pair: Compared, x: Modal, y: Modal): Found[] {
  const change = changeOf(pair, x, y);
  if (change === null) return [];
  const { severity, confidence } = pair.settings.modality;
  const wished = isWished(pair.a, x) && isWished(pair.b, y);
  const step = change.directed ? y.value.force - x.value.force : 0;
  const commits = step === 0 ? 'another kind of statement' : step > 0 ? 'B commits more' : 'B commits less';
  return [
    {
      type: 'modality',
      subtype: change.subtype,
      place: 'content',
      ...(step !== 0 && { direction: step > 0 ? ('strengthened' as const) : ('weakened' as const) }),
      severity: change.severity * (wished ? severity.wished : 1),
      confidence: confidence.replaced,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}: ${commits}${wished ? ', but both only hope for it' : ''}.`,
    },
  ];
}

interface Change {
  readonly severity: number;
  readonly subtype: 'backshift' | 'force' | 'kind';
  /** More or less force is a direction; of another kind, both denied ("will not", "has no room to"), it is none. */
  readonly directed: boolean;
}

/** How far two cues are apart; null where they say the same. */
function changeOf(pair: Compared, x: Modal, y: Modal): Change | null {
  const { severity } = pair.settings.modality;
  const [from, to] = [x.value, y.value];
  const distance = Math.abs(from.force - to.force);
  if (sayTheSame(x, y)) return null;
  const isTurned = isDeniedBefore(pair.a, x) !== isDeniedBefore(pair.b, y);
  if (isTurned && from.form === 'adverb') return null;
  if (isBackshift(pair, x, y)) return { severity: severity.backshift, subtype: 'backshift', directed: false };
  if (from.kind === to.kind)
    return { severity: Math.max(severity.least, distance / 6), subtype: 'force', directed: true };
  const duty = from.kind === 'deontic' || to.kind === 'deontic';
  const [deniedA, deniedB] = [isDenied(pair.a, x), isDenied(pair.b, y)];
  if (deniedA && deniedB && !duty)
    return { severity: severity.kind, subtype: 'kind', directed: distance === 0 };
  if (distance === 0 && (!duty || from.force <= 1) && !deniedA)
    return { severity: severity.possibility, subtype: 'kind', directed: false };
  return {
    severity: severity.kind + distance * (duty ? severity.dutyStep : severity.kindStep),
    subtype: 'kind',
    directed: true,
  };
}

/** "Cannot", "has no room to": a denial in the cue or right behind. */
const isDenied = (side: Side, cue: Modal): boolean =>
  side.negations.some(({ from, to, value }) => value.kind === 'full' && from <= cue.to + 1 && to > cue.from);

/** "not | impossible", „nicht | unmöglich“: how sure that is, the denial tells. */
const isDeniedBefore = (side: Side, cue: Modal): boolean =>
  side.negations.some(({ to, value }) => value.kind === 'full' && to === cue.from);

/** Under "I hope that": what is wished for is not said to be so. */
const isWished = (side: Side, cue: Modal): boolean =>
  cuesIn(side.lexicon.wishes, side.tokens.slice(0, cue.from), side.stems).some(
    (wish) => side.clause[wish.from] === side.clause[cue.from],
  );

/** The past of the same modal: "could" for "can"; in reported speech "he would" for "he will". */
function isBackshift(pair: Compared, x: Modal, y: Modal): boolean {
  if ((x.value.pastOf === undefined) === (y.value.pastOf === undefined) || x.value.kind !== y.value.kind)
    return false;
  if (Math.abs(x.value.force - y.value.force) < 1) return true;
  const [past, side] = x.value.pastOf ? [x, pair.a] : [y, pair.b];
  const present = past === x ? y : x;
  return present.value.force === 3 && isReported(side, past);
}

/** What the reporter renders in words of his own, or what stands behind a past verb of speech. */
const isReported = (side: Side, modal: Modal): boolean =>
  side.reading.kind === 'indirect' ||
  side.tokens
    .slice(0, modal.from)
    .some((token, i) => side.lexicon.reportingPast.has(token.n) && !isQuotedAfter(side, i, modal.from));

/** "He wrote: we will": behind a colon stand the words as they were said. */
const isQuotedAfter = (side: Side, verb: number, modal: number): boolean =>
  side.tokens.slice(verb + 1, modal).some(({ t }) => t === ':');

function oneSided(pair: Compared, x: Modal): Found[] {
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
      note: `A has ${quote(pair.a, x)}; B has no such word${weak ? ' and sounds more certain' : ''}.`,
    },
  ];
}
