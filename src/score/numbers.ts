/** Numbers of a side, in figures and in words: value, unit, what they bound, and dates by name. */
import type { Token } from '../model.ts';

import type { Bound, Lexicon } from './lexicon.ts';
import { cueAt } from './phrases.ts';
import type { Range } from './range.ts';
import type { Side } from './side.ts';

export interface NumberMention extends Range {
  readonly kind: 'quantity' | 'month' | 'weekday';
  readonly value: number;
  readonly unit: string | null;
  readonly bound: Bound | null;
  /** As often no number at all: "one", "second". */
  readonly weak: boolean;
}

export function numbersIn(side: Side): NumberMention[] {
  const found: NumberMention[] = [];
  for (let i = 0; i < side.tokens.length; ) {
    const mention = numberAt(side, i);
    if (mention) found.push(mention);
    i = mention ? mention.to : i + 1;
  }
  return found;
}

function numberAt(side: Side, from: number): NumberMention | null {
  return dateName(side, from) ?? quantity(side, from);
}

/** Months and days of the week; a month that is also a word ("may", "march") only with its capital. */
function dateName(side: Side, from: number): NumberMention | null {
  const token = side.tokens[from]!;
  const { months, weekdays } = side.lexicon.section.numbers;
  const month = valueIn(months, token.n);
  const weekday = valueIn(weekdays, token.n);
  const value = month ?? weekday;
  if (value === null) return null;
  if (month !== null && isAlsoAWord(side, from)) return null;
  return {
    kind: month !== null ? 'month' : 'weekday',
    value,
    unit: null,
    bound: null,
    weak: false,
    from,
    to: from + 1,
  };
}

/** "may", "march": a month only beside a number. */
function isAlsoAWord(side: Side, i: number): boolean {
  const token = side.tokens[i]!;
  if (token.n !== 'may' && token.n !== 'march' && token.n !== 'mar') return false;
  const beside = [side.tokens[i - 1], side.tokens[i + 1]];
  return (
    token.t[0] === token.n[0] ||
    !(beside.some((one) => one?.kind === 'number') || side.tokens[i - 1]?.n === 'in')
  );
}

const valueIn = (table: Readonly<Record<string, number>>, word: string): number | null =>
  Object.hasOwn(table, word) ? table[word]! : null;

/** A run of number words and figures read as one number, with its unit before or behind. */
function quantity(side: Side, from: number): NumberMention | null {
  const read = readRun(side.tokens, from, side.lexicon);
  if (!read) return null;
  const { to, value } = read;
  const behind = to < side.tokens.length ? cueAt(side.lexicon.units, side.tokens, side.stems, to) : null;
  const before = from > 0 ? cueAt(side.lexicon.units, side.tokens, side.stems, from - 1) : null;
  const currency =
    before && before.to === from && /^\p{Sc}$/u.test(side.tokens[from - 1]!.t) ? before.value : null;
  const weak = to === from + 1 && side.lexicon.section.numbers.weak.includes(side.tokens[from]!.n);
  return {
    kind: 'quantity',
    value,
    unit: currency ?? behind?.value ?? null,
    bound: boundBefore(side, currency ? from - 1 : from),
    weak,
    from,
    to,
  };
}

function boundBefore(side: Side, end: number): Bound | null {
  for (let start = Math.max(0, end - 3); start < end; start++) {
    const cue = cueAt(side.lexicon.bounds, side.tokens, side.stems, start);
    if (cue && cue.to === end) return cue.value;
  }
  return null;
}

/** Number words and figures from `from` on: "2.3 million", "twenty-one", "quatre-vingt-dix", "zweihundert", "tres mil millones". */
function readRun(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
): { to: number; value: number } | null {
  const { scales, linkers } = lexicon.section.numbers;
  let total = 0;
  let current: number | null = null;
  let lastScale = 0;
  let to = from;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const grouped = i === from ? groupedAt(tokens, i, lexicon) : null;
    if (grouped) {
      ({ value: current, to } = grouped);
      i = to - 1;
      continue;
    }
    if (current !== null && i === to && (token.t === '-' || linkers.includes(token.n))) continue;
    const scale = valueIn(scales, token.n);
    if (scale !== null) {
      if (current === null && total > 0) {
        if (scale <= lastScale) break;
        total *= scale;
      } else {
        current = (current ?? 1) * scale;
        if (scale >= 1000) [total, current] = [total + current, null];
      }
      lastScale = scale;
    } else {
      const value = partValue(token, lexicon);
      if (value === null || (current !== null && !continues(current, value, token, lexicon))) break;
      current = isScore(current, value, lexicon) ? 80 : (current ?? 0) + value;
    }
    to = i + 1;
    if (current === null && tokens[to]?.kind === 'number') break;
  }
  return to === from ? null : { to, value: total + (current ?? 0) };
}

const LEADING = /^\p{N}{1,3}$/u;
const GROUP = /^\p{N}{3}$/u;

/** "12 000": figures in groups of three, each a token of its own, where a comma is the decimal sign. */
function groupedAt(
  tokens: readonly Token[],
  from: number,
  { section }: Lexicon,
): { to: number; value: number } | null {
  if (section.numbers.decimal !== ',' || !LEADING.test(tokens[from]!.n)) return null;
  let to = from + 1;
  while (to < tokens.length && GROUP.test(tokens[to]!.n) && isNextTo(tokens[to - 1]!, tokens[to]!)) to++;
  const written = tokens.slice(from, to).map(({ n }) => n);
  return to === from + 1 ? null : { to, value: Number(written.join('')) };
}

const isNextTo = (a: Token, b: Token): boolean => b.span.start === a.span.end + 1;

/** "twenty" is continued by "one", "hundred" by "five", "soixante" by "dix"; two figures stand apart. */
function continues(current: number, value: number, token: Token, lexicon: Lexicon): boolean {
  if (token.kind !== 'word' || /^\p{N}/u.test(token.n) || value <= 0) return false;
  if (isScore(current, value, lexicon)) return true;
  const room = current % 100 === 0 ? 100 : lexicon.section.numbers.vigesimal ? 20 : 10;
  return current >= 20 && current % 10 === 0 && value < room;
}

/** "quatre-vingt": four twenties. */
const isScore = (current: number | null, value: number, { section }: Lexicon): boolean =>
  section.numbers.vigesimal && current === 4 && value === 20;

function partValue(token: Token, lexicon: Lexicon): number | null {
  const { cardinals, ordinals } = lexicon.section.numbers;
  if (token.kind === 'number') return figures(token.n, lexicon.section.numbers.decimal);
  const started = /^(\p{N}+(?:[.,]\p{N}+)*)(\p{L}+)$/u.exec(token.n);
  if (started)
    return startedValue(figures(started[1]!, lexicon.section.numbers.decimal), started[2]!, lexicon);
  return valueIn(cardinals, token.n) ?? valueIn(ordinals, token.n) ?? joined(token.n, lexicon);
}

/** "5th" and "40s" are 5 and 40; "5bn" is 5 billion. */
const startedValue = (value: number | null, ending: string, { section }: Lexicon): number | null =>
  value === null ? null : value * (valueIn(section.numbers.shortScales, ending) ?? 1);

const GROUPED = {
  '.': /^\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?$/u,
  ',': /^\p{N}{1,3}(?:\.\p{N}{3})+(?:,\p{N}+)?$/u,
};

/** "1,000" and "1.000" and "1 000" are a thousand where the mark is not the decimal one. */
function figures(written: string, decimal: '.' | ','): number | null {
  const thousands = decimal === '.' ? ',' : '.';
  const plain = written.replace(/[\s\u00a0\u202f]/gu, '');
  const grouped = GROUPED[decimal].test(plain);
  const value = Number((grouped ? plain.replaceAll(thousands, '') : plain).replace(decimal, '.'));
  return Number.isFinite(value) ? value : null;
}

/** German writes one word: "einundzwanzig", "zweihundertdreißig". */
function joined(word: string, { section: { numbers } }: Lexicon): number | null {
  if (numbers.joinedBy === null || word.length < 6) return null;
  return joinedValue(word, numbers);
}

function joinedValue(word: string, numbers: Lexicon['section']['numbers']): number | null {
  const whole = valueIn(numbers.cardinals, word);
  if (whole !== null) return whole;
  for (const [name, scale] of Object.entries(numbers.scales).sort(([, x], [, y]) => y - x)) {
    const cut = word.indexOf(name);
    if (cut < 0) continue;
    const left = cut === 0 ? 1 : joinedValue(word.slice(0, cut), numbers);
    const rest = word.slice(cut + name.length);
    const right = rest === '' ? 0 : joinedValue(rest, numbers);
    return left === null || right === null ? null : left * scale + right;
  }
  const cut = word.indexOf(numbers.joinedBy!);
  if (cut <= 0) return null;
  const [ones, tens] = [
    valueIn(numbers.cardinals, word.slice(0, cut)),
    valueIn(numbers.cardinals, word.slice(cut + numbers.joinedBy!.length)),
  ];
  return ones === null || tens === null ? null : ones + tens;
}
