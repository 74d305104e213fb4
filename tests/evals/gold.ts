/** The whole way: `analyze` on the articles annotated by hand, as the command line runs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { compareOne } from './library.ts';
import { area } from './metrics/drift.ts';
import { type AnnotatedQuote, type GoldScores, type RunQuote, scoreGold } from './metrics/gold.ts';
import { round } from './metrics/round.ts';
import { goldFolder, root, rowsOf } from './shared.ts';

const WAGNER = join(goldFolder, 'wagner-2023-06');

export function* measureGold(): Generator<Figure[]> {
  const blinken = readJson<{ quotes: AnnotatedQuote[] }>(join(goldFolder, 'blinken.json')).quotes;
  yield figuresOf('gold/blinken', scoreGold(blinken, runOn(join(root, 'corpus'))));
  const wagner = readJson<AnnotatedQuote[]>(join(WAGNER, 'gold.json'));
  yield figuresOf('gold/wagner', scoreGold(wagner, runOn(WAGNER), new Map(wagner.map(languageOf))));
  yield [rankingOf(wagner)];
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
  readonly meaningChanged: 'none' | 'slight' | 'clear';
}

/** Whether pairs whose meaning changed, slightly or clearly, stand above those whose meaning did not. */
function rankingOf(annotated: readonly AnnotatedQuote[]): Figure {
  const quotes = new Map(annotated.map((quote) => [quote.id, quote]));
  const meanings = { changed: [] as number[], same: [] as number[] };
  for (const { a, b, meaningChanged } of readJson<{ findings: JudgedPair[] }>(join(WAGNER, 'findings.json'))
    .findings) {
    const [left, right] = [quotes.get(a)!, quotes.get(b)!];
    const row = {
      ...{ id: `${a}:${b}`, a: inside(left.text), b: inside(right.text) },
      ...{ languageA: languageOf(left)[1], languageB: languageOf(right)[1] },
    };
    meanings[meaningChanged === 'none' ? 'same' : 'changed'].push(compareOne(row).meaning ?? 0);
  }
  return { name: 'gold/wagner/AUC of meaning', value: round(area(meanings.changed, meanings.same), 3) };
}

const inside = (text: string): string => text.replace(/^["“„«‹‘'\s]+|["”“»›’'\s]+$/gu, '');
