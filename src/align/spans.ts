/** Which part of a long quotation renders what a shorter one says. */
import type { Context } from '../context.ts';
import type { Span, Token } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import { type Lexeme, lexiconOf } from './lexicon.ts';
import { linkWords } from './link-words.ts';
import { backgroundRarity } from './rarity.ts';
import type { Text } from './texts.ts';

/** What a word of the long text that the short one does not have takes off, against what a shared one adds. */
const GAP = 0.5;

/** What a part is sought in or by. */
type Written = Pick<Text, 'written' | 'language'>;

/**
 * The stretch of `long` that `short` renders: the run of words with the greatest sum of rarities, those that have a
 * partner in `short` counted for it and the others against. null where nothing matches.
 */
export function partRendered(long: Written, short: Written, context: Context): Span | null {
  const a = readOf(long, context);
  const b = readOf(short, context);
  const [from, to] = likelyPart(a.lexemes, b.lexemes, context.settings.align.mostCells);
  const near = { tokens: a.tokens.slice(from, to), language: long.language };
  const links = linkWords(near, { tokens: b.tokens, language: short.language }, context);
  const linked = new Set(links.map(([i]) => from + i));
  return spanOf(a.tokens, toClause(a.tokens, bestRun(a.lexemes, from, to, linked)));
}

interface Read {
  readonly tokens: readonly Token[];
  readonly lexemes: readonly Lexeme[];
}

const known = new WeakMap<Written, Read>();

/** A long text holds many short ones. */
function readOf(written: Written, context: Context): Read {
  const found = known.get(written);
  if (found) return found;
  const lexicon = lexiconOf(context);
  const tokens = tokenise(written.written, written.language);
  const read = { tokens, lexemes: tokens.map((token) => lexicon.of(token, written.language)) };
  known.set(written, read);
  return read;
}

/**
 * Where in a text that is too long to be linked whole the words of the short one stand, with as much around it as the
 * short one is long.
 */
function likelyPart(long: readonly Lexeme[], short: readonly Lexeme[], mostCells: number): Run {
  if (long.length * short.length <= mostCells) return [0, long.length];
  const stems = new Set(short.map(({ stem }) => stem));
  const shared = new Set([...long.keys()].filter((i) => stems.has(long[i]!.stem)));
  if (shared.size === 0) return [0, long.length];
  const [from, to] = bestRun(long, 0, long.length, shared);
  return [Math.max(0, from - short.length), Math.min(long.length, to + short.length)];
}

function gainOf(word: Lexeme, linked: boolean): number {
  if (word.kind === 'punctuation') return 0;
  const rarity = backgroundRarity(word.zipf);
  return linked ? rarity : -GAP * rarity;
}

/** Half-open. */
type Run = readonly [number, number];

/** The run of the greatest sum between two places (Kadane); empty where no gain is positive. */
function bestRun(words: readonly Lexeme[], start: number, end: number, linked: ReadonlySet<number>): Run {
  let best = 0;
  let run: Run = [0, 0];
  let sum = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += gainOf(words[i]!, linked.has(i));
    if (sum > best) {
      best = sum;
      run = [from, i + 1];
    }
  }
  return run;
}

/** Words between the end of a run and that of its clause that belong to it all the same. */
const CLAUSE_REACH = 5;
const STOP = /^[,.;:!?…–—()«»„“”"]$/u;

/**
 * With the few words to the nearest mark on either side: common ones gain nothing, and "if we do not | end coal" is
 * another statement without them.
 */
function toClause(tokens: readonly Token[], [from, to]: Run): Run {
  if (from === to) return [from, to];
  return [boundOf(tokens, from, -1), boundOf(tokens, to, 1)];
}

/** The end of the clause from a bound on in one direction; the bound itself where it is farther. */
function boundOf(tokens: readonly Token[], bound: number, step: 1 | -1): number {
  const beside = (i: number) => tokens[step < 0 ? i - 1 : i];
  let i = bound;
  while (beside(i) && !STOP.test(beside(i)!.t)) {
    if (Math.abs(i - bound) >= CLAUSE_REACH) return bound;
    i += step;
  }
  return i;
}

const spanOf = (tokens: readonly Token[], [from, to]: Run): Span | null =>
  from === to ? null : { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
