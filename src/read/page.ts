/** A page: its passages with what has to be known of all of them to place one. */
import type { BlockKind } from '../model.ts';
import type { Settings } from '../settings.ts';
import { endsWithCredit } from './captions.ts';
import { type Lexicon, openingOf } from './lexicon.ts';
import type { Passage } from './passages.ts';
import { pullQuotesOf } from './pullquotes.ts';

export interface Page {
  readonly passages: readonly Passage[];
  /** What each shows by itself; null where its place decides. */
  readonly own: readonly (BlockKind | null)[];
  readonly pullQuotes: ReadonlySet<number>;
  /** Lines that run on as a text does, in contrast to headings. */
  readonly running: ReadonlySet<number>;
  /** Index of the first and the last running passage; null where there is none. */
  readonly body: { readonly first: number; readonly last: number } | null;
  readonly title: number | null;
  /** Lines in the list under "Related articles". */
  readonly listed: ReadonlySet<number>;
  /** How many lines that do not run on stand in a row here; 0 elsewhere. */
  readonly inRow: readonly number[];
}

type Limits = Settings['read']['blocks'];

export function pageOf(
  passages: readonly Passage[],
  own: readonly (BlockKind | null)[],
  lexicon: Lexicon,
  limits: Limits,
): Page {
  const opening = own.indexOf(null);
  const pullQuotes = pullQuotesOf(passages, (i) => own[i] === null, limits);
  pullQuotes.delete(opening);
  const open = passages.map((_, i) => own[i] === null && !pullQuotes.has(i));
  const texts = passages.flatMap((passage, i) =>
    open[i] && runsOn(passage, i === opening, limits) ? [i] : [],
  );
  const body = texts.length === 0 ? null : { first: texts[0]!, last: texts.at(-1)! };
  const running = new Set(texts);
  return {
    passages,
    own,
    pullQuotes,
    running,
    body,
    title: titleOf(passages, own, body?.first ?? 0, lexicon, limits),
    listed: listedIn(passages, own, running, lexicon),
    inRow: rowsOf(open.map((isOpen, i) => isOpen && !running.has(i))),
  };
}

/** A sentence, or more words than a heading has. The first line of all may be a title that ends like a sentence. */
function runsOn(passage: Passage, isOpening: boolean, limits: Limits): boolean {
  const { text, words, sentence, markup } = passage;
  if (markup === 'item' || words > limits.mostHeadingWords || /[:,]$/u.test(text)) return true;
  return sentence && !(isOpening && (/[?!]\P{L}*$/u.test(text.slice(-20)) || isTitleCase(text, limits)));
}

/** "Wash Post Fact-Check: If Obama Says It": the long words have capitals, as in English titles. */
function isTitleCase(text: string, { leastLongWords, leastTitleCase }: Limits): boolean {
  const long = text.match(/(?<!\p{L})\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length >= leastLongWords && capitals.length >= leastTitleCase * long.length;
}

/** The first line before the body that is long enough, or the first: a kicker may stand above the title. */
function titleOf(
  passages: readonly Passage[],
  own: readonly (BlockKind | null)[],
  bodyStart: number,
  lexicon: Lexicon,
  limits: Limits,
): number | null {
  const lines = own
    .slice(0, bodyStart)
    .flatMap((kind, i) =>
      kind === 'heading' || (kind === null && !isByline(passages[i]!, lexicon, limits)) ? [i] : [],
    );
  return lines.find((i) => passages[i]!.words >= limits.leastTitleWords) ?? lines[0] ?? null;
}

/** "By Jane Doe", "Annabelle Liang, The Associated Press". The caller sees to its place. */
export function isByline(
  { bare, text, words, quoted, sentence }: Passage,
  lexicon: Lexicon,
  limits: Limits,
): boolean {
  if (words > limits.mostBylineWords || quoted || sentence || text.includes(':')) return false;
  return openingOf(bare, lexicon.bylines) !== undefined || endsWithCredit(text, lexicon);
}

function listedIn(
  passages: readonly Passage[],
  own: readonly (BlockKind | null)[],
  running: ReadonlySet<number>,
  lexicon: Lexicon,
): ReadonlySet<number> {
  const listed = new Set<number>();
  let inList = false;
  passages.forEach((passage, i) => {
    if (lexicon.linkHeaders.has(passage.bare)) inList = true;
    else if (running.has(i)) inList = false;
    else if (inList && own[i] === null) listed.add(i);
  });
  return listed;
}

function rowsOf(flags: readonly boolean[]): number[] {
  const rows = flags.map(() => 0);
  for (let start = 0, i = 0; i <= flags.length; i++) {
    if (flags[i]) continue;
    rows.fill(i - start, start, i);
    start = i + 1;
  }
  return rows;
}
