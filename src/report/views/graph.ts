/**
 * The graph of variants: a box for each way of reading a stretch, the most widespread on top, and a line wherever a
 * reading goes on from one box to the next, the thicker the more readings go there. The table above says the same.
 */
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
import type { CollationItem, Variant } from '../pages/collation.ts';
import { type Html, html } from './html.ts';
import { scrolling } from './parts.ts';

/** All in units of the drawing, which are pixels at its own size. */
const LINE = 19;
const SIGLA = 15;
const PAD = 8;
const GAP = { across: 54, down: 14 };
const CHARACTER = 9;
const SIGIL_CHARACTER = 7.4;
/** Characters of a line, and lines of a box: longer words are cut, the table has them all. */
const MOST = { characters: 24, lines: 3 };

interface Box {
  readonly variant: Variant;
  readonly lines: readonly string[];
  readonly moved: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function variantGraph(item: CollationItem): Html {
  const columns = boxesOf(item);
  const [width, height] = [
    Math.max(...columns.flat().map((box) => box.x + box.width)) + PAD,
    Math.max(...columns.flat().map((box) => box.y + box.height)) + PAD,
  ];
  const { graph, graphLabel } = messages.family;
  return scrolling(
    graph,
    html`<svg class="graph" role="img" aria-label="${graphLabel(item.rows.length)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${edgesOf(columns).map(edge)}${columns.flat().map((box) => boxView(box, langTag(item.language)))}</svg>`,
  );
}

function boxesOf({ stretches }: CollationItem): Box[][] {
  let x = PAD;
  return stretches.map(({ variants, moved }) => {
    const written = variants.map((variant) => ({ variant, lines: linesOf(variant.text) }));
    const width = Math.max(...written.map(widthOf));
    let y = PAD;
    const column = written.map(({ variant, lines }) => {
      const height = Math.max(1, lines.length) * LINE + SIGLA + PAD;
      const box = {
        variant,
        lines,
        x,
        y,
        width,
        height,
        moved: variant.witnesses.some((one) => moved.includes(one)),
      };
      y += height + GAP.down;
      return box;
    });
    x += width + GAP.across;
    return column;
  });
}

const widthOf = ({ variant, lines }: Pick<Box, 'variant' | 'lines'>): number =>
  2 * PAD +
  Math.ceil(
    Math.max(
      ...lines.map((line) => line.length * CHARACTER),
      Math.min(variant.witnesses.join(' ').length, MOST.characters) * SIGIL_CHARACTER,
      CHARACTER,
    ),
  );

/** Broken between words; a word longer than a line is cut. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + word.length < MOST.characters;
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(short(word));
  }
  if (lines.length <= MOST.lines) return lines;
  return [...lines.slice(0, MOST.lines - 1), `${lines[MOST.lines - 1]!} …`];
}

const short = (word: string): string =>
  word.length > MOST.characters ? `${word.slice(0, MOST.characters - 1).toWellFormed()}…` : word;

interface Edge {
  readonly from: Box;
  readonly to: Box;
  readonly readings: number;
}

/** Between neighbouring columns: who stands in both boxes goes from one to the other. */
const edgesOf = (columns: readonly (readonly Box[])[]): Edge[] =>
  columns.slice(0, -1).flatMap((column, i) =>
    column.flatMap((from) =>
      columns[i + 1]!.flatMap((to) => {
        const both = from.variant.witnesses.filter((one) => to.variant.witnesses.includes(one));
        return both.length > 0 ? [{ from, to, readings: both.length }] : [];
      }),
    ),
  );

function edge({ from, to, readings }: Edge): Html {
  const [x, y] = [from.x + from.width, from.y + from.height / 2];
  const [toX, toY] = [to.x, to.y + to.height / 2];
  const middle = (x + toX) / 2;
  const d = `M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`;
  return html`<path class="edge" d="${d}" stroke-width="${Math.min(1 + readings, 12)}"/>`;
}

function boxView({ variant, lines, moved, x, y, width, height }: Box, lang: string): Html {
  const at = (line: number): number => y + PAD / 2 + (line + 1) * LINE - 5;
  const alone = variant.witnesses.length === 1;
  return html`<rect class="box${alone && ' alone'}${moved && ' moved'}" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>${
    variant.text === ''
      ? html`<text class="nothing" x="${x + PAD}" y="${at(0)}">∅</text>`
      : lines.map((line, i) => html`<text lang="${lang}" x="${x + PAD}" y="${at(i)}">${line}</text>`)
  }<text class="sigla" x="${x + PAD}" y="${y + height - PAD + 1}">${siglaOf(variant)}</text>`;
}

function siglaOf({ witnesses }: Variant): string {
  const all = witnesses.join(' ');
  return all.length <= MOST.characters ? all : `${all.slice(0, MOST.characters - 1)}…`;
}
