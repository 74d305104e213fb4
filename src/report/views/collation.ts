/** The alignment table and its apparatus. */
import { messages } from '../messages.ts';
import { langTag, languageName } from '../names.ts';
import type { CollationItem, CollationRow, Stretch, Variant } from '../pages/collation.ts';
import { variantGraph } from './graph.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, heard, link, scrolling } from './parts.ts';

export interface CollationView {
  readonly item: CollationItem;
  readonly row: (row: CollationRow) => RowLinks;
}

/** Where the row's reading stands further down, what names it beside its sigil, who said and relayed it, and the same page seen from it. */
export interface RowLinks {
  readonly href: string;
  readonly name: string;
  readonly said: string;
  readonly asBase: string | null;
}

interface Shown {
  /** The first table of a page explains how to read one. */
  readonly isFirst: boolean;
  readonly withGraph: boolean;
}

export function collation(view: CollationView, frame: Frame, shown: Shown): Html {
  const { item } = view;
  const { alignmentIn, alignmentAcross } = messages.family;
  const title = item.across ? alignmentAcross : alignmentIn(languageName(item.language));
  return html`${heading(frame.level + 1, title)}
${shown.isFirst && html`<p class="lead">${messages.family.alignmentLead}</p>`}
${scrolling(title, alignmentTable(view))}
${!item.across && apparatusSection(item, frame, shown)}`;
}

function apparatusSection(item: CollationItem, frame: Frame, { isFirst, withGraph }: Shown): Html {
  const { base, none } = messages.family.apparatusLead;
  return html`${heading(frame.level + 2, messages.family.apparatus)}
${isFirst && html`<p class="lead">${item.base === null ? none : base}</p>`}
${apparatus(item)}
${
  withGraph &&
  item.stretches.some(({ variants }) => variants.length > 1) &&
  html`<details class="drawing" open><summary>${messages.family.graph}</summary>
${isFirst && html`<p class="lead">${messages.family.graphLead}</p>`}
${variantGraph(item)}</details>`
}`;
}

function alignmentTable({ item, row: linksOf }: CollationView): Html {
  const { stretches, rows, base, language } = item;
  const others = rows.filter(({ sigil }) => sigil !== base);
  const groups = [...Map.groupBy(others, (row) => row.translatedFrom)];
  const place = (_: Stretch, i: number): Html =>
    html`<th scope="col">${heard(`${messages.family.stretch} `)}${i + 1}</th>`;
  const line = (row: CollationRow): Html =>
    html`<tr${item.across && html` lang="${langTag(row.language)}"`}><th scope="row" lang="en">${rowName(linksOf(row), row, base)}</th>${stretches.map((stretch, i) => cell(stretch, row, row.words[i]!))}</tr>
`;
  const group = (name: string, members: readonly CollationRow[], pinned: boolean): Html =>
    html`<tbody${pinned && html` class="pinned"`}><tr class="group" lang="en"><th scope="rowgroup" colspan="${stretches.length + 1}"><span>${name}</span></th></tr>
${members.map(line)}</tbody>
`;
  const pinned = rows.filter(({ sigil }) => sigil === base);
  return html`<table class="collation" lang="${langTag(language)}">
<thead lang="en"><tr><th scope="col">${messages.family.reading}</th>${stretches.map(place)}</tr></thead>
${pinned.length > 0 && group(messages.family.pinned(groupName(pinned[0]!.translatedFrom)), pinned, true)}${groups.map(([from, members]) => group(groupName(from), members, false))}</table>`;
}

function groupName(from: string | null): string {
  const { none, unknown, from: named } = messages.language.group;
  return from === null ? unknown : from === 'none' ? none : named(languageName(from));
}

function rowName({ href, name, said, asBase }: RowLinks, { sigil }: CollationRow, base: string | null): Html {
  const { isBase, asBase: choose } = messages.family;
  const chosen = sigil === base ? isBase : asBase !== null && link(asBase, choose);
  return html`${link(href, html`<b class="sigil">${sigil}</b>`)} <span class="quiet">${name}</span><small>${said}${chosen && html` · ${chosen}`}</small>`;
}

function cell(stretch: Stretch, { sigil }: CollationRow, words: string): Html {
  const variant = stretch.variants.find(({ witnesses }) => witnesses.includes(sigil));
  if (!variant) return html`<td class="unquoted" lang="en">${heard(messages.family.unquoted)}</td>`;
  const moved = stretch.moved.includes(sigil) && note(messages.family.moved);
  return html`<td class="rare-${rarity(stretch, variant)}">${words || nothing()}${rareness(stretch, variant)}${moved}</td>`;
}

const nothing = (): Html =>
  html`<span class="nothing" lang="en"><span aria-hidden="true">∅</span>${heard(messages.family.nothing)}</span>`;
const note = (text: string): Html => html` <small lang="en">${text}</small>`;

/** 0: all agree; 1: more than half read so; 2: fewer; 3: this one alone. */
function rarity({ variants }: Stretch, variant: Variant): 0 | 1 | 2 | 3 {
  if (variants.length === 1) return 0;
  if (variant.witnesses.length === 1) return 3;
  return 2 * variant.witnesses.length > witnessesOf(variants) ? 1 : 2;
}

function rareness({ variants }: Stretch, { witnesses }: Variant): Piece {
  if (variants.length === 1) return null;
  const { onlyHere, rare } = messages.family;
  return note(witnesses.length === 1 ? onlyHere : rare(witnesses.length, witnessesOf(variants)));
}

const witnessesOf = (variants: readonly Variant[]): number =>
  variants.reduce((sum, variant) => sum + variant.witnesses.length, 0);

/** "lemma A B ] other C": one entry for each stretch in which the readings differ. */
function apparatus({ stretches, base, language }: CollationItem): Html {
  const entries = stretches.flatMap((stretch, i) =>
    stretch.variants.length > 1 || stretch.moved.length > 0
      ? [entry(lemmaFirst(stretch.variants, base), stretch.moved, i + 1, langTag(language))]
      : [],
  );
  if (entries.length === 0) return html`<p class="quiet">${messages.family.allIdentical}</p>`;
  return html`<ol class="apparatus">${entries}</ol>`;
}

/** The lemma is what the base reads; without a base, what most read. */
function lemmaFirst(variants: readonly Variant[], base: string | null): readonly Variant[] {
  const lemma = variants.find(({ witnesses }) => base !== null && witnesses.includes(base)) ?? variants[0]!;
  return [lemma, ...variants.filter((variant) => variant !== lemma)];
}

function entry(
  [lemma, ...others]: readonly Variant[],
  moved: readonly string[],
  number: number,
  lang: string,
): Html {
  const elsewhere =
    moved.length > 0 &&
    html`<span class="between"> · </span><i>${messages.family.moved}</i> <b class="sigil">${moved.join(' ')}</b>`;
  return html`<li value="${number}">${read(lemma!, lang)}<span class="bracket">]</span> ${others.map((variant, i) => html`${i > 0 && html`<span class="between"> · </span>`}${read(variant, lang)}`)}${elsewhere}</li>
`;
}

const read = ({ text, witnesses }: Variant, lang: string): Html =>
  html`${text ? html`<span class="words" lang="${lang}">${text}</span>` : html`<i>${messages.family.omitted}</i>`} <b class="sigil">${witnesses.join(' ')}</b> `;
