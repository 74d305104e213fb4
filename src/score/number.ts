/** number: figures, number words, dates and units that do not agree. Equal values in other words are no change. */
import type { Found } from '../model.ts';
import { areLinked, type Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { type NumberMention, numbersIn } from './numbers.ts';
import type { Range } from './range.ts';
import type { Side } from './side.ts';

export const number: Check = {
  type: 'number',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => {
    const { together, onlyA, onlyB } = pairUp(pair, numbersIn(pair.a), numbersIn(pair.b));
    return [
      ...together.flatMap(([x, y]) => differInUnitOrBound(pair, x, y)),
      ...replacements(pair, onlyA, onlyB).flatMap(([x, y]) => replaced(pair, x, y)),
    ];
  },
};

type Pairs = [NumberMention, NumberMention][];

/** Mentions of equal value go together, the linked ones first. */
function pairUp(pair: Compared, a: readonly NumberMention[], b: readonly NumberMention[]) {
  const onlyA = [...a];
  const onlyB = [...b];
  const together: Pairs = [];
  for (const needLink of [true, false])
    for (const x of [...onlyA]) {
      const y = onlyB.find((one) => sameValue(x, one) && (!needLink || areLinked(pair, x, one)));
      if (!y) continue;
      together.push([x, y]);
      onlyA.splice(onlyA.indexOf(x), 1);
      onlyB.splice(onlyB.indexOf(y), 1);
    }
  return { together, onlyA, onlyB };
}

const sameValue = (x: NumberMention, y: NumberMention): boolean => x.kind === y.kind && x.value === y.value;

/** Mentions without an equal stand for one another where linked, else in their order. A weak one only where linked. */
function replacements(pair: Compared, onlyA: NumberMention[], onlyB: NumberMention[]): Pairs {
  const found: Pairs = [];
  const restB = [...onlyB];
  const restA: NumberMention[] = [];
  const take = (x: NumberMention, y: NumberMention | undefined) => {
    if (!y) return false;
    found.push([x, y]);
    restB.splice(restB.indexOf(y), 1);
    return true;
  };
  for (const x of onlyA)
    if (
      !take(
        x,
        restB.find((y) => x.kind === y.kind && areLinked(pair, x, y)),
      )
    )
      restA.push(x);
  for (const x of restA)
    if (!x.weak)
      take(
        x,
        restB.find((y) => !y.weak && x.kind === y.kind && areOfOneSort(pair, x, y)),
      );
  return found;
}

/** "87" and "in 1983", "4.1 billion" and "two" count other things, unless words around them render one another. */
const areOfOneSort = (pair: Compared, x: NumberMention, y: NumberMention): boolean =>
  x.kind !== 'quantity' ||
  (isYear(x) === isYear(y) && x.unit === y.unit && Math.abs(magnitude(x) - magnitude(y)) <= 1) ||
  areLinked(pair, behind(pair.a, x), behind(pair.b, y));

/** What is counted stands right behind its number. */
const behind = ({ content }: Side, { to }: NumberMention): Range => ({
  from: to,
  to: content[to] ? to + 1 : to,
});
const magnitude = ({ value }: NumberMention): number => Math.log10(Math.max(1, Math.abs(value)));

const isYear = ({ value, unit }: NumberMention): boolean =>
  Number.isInteger(value) && value >= 1000 && value <= 2100 && unit === null;

function replaced(pair: Compared, x: NumberMention, y: NumberMention): Found[] {
  const rounded = isRounding(pair, x, y);
  const { severity, confidence } = pair.settings.number;
  return [
    {
      type: 'number',
      subtype: rounded ? 'rounding' : x.kind === 'quantity' ? 'value' : 'date',
      place: 'content',
      severity: rounded ? severity.rounding : severity.value,
      confidence: areLinked(pair, x, y) ? confidence.linked : confidence.inOrder,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}: ${rounded ? 'a rounded number' : 'another number'}.`,
    },
  ];
}

/** Near enough, and the one is rounder than the other: 3.4 for 3, 1,987 for 2,000. */
function isRounding(pair: Compared, x: NumberMention, y: NumberMention): boolean {
  const [large, small] = [Math.max(x.value, y.value), Math.min(x.value, y.value)];
  if (
    x.kind !== 'quantity' ||
    (isYear(x) && isYear(y)) ||
    large - small > large * pair.settings.number.rounding
  )
    return false;
  return digits(x.value) !== digits(y.value);
}

/** Digits that carry information: 2 for 1,900, 4 for 1,987. */
const digits = (value: number): number =>
  value
    .toPrecision(12)
    .replace('.', '')
    .replace(/e.*$/u, '')
    .replace(/^0+|0+$/gu, '').length;

function differInUnitOrBound(pair: Compared, x: NumberMention, y: NumberMention): Found[] {
  const { severity, confidence } = pair.settings.number;
  const finding = (subtype: string, size: number, what: string): Found => ({
    type: 'number',
    subtype,
    place: 'content',
    severity: size,
    confidence: confidence.linked,
    base: spansOf(pair.a, x),
    variant: spansOf(pair.b, y),
    note: `${quote(pair.a, x)} stands on both sides, but ${what}.`,
  });
  if (x.unit && y.unit && x.unit !== y.unit) return [finding('unit', severity.value, 'with another unit')];
  const opposed = x.bound && y.bound && x.bound !== y.bound && x.bound !== 'about' && y.bound !== 'about';
  return opposed ? [finding('bound', severity.value, `A says it is ${x.bound} that and B ${y.bound}`)] : [];
}
