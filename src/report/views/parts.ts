/** Small parts that several pages share. */
import type { Issue, LanguageCode } from '../../model.ts';
import type { Links } from '../links.ts';
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
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

export const issuesTable = (issues: readonly Issue[]): Html => {
  const { columns, severity } = messages.issue;
  if (issues.length === 0) return html`<p>${messages.overview.noIssues}</p>`;
  return scrolling(
    messages.overview.issues,
    html`<table class="plain"><thead><tr><th scope="col">${columns.severity}</th><th scope="col">${columns.where}</th><th scope="col">${columns.message}</th><th scope="col">${columns.rule}</th></tr></thead>
<tbody>${issues.map(
      (
        issue,
      ) => html`<tr><td>${severity[issue.severity]}</td><td>${issue.path}${issue.span && ` ${issue.span.start}–${issue.span.end}`}</td><td>${issue.message}</td><td><code>${issue.rule}</code></td></tr>
`,
    )}</tbody></table>`,
  );
};
