/** tense: when it happens (past, present, future) and how it is seen (going on, completed), verb by aligned verb. */
import type { Found } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import type { Range } from './range.ts';
import type { Side } from './side.ts';
import { formsOf, type VerbGroup, verbGroupsOf, verbOf } from './verbs.ts';

export const tense: Check = {
  type: 'tense',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.tense.auxiliaries.length > 0,
  run: (pair) => {
    const seen = new Set<VerbGroup>();
    return verbPairs(pair).flatMap(([x, y]) => {
      if (seen.has(x) || seen.has(y)) return [];
      seen.add(x).add(y);
      return differ(pair, x, y);
    });
  },
};

/** Groups whose verbs, predicates or auxiliaries render one another. */
function verbPairs(pair: Compared): [VerbGroup, VerbGroup][] {
  const [a, b] = [verbGroupsOf(pair.a), verbGroupsOf(pair.b)];
  return pair.toB.flatMap((others, i) =>
    others.flatMap((j): [VerbGroup, VerbGroup][] => {
      const x = a[i] ?? presentBeside(pair.a, i, pair.b, j, b[j] ?? null);
      const y = b[j] ?? presentBeside(pair.b, j, pair.a, i, a[i] ?? null);
      const alike =
        x && y && (i === x.head) === (j === y.head) && (x.copula === y.copula || isAhead(x) || isAhead(y));
      return alike ? [[x, y]] : [];
    }),
  );
}

/** In some languages one word says both "will" and "be". */
const isAhead = ({ time }: VerbGroup): boolean => time === 'future' || time === 'conditional';

/** A bare form is a present where its counterpart is a finite form of the same verb: "wins" beside "won". */
function presentBeside(
  side: Side,
  i: number,
  other: Side,
  j: number,
  there: VerbGroup | null,
): VerbGroup | null {
  if (!there || there.copula || there.passive || j !== there.head) return null;
  const sameVerb = verbOf(side, i) === verbOf(other, j) || side.stems[i] === other.stems[j];
  const presentForm = sameVerb || hasPresentEnding(side, i);
  if (side.tokens[i]!.kind !== 'word' || !presentForm || !isFiniteForm(side, i)) return null;
  return { ...there, from: i, to: i + 1, head: i, time: 'present', aspect: 'simple', sure: false };
}

/** "Wang warns that": another verb, told by its ending, a subject before and no noun's company behind. */
function hasPresentEnding(side: Side, i: number): boolean {
  const [before, after] = [side.tokens[i - 1], side.tokens[i + 1]];
  const subject =
    before?.kind === 'word' && (side.lexicon.pronounWords.has(before.n) || /^\p{Lu}/u.test(before.t));
  const { present } = side.lexicon.section.tense.endings;
  return (
    subject &&
    after !== undefined &&
    side.lexicon.functionWords.has(after.n) &&
    present.some((ending) => side.tokens[i]!.n.endsWith(ending))
  );
}

/** No participle, no infinitive, no noun as far as the words around it tell. */
function isFiniteForm(side: Side, i: number): boolean {
  const { infinitiveMarkers } = side.lexicon;
  const governed = side.modals.some((cue) => cue.to <= i && i - cue.to <= 2);
  const infinitive = infinitiveMarkers.has(side.tokens[i - 1]?.n ?? '');
  return formsOf(side, i).size === 0 && !infinitive && !governed && !isNoun(side, i) && !isAsked(side, i);
}

/** "the fight", "a good fight" but "the army controls the airport": there an object follows. */
function isNoun(side: Side, i: number): boolean {
  const isDeterminer = (k: number) => side.lexicon.determiners.has(side.tokens[k]?.n ?? '');
  return isDeterminer(i - 1) || (isDeterminer(i - 2) && !isDeterminer(i + 1));
}

/** In a question the verb stands apart from its auxiliary. */
const isAsked = (side: Side, i: number): boolean =>
  side.tokens.some((token, k) => k > i && side.clause[k] === side.clause[i] && token.t === '?');

function differ(pair: Compared, x: VerbGroup, y: VerbGroup): Found[] {
  const change = changeOf(pair, x, y);
  if (!change) return [];
  const [base, variant] = [rangeOf(x), rangeOf(y)];
  const { confidence } = pair.settings.tense;
  return [
    {
      type: 'tense',
      subtype: change.subtype,
      place: 'content',
      severity: change.severity,
      confidence: x.sure && y.sure ? confidence.sure : confidence.unsure,
      base: spansOf(pair.a, base),
      variant: spansOf(pair.b, variant),
      note: `A has ${quote(pair.a, base)} (${nameOf(x)}), B has ${quote(pair.b, variant)} (${nameOf(y)}).`,
    },
  ];
}

const rangeOf = ({ from, to, head }: VerbGroup): Range => ({
  from,
  to: head === null ? to : Math.max(to, head + 1),
});
const nameOf = ({ time, aspect }: VerbGroup): string => (aspect === 'simple' ? time : `${time} ${aspect}`);

/** A nominal modal ("has no room to") is compared with "will" as a modal. */
const isModal = (side: Side, group: VerbGroup): boolean =>
  side.modals.some(
    ({ value: { form }, ...cue }) =>
      (form === 'phrase' || form === 'adverb') && cue.from < group.to && cue.to > group.from,
  );

/** Its counterpart, a bare form in -ed, may be the same participle: "is coded", "coded". */
const mayBeParticiple = ({ passive, aspect, sure }: VerbGroup): boolean =>
  sure && (passive || aspect === 'perfect');

/** "He said that it was": grammar puts back what was said, also of the present. A mark before it ends the sentence. */
function isReported(side: Side, { from }: VerbGroup): boolean {
  if (side.reading.kind === 'indirect') return true;
  for (let i = from - 1; i >= 0 && side.clause[i] === side.clause[from]; i--)
    if (side.lexicon.reportingPast.has(side.tokens[i]!.n)) return true;
  return false;
}

/** Would is compared as a modal; a perfect and a past often stand for one another. */
function changeOf(pair: Compared, x: VerbGroup, y: VerbGroup): { severity: number; subtype: string } | null {
  const { severity } = pair.settings.tense;
  if (x.time === 'conditional' || y.time === 'conditional') return null;
  if ((!x.sure && mayBeParticiple(y)) || (!y.sure && mayBeParticiple(x))) return null;
  const perfect = x.aspect === 'perfect' || y.aspect === 'perfect';
  const future = x.time === 'future' || y.time === 'future';
  if (future && (isModal(pair.a, x) || isModal(pair.b, y))) return null;
  if (x.time !== y.time && future) return { severity: severity.future, subtype: 'time' };
  if (x.time !== y.time && (!perfect || x.aspect === y.aspect)) {
    const past = x.time === 'past' ? isReported(pair.a, x) : isReported(pair.b, y);
    return { severity: past ? severity.backshift : severity.past, subtype: 'time' };
  }
  if (x.time === y.time && x.aspect === y.aspect) return null;
  return { severity: perfect ? severity.perfect : severity.progressive, subtype: 'aspect' };
}
