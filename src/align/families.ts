/**
 * Groups of texts to families of quotations: fragments find the sentence that holds them, a quotation that renders two
 * statements stands in both families, and every member says which part of it belongs there and how sure that is.
 */
import type { Context } from '../context.ts';
import type { Family, Member, Span, Statement } from '../model.ts';
import { shortHashOf } from '../text/hash.ts';
import { lengthOf } from '../text/span.ts';
import { entryOf } from './graph.ts';
import { groupTexts } from './group.ts';
import { holdings } from './holdings.ts';
import type { Linked } from './links.ts';
import { partRendered } from './spans.ts';
import type { Text } from './texts.ts';

/** A family before its members are named: texts, with the part of each that belongs to it. */
interface Draft {
  /** Text to the text that a part of it renders; null where the whole belongs to the family. */
  readonly texts: Map<number, number | null>;
}

export function familiesOf(
  statements: readonly Statement[],
  texts: readonly Text[],
  linked: Linked,
  context: Context,
): Family[] {
  const groups = groupTexts(texts, linked, context);
  const drafts = withHoldings(groups, texts, linked, context);
  return drafts.map((draft) => familyOf(draft, statements, texts, linked, context));
}

/** Fragments join the family of the text that holds them; a text that holds another family's statement joins it too. */
function withHoldings(
  groups: readonly number[][],
  texts: readonly Text[],
  linked: Linked,
  context: Context,
): Draft[] {
  const drafts: Draft[] = groups.map((group) => ({ texts: new Map(group.map((text) => [text, null])) }));
  const home = new Int32Array(texts.length);
  for (const [g, group] of groups.entries()) for (const text of group) home[text] = g;
  for (const { lesser, greater } of holdings(texts, linked)) {
    const from = drafts[home[lesser]!]!;
    const to = drafts[home[greater]!]!;
    if (from === to || (texts[greater]!.encloses && to.texts.size > 1)) continue;
    if (from.texts.size === 1) move(lesser, from, to, home, home[greater]!);
    else if (to.texts.size === 1) move(greater, to, from, home, home[lesser]!);
    else addSecond(lesser, greater, from, to, texts, context);
  }
  for (const draft of drafts) {
    setParts(draft, texts, context);
    setEnclosed(draft, texts, linked);
  }
  return drafts.filter((draft) => draft.texts.size > 0);
}

function move(text: number, from: Draft, to: Draft, home: Int32Array, target: number): void {
  from.texts.clear();
  to.texts.set(text, null);
  home[text] = target;
}

/** A part may be another family's when it does not lie in the part that its own family renders. */
const MOST_OVERLAP = 0.3;

function addSecond(
  lesser: number,
  greater: number,
  into: Draft,
  own: Draft,
  texts: readonly Text[],
  context: Context,
): void {
  if (into.texts.has(greater)) return;
  const part = partRendered(texts[greater]!, texts[lesser]!, context);
  if (part === null) return;
  const others = [...own.texts.keys()].filter((text) => text !== greater);
  const covered = others.some((other) => {
    const span = partRendered(texts[greater]!, texts[other]!, context);
    return span !== null && overlapOf(part, span) > MOST_OVERLAP;
  });
  if (!covered) into.texts.set(greater, lesser);
}

const overlapOf = (part: Span, other: Span): number =>
  Math.max(0, Math.min(part.end, other.end) - Math.max(part.start, other.start)) / lengthOf(part);

/** A text that says much more than the rest of its family belongs to it with the part that they render. */
function setParts({ texts: members }: Draft, texts: readonly Text[], context: Context): void {
  const { longer, wholePart } = context.settings.align;
  const byWeight = [...members.keys()].sort(
    (a, b) => texts[b]!.letters.total - texts[a]!.letters.total || a - b,
  );
  const [longest, second] = byWeight;
  if (longest === undefined || second === undefined || members.get(longest) !== null) return;
  if (texts[longest]!.letters.total < longer * texts[second]!.letters.total) return;
  const part = partRendered(texts[longest]!, texts[second]!, context);
  if (part !== null && lengthOf(part) < wholePart * texts[longest]!.written.length)
    members.set(longest, second);
}

/** The reporter's sentence around several quotations belongs to a family with what it says of that one. */
function setEnclosed(
  { texts: members }: Draft,
  texts: readonly Text[],
  { graph, probability }: Linked,
): void {
  const quoted = [...members.keys()].filter((text) => !texts[text]!.encloses);
  for (const [text, rendered] of members) {
    if (rendered !== null || !texts[text]!.encloses || quoted.length === 0) continue;
    const nearness = (other: number): number => {
      const entry = entryOf(graph, text, other);
      return entry < 0 ? 0 : probability[graph.pairs[entry]!]!;
    };
    members.set(
      text,
      quoted.reduce((best, other) => (nearness(other) > nearness(best) ? other : best)),
    );
  }
}

function familyOf(
  { texts: members }: Draft,
  statements: readonly Statement[],
  texts: readonly Text[],
  linked: Linked,
  context: Context,
): Family {
  const greatest = [...members.keys()].reduce((most, text) => Math.max(most, texts[text]!.letters.total), 0);
  const rows = [...members].flatMap(([index, rendered]) => {
    const text = texts[index]!;
    const spanOf = spansIn(text, rendered === null ? null : texts[rendered]!, context);
    const confidence = confidenceOf(index, members, linked);
    return text.statements.map((place): Member => {
      const statement = statements[place]!;
      return {
        quotation: statement.id,
        spans: [spanOf(statement.text)],
        part: isFragment(statement, text, greatest, context) ? 'fragment' : 'whole',
        confidence,
        chain: statement.id,
      };
    });
  });
  rows.sort((a, b) => (a.quotation < b.quotation ? -1 : 1));
  return {
    id: shortHashOf(rows.map((member) => member.quotation)),
    label: labelOf(members, texts, linked),
    members: rows,
  };
}

/**
 * The part of each written form of a text that renders another text: copies may have other marks, so that their words
 * stand at other places. Each form is measured once.
 */
function spansIn(text: Text, rendered: Text | null, context: Context): (written: string) => Span {
  const known = new Map<string, Span>();
  return (written) => {
    const whole = { start: 0, end: written.length };
    if (rendered === null) return whole;
    const found = known.get(written) ?? partRendered({ ...text, written }, rendered, context) ?? whole;
    known.set(written, found);
    return found;
  };
}

const isFragment = ({ kind }: Statement, text: Text, greatest: number, { settings }: Context): boolean =>
  kind !== 'direct' && text.letters.total < settings.align.fragment * greatest;

/** Mean probability with the rest of the family, less where another text outside comes near. */
function confidenceOf(index: number, members: ReadonlyMap<number, unknown>, linked: Linked): number {
  const { starts, neighbours, pairs } = linked.graph;
  let own = 0;
  let rival = 0;
  for (let at = starts[index]!; at < starts[index + 1]!; at++) {
    const probability = linked.probability[pairs[at]!]!;
    if (members.has(neighbours[at]!)) own += probability;
    else rival = Math.max(rival, probability);
  }
  if (members.size === 1) return round(1 - rival);
  const mean = own / (members.size - 1);
  return round(mean === 0 ? 0 : (mean * mean) / (mean + rival * (1 - mean)));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The text of the member nearest to all others. */
function labelOf(members: ReadonlyMap<number, unknown>, texts: readonly Text[], linked: Linked): string {
  const { starts, neighbours, pairs } = linked.graph;
  const nearness = (text: number): number => {
    let sum = 0;
    for (let at = starts[text]!; at < starts[text + 1]!; at++)
      if (members.has(neighbours[at]!)) sum += linked.probability[pairs[at]!]!;
    return sum;
  };
  const [best] = [...members.keys()]
    .map((text) => ({ text, sum: nearness(text) }))
    .sort(
      (a, b) =>
        b.sum - a.sum || texts[b.text]!.letters.total - texts[a.text]!.letters.total || a.text - b.text,
    );
  return shorten(texts[best!.text]!.written);
}

const MOST_LABEL = 120;
const shorten = (text: string): string => {
  if (text.length <= MOST_LABEL) return text;
  const cut = text.slice(0, MOST_LABEL);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LABEL / 2))} …`;
};
