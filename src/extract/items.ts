/** The words and signs of a sentence with all that the lexicon knows of them; a marked stretch is one item. */
import type { Span, Token } from '../model.ts';
import { Is, type Lexicon, type Word, wordOf } from './lexicon.ts';

export type Shape =
  | 'word'
  | 'number'
  | 'mark'
  | 'comma'
  | 'colon'
  | 'end'
  | 'dash'
  | 'open'
  | 'close'
  | 'other';

export interface Item extends Span {
  readonly shape: Shape;
  /** Normalised; empty for a marked stretch. */
  readonly n: string;
  readonly capital: boolean;
  /** Capitals only: "AFP". */
  readonly acronym: boolean;
  /** Joined to the word before by a hyphen. */
  readonly joined: boolean;
  /** Bits of `Is`, its own and those of a word group it belongs to. */
  flags: number;
  /** Role groups, as bits. */
  roles: number;
  place: string | null;
  readonly word: Word | undefined;
  /** The word group that begins here, and how many words it has. */
  group: Word | null;
  groupLength: number;
  /** Index of the marked stretch; -1 for words and signs. */
  readonly mark: number;
}

/** An item that has one of these bits of `Is` at least. */
export const has = (item: Item | undefined, bits: number): boolean =>
  item !== undefined && (item.flags & bits) !== 0;

export const isWordItem = (item: Item | undefined): item is Item =>
  item !== undefined && (item.shape === 'word' || item.shape === 'number');

const NO_NAME =
  Is.determiner |
  Is.preposition |
  Is.conjunction |
  Is.subordinator |
  Is.pronoun |
  Is.auxiliary |
  Is.adverb |
  Is.possessive |
  Is.time |
  Is.commonNoun;

/** A word with a capital that is no word of grammar: part of a name, or a title before one. */
export const isName = (item: Item | undefined): boolean =>
  item?.capital === true && item.shape === 'word' && (item.flags & NO_NAME) === 0;

/** A word with a finite form among those that bring in speech. */
export const isFiniteCue = ({ word }: Item): boolean =>
  word?.cues.some((cue) => cue.form === 'finite') === true;

const SHAPES: Readonly<Record<string, Shape>> = {
  ',': 'comma',
  '،': 'comma',
  ':': 'colon',
  '.': 'end',
  '!': 'end',
  '?': 'end',
  '…': 'end',
  ';': 'end',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

export const markItem = ({ start, end }: Span, mark: number): Item => ({
  start,
  end,
  shape: 'mark',
  n: '',
  capital: false,
  acronym: false,
  joined: false,
  flags: 0,
  roles: 0,
  place: null,
  word: undefined,
  group: null,
  groupLength: 0,
  mark,
});

export function wordItem({ t, n, span, kind }: Token, joined: boolean, lexicon: Lexicon): Item {
  const word = kind === 'word' ? wordOf(n, lexicon) : undefined;
  const capital = kind === 'word' && isCapital(t);
  const flags = flagsOf(n, kind, word, capital, lexicon);
  return {
    start: span.start,
    end: span.end,
    shape: kind === 'punctuation' ? (SHAPES[t] ?? 'other') : kind,
    n,
    capital,
    acronym: capital && t.length > 1 && t === t.toUpperCase(),
    joined,
    flags,
    roles: word === undefined ? 0 : word.roles,
    place: flags & Is.place ? word!.place : null,
    word,
    group: null,
    groupLength: 0,
    mark: -1,
  };
}

function flagsOf(
  n: string,
  kind: Token['kind'],
  word: Word | undefined,
  capital: boolean,
  lexicon: Lexicon,
): number {
  if (word) return capital ? word.flags : word.flags & ~lexicon.capitalOnly;
  if (capital || kind !== 'word') return 0;
  return lexicon.adverbEndings.some((ending) => n.length > ending.length + 2 && n.endsWith(ending))
    ? Is.adverb
    : 0;
}

function isCapital(written: string): boolean {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}

/** Finds word groups ("secretary of state", "according to"): the longest at each place. */
export function markGroups(items: readonly Item[], lexicon: Lexicon): void {
  for (let i = 0; i < items.length; i++) {
    const groups = items[i]!.word?.groups;
    if (!groups?.length) continue;
    const group = groups.find(({ words }) => words.every((word, k) => items[i + k]?.n === word));
    if (group) joinGroup(items, i, i + group.words.length, group.word, lexicon);
  }
}

/** A name or office of several words is one thing: none of its words is read as a preposition or a verb. */
function joinGroup(items: readonly Item[], start: number, end: number, word: Word, lexicon: Lexicon): void {
  const first = items[start]!;
  const flags = first.capital ? word.flags : word.flags & ~lexicon.capitalOnly;
  first.group = word;
  first.groupLength = end - start;
  if (flags === 0) return;
  for (let i = start; i < end; i++) {
    items[i]!.flags = flags;
    items[i]!.roles |= word.roles;
    items[i]!.place ??= flags & Is.place ? word.place : null;
  }
}
