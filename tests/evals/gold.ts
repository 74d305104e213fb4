/** The whole way: `analyze` on the articles annotated by hand, as the command line runs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { compareOne, embed, type PairRow } from './library.ts';
import { area } from './metrics/drift.ts';
import { type AnnotatedQuote, type GoldScores, type RunQuote, scoreGold } from './metrics/gold.ts';
import { round } from './metrics/round.ts';
import { goldFolder, root, rowsOf } from './shared.ts';

const WAGNER = join(goldFolder, 'wagner-2023-06');

export async function* measureGold(): AsyncGenerator<Figure[]> {
  const blinken = readJson<{ quotes: AnnotatedQuote[] }>(join(goldFolder, 'blinken.json')).quotes;
  yield figuresOf('gold/blinken', scoreGold(blinken, runOn(join(root, 'corpus'))));
  const wagner = readJson<AnnotatedQuote[]>(join(WAGNER, 'gold.json'));
  yield figuresOf('gold/wagner', scoreGold(wagner, runOn(WAGNER), new Map(wagner.map(languageOf))));
  yield await judgedFigures(wagner);
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Their file names say it: "06-fr-france-alerte.txt". */
const languageOf = ({ article }: AnnotatedQuote) => [article, article.slice(3, 5)] as const;

function runOn(corpus: string): RunQuote[] {
  const folder = mkdtempSync(join(tmpdir(), 'quotedrift-eval-'));
  try {
    const out = join(folder, 'run');
    execFileSync(process.execPath, [join(root, 'src/cli.ts'), 'analyze', corpus, '--out', out], {
      stdio: 'pipe',
    });
    return rowsOf<RunQuote>(join(out, 'quotations.ndjson'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(name: string, scores: GoldScores): Figure[] {
  const share = ({ part, whole }: { part: number; whole: number }): number =>
    round(part / Math.max(1, whole), 3);
  return [
    { name: `${name}/found R`, value: share(scores.foundR) },
    { name: `${name}/found P`, value: share(scores.foundP) },
    { name: `${name}/speaker`, value: share(scores.speaker) },
    { name: `${name}/families pair F1`, value: round(scores.pairs.F1, 3) },
    { name: `${name}/families B3 F1`, value: round(scores.b3.F1, 3) },
    ...(scores.across ? [{ name: `${name}/pairs across languages R`, value: share(scores.across) }] : []),
  ];
}

interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly types: readonly string[];
  readonly meaningChanged: 'none' | 'slight' | 'clear';
}

/** Relations of a pair and not findings; omission and addition are left out: the goal is without them. */
const NOT_NAMED = new Set(['identical', 'translation-of', 'paraphrase-only', 'omission', 'addition']);
/** The annotators' name of a type and ours. */
const TYPES: Readonly<Record<string, string>> = { agent: 'participant' };
/** A finding counts as named from this severity on, as in drift/score.py. */
const NAMED_FROM = 0.2;
/** How many of the pairs that meaning puts highest are looked at. */
const HIGHEST = 20;

/** Pairs judged by hand, as a run compares them: with speaker, kind, the reporter's sentence and vectors. */
async function judgedFigures(annotated: readonly AnnotatedQuote[]): Promise<Figure[]> {
  const quotes = new Map(annotated.map((quote) => [quote.id, quote]));
  const { findings } = readJson<{ findings: JudgedPair[] }>(join(WAGNER, 'findings.json'));
  const vectors = await embed(annotated.map(({ text }) => inside(text)));
  const rows = findings.map(({ a, b, types, meaningChanged }) => {
    const row = rowOf(quotes.get(a)!, quotes.get(b)!);
    return {
      isChanged: meaningChanged !== 'none',
      gold: new Set(types.filter((type) => !NOT_NAMED.has(type)).map((type) => TYPES[type] ?? type)),
      words: compareOne(row).meaning ?? 0,
      found: compareOne(row, vectors),
    };
  });
  const areaOf = (value: (row: (typeof rows)[0]) => number) =>
    area(rows.filter((row) => row.isChanged).map(value), rows.filter((row) => !row.isChanged).map(value));
  const highest = rows.toSorted((x, y) => (y.found.meaning ?? 0) - (x.found.meaning ?? 0)).slice(0, HIGHEST);
  return [
    {
      name: 'gold/wagner/AUC of meaning',
      value: round(
        areaOf(({ found }) => found.meaning ?? 0),
        3,
      ),
    },
    {
      name: 'gold/wagner/AUC of meaning without model',
      value: round(
        areaOf(({ words }) => words),
        3,
      ),
    },
    { name: 'gold/wagner/changed of the 20 highest', value: highest.filter((row) => row.isChanged).length },
    ...namedFigures(rows),
  ];
}

/** Types named: of all that are found, and of the types that the annotators used (they named no layout, no said / claimed). */
function namedFigures(
  rows: readonly { gold: ReadonlySet<string>; found: ReturnType<typeof compareOne> }[],
): Figure[] {
  const used = new Set(rows.flatMap(({ gold }) => [...gold]));
  let [hits, alarms, alarmsOfUsed, positives] = [0, 0, 0, 0];
  for (const { gold, found } of rows) {
    const named = new Set(
      found.findings.filter((one) => one.severity >= NAMED_FROM).map((one) => one.type as string),
    );
    for (const type of [...named].filter((one) => !NOT_NAMED.has(one))) {
      if (gold.has(type)) hits++;
      else alarms++;
      if (!gold.has(type) && used.has(type)) alarmsOfUsed++;
    }
    positives += gold.size;
  }
  const share = (part: number, whole: number) => round(part / Math.max(1, whole), 3);
  return [
    { name: 'gold/wagner/types P', value: share(hits, hits + alarms) },
    { name: 'gold/wagner/types P of types annotated', value: share(hits, hits + alarmsOfUsed) },
    { name: 'gold/wagner/types R', value: share(hits, positives) },
  ];
}

const KINDS = new Set(['direct', 'mixed', 'indirect']);

function rowOf(left: AnnotatedQuote, right: AnnotatedQuote): PairRow {
  const side = (quote: AnnotatedQuote, letter: 'A' | 'B') => ({
    [letter.toLowerCase()]: inside(quote.text),
    [`language${letter}`]: languageOf(quote)[1],
    [`speaker${letter}`]: quote.speaker,
    [`kind${letter}`]: KINDS.has(quote.kind) ? quote.kind : null,
    [`frame${letter}`]: sentenceAround(quote),
  });
  return { id: `${left.id}:${right.id}`, ...side(left, 'A'), ...side(right, 'B') } as unknown as PairRow;
}

/** From the end of the sentence before to its own, as far as full stops and line breaks tell. */
function sentenceAround({ article, start, end }: AnnotatedQuote): string {
  const text = readFileSync(join(WAGNER, article), 'utf8');
  const ends = /[.!?\n]/u;
  let [from, to] = [start, end];
  while (from > 0 && !ends.test(text[from - 1]!)) from--;
  while (to < text.length && !ends.test(text[to]!)) to++;
  return text.slice(from, to + 1).trim();
}

const inside = (text: string): string => text.replace(/^["“„«‹‘'\s]+|["”“»›’'\s]+$/gu, '');
