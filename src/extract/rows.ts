/** Quotation rows, from marked stretches that were taken for one and from reported clauses. */
import type { Article, Kind, Quotation, Span } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { hull, overlaps, slice } from '../text/span.ts';
import { besidesQuotations } from './besides.ts';
import type { Judged } from './headings.ts';
import type { Attribution, Marked, Passage, Reported, Scene } from './parts.ts';
import { routeOf } from './route.ts';
import { lastAtOrBefore } from './scene.ts';

/** In order of their first content; one around another comes first. */
export function rowsOf(
  judged: readonly Judged[],
  marked: readonly Marked[],
  reported: readonly Reported[],
  scene: Scene,
  leastReported: number,
): Quotation[] {
  const rows = new Map<number, Quotation>();
  for (const one of judged) {
    const row = markedRow(one, marked, scene, rows);
    if (row) for (const part of one.parts) rows.set(part, row);
  }
  const quoted = [...new Set(rows.values())];
  const indirect = besidesQuotations(reported, quoted, leastReported).map((one) => indirectRow(one, scene));
  return [...quoted, ...indirect].sort(inOrder);
}

const inOrder = (a: Quotation, b: Quotation): number =>
  a.contents[0]!.start - b.contents[0]!.start ||
  b.contents.at(-1)!.end - a.contents.at(-1)!.end ||
  (a.id < b.id ? -1 : 1);

function markedRow(
  { parts, decision, attribution }: Judged,
  marked: readonly Marked[],
  scene: Scene,
  rows: ReadonlyMap<number, Quotation>,
): Quotation | null {
  if (decision.kind === null) return null;
  const first = marked[parts[0]!]!;
  const contents = parts.flatMap((part) => marked[part]!.spans);
  const inner = parts.flatMap((part) => marked[part]!.inner);
  const around = first.parent === null ? undefined : rows.get(first.parent);
  return {
    ...row(decision.kind, contents, first.passage, attribution, scene),
    text: inner.map((span) => slice(scene.article.text, span)).join(' '),
    confidence: decision.confidence,
    reason: decision.reason,
    ...(around ? { nestedIn: around.id } : {}),
  };
}

const indirectRow = ({ spans, passage, attribution }: Reported, scene: Scene): Quotation => ({
  ...row('indirect', spans, passage, attribution, scene),
  text: spans.map((span) => slice(scene.article.text, span)).join(' '),
  confidence: attribution.confidence,
  reason: attribution.cue ? `reported with "${attribution.cue.text}"` : 'reported without a cue',
});

type Common = Omit<Quotation, 'text' | 'confidence' | 'reason' | 'nestedIn'>;

function row(
  kind: Kind,
  contents: readonly Span[],
  passage: number,
  attribution: Attribution,
  scene: Scene,
): Common {
  const { article, passages } = scene;
  const { source, speaker, cue, via } = attribution;
  const { place } = passages[passage]!;
  return {
    id: idOf(article, contents, kind),
    article: article.id,
    kind,
    place,
    contents,
    source,
    speaker,
    cue,
    via,
    route: routeOf(scene, attribution),
    frame: frameOf([...contents, ...(cue ? [cue] : [])], passages, passage),
  };
}

/** A second run gives the same id; an edited article gives others, never look-alikes. */
const idOf = (article: Article, contents: readonly Span[], kind: Kind): string =>
  shortHash(article.id, contents.map(({ start, end }) => `${start}-${end}`).join(' '), kind);

/** The sentences of the contents and of their cue, through the passages they run over. */
function frameOf(spans: readonly Span[], passages: readonly Passage[], from: number): Span {
  const around = hull(spans);
  const sentences: Span[] = [];
  for (let i = from; i < passages.length && passages[i]!.block.span.start < around.end; i++) {
    const inPassage = passages[i]!.sentences;
    const first = Math.max(0, lastAtOrBefore(inPassage, around.start));
    for (let s = first; s < inPassage.length && inPassage[s]!.start < around.end; s++)
      if (overlaps(inPassage[s]!, around)) sentences.push(inPassage[s]!);
  }
  return hull([around, ...sentences]);
}
