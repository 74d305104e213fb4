/** Small parts that several pages share. */
import type { Issue, Known, LanguageCode } from '../../model.ts';
import { exportMessages } from '../export-messages.ts';
import type { Links } from '../links.ts';
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
import type { FamilyName } from '../pages/families.ts';
import type { PairSummary } from '../pages/pair.ts';
import { type Html, html, type Piece } from './html.ts';

/** Where a view stands: its links, and the level of its own heading (1 on a page, 2 inside the one file). */
export interface Frame {
  readonly links: Links;
  readonly level: 1 | 2;
}

/** Words of an article, marked with their language. */
export const words = (text: Piece, language: LanguageCode | null): Html =>
  html`<span class="words" lang="${langTag(language)}" dir="auto">${text}</span>`;

/** For those who hear the page and do not see it. */
export const heard = (text: string): Html => html`<span class="heard">${text}</span>`;

export const link = (href: string | null, content: Piece): Piece =>
  href === null ? content : html`<a href="${href}">${content}</a>`;

/** A statement by its words, leading to its page where it has one. */
export const familyLink = ({ id, label, language }: FamilyName, { links }: Frame): Piece =>
  link(links.family(id), words(label, language));

/** "D Courier, E Wire": what the sigla of a pair stand for. */
/** Whether somebody has checked what is said of a pair: it names outlets. */
export const checkMark = (isChecked: boolean): Html =>
  html`<span class="check-mark">${exportMessages.checked(isChecked)}</span>`;

export const sides = ({ a, b, names }: Pick<PairSummary, 'a' | 'b' | 'names'>): Html =>
  html`<span class="sigil">${a}</span> ${names.a}, <span class="sigil">${b}</span> ${names.b}`;

export const decimals = (value: number, digits: number): string => value.toFixed(digits);

const BAR = 100;

/** A name, a thin bar from 0 to 1 and its number; what was not measured has no bar. */
function measure(name: 'wording' | 'meaning', value: number | null, digits = 2): Html {
  const label = html`<span class="name">${messages[name]}</span>`;
  if (value === null)
    return html`<span class="measure ${name}">${label} <span class="none">${messages.notMeasured}</span></span>`;
  return html`<span class="measure ${name}">${label} <svg class="bar" viewBox="0 0 ${BAR} 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="${BAR}" height="4"/><rect class="fill" width="${Math.round(value * BAR)}" height="4"/></svg> <span class="value">${decimals(value, digits)}</span></span>`;
}

export const measures = (of: { wording: number | null; meaning: number | null }, digits = 2): Html =>
  html`<span class="measures">${measure('wording', of.wording, digits)} ${measure('meaning', of.meaning, digits)}</span>`;

/** Terms and what they are; a fact without a value is left out. */
export const facts = (rows: readonly (readonly [term: string, value: Piece])[]): Html =>
  html`<dl class="facts">${rows
    .filter(([, value]) => value !== null && value !== false && value !== '')
    .map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;

/** A table that scrolls by itself where the window is narrow, also by keyboard. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

/** The name of a column; one of numbers is set to the right. */
export type Column = string | { readonly numbers: string };

/** A table whose rows begin with what they are about. */
export function plainTable(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
): Html {
  const ofNumbers = columns.map((column) => typeof column !== 'string' && html` class="number"`);
  const head = columns.map((column, i) => {
    const name = typeof column === 'string' ? column : column.numbers;
    return html`<th scope="col"${ofNumbers[i]}>${name}</th>`;
  });
  const row = ([about, ...cells]: readonly Piece[]): Html =>
    html`<tr data-row tabindex="-1"><th scope="row">${about}</th>${cells.map((cell, i) => html`<td${ofNumbers[i + 1]}>${cell}</td>`)}</tr>
`;
  return scrolling(
    label,
    html`<table class="plain"><thead><tr>${head}</tr></thead>
<tbody>${rows.map(row)}</tbody></table>`,
  );
}

export const quiet = (text: Piece): Html => html`<span class="quiet">${text}</span>`;

/** Why something is said to be known. */
export const basis = ({ value, basis: ground }: Known): Piece =>
  value !== null && ground !== '' && quiet(`(${ground})`);

export function issuesTable(issues: readonly Issue[]): Html {
  const { where, message, severity, rule } = messages.issue.columns;
  if (issues.length === 0) return html`<p>${messages.overview.noIssues}</p>`;
  return plainTable(
    messages.overview.issues,
    [where, message, severity, rule],
    issues.map(({ path, span, message: text, severity: weight, rule: name }) => [
      `${path ?? ''}${span ? ` ${span.start}–${span.end}` : ''}`,
      text,
      messages.issue.severity[weight],
      html`<code>${name}</code>`,
    ]),
  );
}
