/**
 * Quotations against gold: a port of shared/data/quotations/score.py, whose docstring defines the four tasks.
 * marked: spans inside quotation marks; direct: whole direct quotations; content: every kind; indirect: what is not
 * direct. exact is equal offsets after trimming, overlap a one-to-one match at token Jaccard of 0.8 or more.
 */
import type { Span } from '../../../src/model.ts';
import { classify, regions, trim, wordsOf } from './marks.ts';
import { f1, percent, percentOf } from './round.ts';

export interface GoldSpeaker extends Span {
  readonly text: string;
}

export interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: GoldSpeaker | null;
  readonly marked: readonly (readonly [number, number])[];
  /** The speaker's full name, where the gold has it. */
  readonly reference?: string | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

export interface PredictedSpeaker {
  readonly text: string;
  readonly start?: number | null;
  readonly end?: number | null;
}

export interface PredictedQuote extends Span {
  readonly speaker: PredictedSpeaker | null;
}

/** Precision, recall, F1 in percent. */
type Prf = readonly [number, number, number];

export interface TaskScore {
  readonly gold: number;
  readonly pred: number;
  readonly exact: Prf;
  readonly overlap: Prf;
  /** Right speakers of the matched that have one. */
  readonly spk: number;
  /** Right speakers of all gold that have one. */
  readonly spkR: number;
}

export interface QuotationScores {
  readonly docs: number;
  readonly marked: TaskScore & { readonly R_dir: number; readonly R_frag: number };
  readonly direct: TaskScore;
  readonly indirect: TaskScore;
  readonly content: TaskScore & { readonly R_kind: Readonly<Record<string, number>> };
}

// ── speakers ────────────────────────────────────────────────────────────────────────────────────

const STOP = new Set(
  'the a an of and in for at to by mr mrs ms dr sen rep gov president senator le la les l un une des du de d et en pour der die das ein eine dem den des und von zu el los las una y'.split(
    ' ',
  ),
);

const names = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('’s', '')
      .replaceAll("'s", '')
      .match(/[\p{L}\p{N}_’'-]+/gu) ?? []
  ).filter((word) => !STOP.has(word));

function head(text: string): string {
  const [first] = text.trim().split(/,| who | der | die | das | qui | que | of | for | de | von | at | in /u);
  return names(first!).at(-1) ?? '';
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function rightSpeaker(
  gold: GoldSpeaker | null,
  said: PredictedSpeaker | null,
  reference?: string | null,
): boolean {
  if (!said?.text) return false;
  if (gold && said.start != null && said.end != null && meets({ start: said.start, end: said.end }, gold))
    return true;
  const saidHead = head(said.text);
  const saidNames = names(said.text);
  return [gold?.text, reference].some((truth) => {
    if (!truth) return false;
    const trueHead = head(truth);
    if (
      saidHead &&
      (saidHead === trueHead || (names(truth).includes(saidHead) && saidNames.includes(trueHead)))
    )
      return true;
    return trueHead.length > 2 && saidNames.includes(trueHead);
  });
}

// ── matching ────────────────────────────────────────────────────────────────────────────────────

interface Item extends Span {
  readonly speaker: GoldSpeaker | PredictedSpeaker | null;
  readonly reference?: string | null | undefined;
  readonly kind: 'direct' | 'mixed' | 'indirect';
}

interface Match {
  readonly gold: number;
  readonly pred: number;
  readonly exact: boolean;
  readonly jaccard: number;
  readonly speaker: boolean;
}

const speakerAgrees = (gold: Item, pred: Item): boolean =>
  rightSpeaker(gold.speaker as GoldSpeaker | null, pred.speaker, gold.reference);

/** Greedy and one to one: exact first, then by Jaccard, by speaker, by order. */
function match(gold: readonly Item[], pred: readonly Item[], text: string): Match[] {
  const usedGold = new Set<number>();
  const usedPred = new Set<number>();
  return candidates(gold, pred, text)
    .sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        b.jaccard - a.jaccard ||
        Number(b.speaker) - Number(a.speaker) ||
        a.gold - b.gold ||
        a.pred - b.pred,
    )
    .filter((one) => {
      if (usedGold.has(one.gold) || usedPred.has(one.pred) || !(one.exact || one.jaccard >= 0.8))
        return false;
      usedGold.add(one.gold);
      usedPred.add(one.pred);
      return true;
    });
}

function candidates(gold: readonly Item[], pred: readonly Item[], text: string): Match[] {
  const words = (item: Span): ReadonlySet<number> => new Set(wordsOf(text, item).map((word) => word.start));
  const goldWords = gold.map(words);
  const predWords = pred.map(words);
  const found: Match[] = [];
  gold.forEach((g, i) => {
    pred.forEach((p, j) => {
      if (!meets(g, p)) return;
      const shared = [...goldWords[i]!].filter((word) => predWords[j]!.has(word)).length;
      if (shared === 0) return;
      const a = trim(text, g);
      const b = trim(text, p);
      found.push({
        gold: i,
        pred: j,
        exact: a.start === b.start && a.end === b.end,
        jaccard: shared / (goldWords[i]!.size + predWords[j]!.size - shared),
        speaker: g.speaker !== null && speakerAgrees(g, p),
      });
    });
  });
  return found;
}

/** The marked spans of quotations: a prediction is cut to the regions that it covers, gold knows its own. */
function markedSpans(
  quotes: readonly (Item & { readonly marked?: GoldQuote['marked'] })[],
  text: string,
  inMarks: readonly Span[],
): Item[] {
  const seen = new Map<string, Item>();
  for (const quote of quotes) {
    for (const span of spansOf(quote, text, inMarks)) {
      const { start, end } = trim(text, span);
      const key = `${start}:${end}`;
      const before = seen.get(key);
      if (!before)
        seen.set(key, { ...span, speaker: quote.speaker, reference: quote.reference, kind: quote.kind });
      else if (!before.speaker && quote.speaker) seen.set(key, { ...before, speaker: quote.speaker });
    }
  }
  return [...seen.values()];
}

function spansOf(
  quote: Item & { readonly marked?: GoldQuote['marked'] },
  text: string,
  inMarks: readonly Span[],
): readonly Span[] {
  if (quote.marked) return quote.marked.map(([start, end]) => ({ start, end }));
  const { covered } = classify(text, quote, inMarks);
  const touchesMark = '"“«„»'.includes(text[quote.start]!) || '"”»“«'.includes(text[quote.end - 1]!);
  return covered.length === 0 && touchesMark ? [quote] : covered;
}

// ── counting ────────────────────────────────────────────────────────────────────────────────────

/** Counts of one task over all documents. */
class Task {
  gold = 0;
  pred = 0;
  overlap = 0;
  exact = 0;
  named = 0;
  namedMatched = 0;
  rightSpeakers = 0;
  readonly goldOf = new Map<string, number>();
  readonly foundOf = new Map<string, number>();

  /** @param ignored predictions that count neither as right nor as wrong. */
  add(gold: readonly Item[], pred: readonly Item[], matches: readonly Match[], ignored = 0): void {
    this.gold += gold.length;
    this.pred += pred.length - ignored;
    this.overlap += matches.length;
    this.exact += matches.filter((m) => m.exact).length;
    for (const item of gold) {
      if (item.speaker) this.named++;
      this.goldOf.set(item.kind, (this.goldOf.get(item.kind) ?? 0) + 1);
    }
    for (const m of matches) {
      const item = gold[m.gold]!;
      this.foundOf.set(item.kind, (this.foundOf.get(item.kind) ?? 0) + 1);
      if (!item.speaker) continue;
      this.namedMatched++;
      this.rightSpeakers += Number(speakerAgrees(item, pred[m.pred]!));
    }
  }

  /** Percentage of gold of these kinds that was found; 0 where there is none. */
  recallOf(...kinds: readonly string[]): number {
    const sum = (counts: ReadonlyMap<string, number>): number =>
      kinds.reduce((total, kind) => total + (counts.get(kind) ?? 0), 0);
    return percentOf(sum(this.foundOf), sum(this.goldOf));
  }

  score(): TaskScore {
    const prf = (right: number): Prf => {
      const precision = this.pred ? right / this.pred : 0;
      const recall = this.gold ? right / this.gold : 0;
      return [percent(precision), percent(recall), percent(f1(precision, recall))];
    };
    return {
      gold: this.gold,
      pred: this.pred,
      exact: prf(this.exact),
      overlap: prf(this.overlap),
      spk: percentOf(this.rightSpeakers, this.namedMatched),
      spkR: percentOf(this.rightSpeakers, this.named),
    };
  }
}

const isDirect = (item: Item): boolean => item.kind === 'direct';
const isNotDirect = (item: Item): boolean => item.kind !== 'direct';

/** @param predicted by document id; a document that is missing has no predictions. */
export function scoreQuotations(
  gold: readonly GoldDocument[],
  predicted: ReadonlyMap<string, readonly PredictedQuote[]>,
): QuotationScores {
  const marked = new Task();
  const direct = new Task();
  const indirect = new Task();
  const content = new Task();
  for (const { id, text, quotes } of gold) {
    const inMarks = regions(text);
    const said = (predicted.get(id) ?? [])
      .filter((quote) => quote.end > quote.start && wordsOf(text, quote).length > 0)
      .map((quote): Item => ({ ...quote, kind: classify(text, quote, inMarks).kind }));

    const goldMarked = markedSpans(quotes, text, inMarks);
    const saidMarked = markedSpans(said, text, inMarks);
    marked.add(goldMarked, saidMarked, match(goldMarked, saidMarked, text));

    const saidDirect = said.filter(isDirect);
    const directMatches = match(quotes.filter(isDirect), saidDirect, text);
    const taken = new Set(directMatches.map((m) => m.pred));
    const rest = saidDirect.filter((_, i) => !taken.has(i));
    const fragments = match(goldMarked.filter(isNotDirect), rest, text).length;
    direct.add(quotes.filter(isDirect), saidDirect, directMatches, fragments);

    const matches = match(quotes, said, text);
    content.add(quotes, said, matches);

    const elsewhere = matches.filter((m) => isDirect(quotes[m.gold]!) && isNotDirect(said[m.pred]!)).length;
    const goldIndirect = quotes.filter(isNotDirect);
    const saidIndirect = said.filter(isNotDirect);
    indirect.add(goldIndirect, saidIndirect, match(goldIndirect, saidIndirect, text), elsewhere);
  }
  const kinds = ['direct', 'mixed', 'indirect'].filter((kind) => content.goldOf.has(kind));
  return {
    docs: gold.length,
    marked: {
      ...marked.score(),
      R_dir: marked.recallOf('direct'),
      R_frag: marked.recallOf('mixed', 'indirect'),
    },
    direct: direct.score(),
    indirect: indirect.score(),
    content: {
      ...content.score(),
      R_kind: Object.fromEntries(kinds.map((kind) => [kind, content.recallOf(kind)])),
    },
  };
}
