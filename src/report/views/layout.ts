/** The whole page around a view. */
import { exportMessages } from '../export-messages.ts';
import type { Links } from '../links.ts';
import { messages } from '../messages.ts';
import { plotMessages } from '../plot-messages.ts';
import { type Html, html, type Piece, printPage, style } from './html.ts';

export interface Sheet {
  readonly title: string;
  readonly corpus: string;
  readonly signature: string;
  readonly content: Html;
}

/** Where the served page finds its style and script. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}

/** @param json the address of the same page as JSON; null where there is none. */
export function servedPage(sheet: Sheet, links: Links, assets: Assets, json: string | null): string {
  const csv = asCsv(json);
  return printPage(html`<!doctype html>
<html lang="en">
<head>${meta(sheet)}
${json !== null && html`<link rel="alternate" type="application/json" href="${json}">`}${csv !== null && html`<link rel="alternate" type="text/csv" href="${csv}">`}
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.script}" defer></script></head>
<body>${banner(sheet, links)}
<main id="content" tabindex="-1">${sheet.content}</main>
${foot(sheet, json)}
${keys()}</body></html>
`);
}

/** Nothing is loaded and nothing runs in it. */
const NO_SCRIPT =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function filePage(sheet: Sheet, links: Links, css: string): string {
  return printPage(html`<!doctype html>
<html lang="en">
<head><meta http-equiv="Content-Security-Policy" content="${NO_SCRIPT}">${meta(sheet)}
${style(css)}</head>
<body>${banner(sheet, links)}
<main id="content" tabindex="-1">${sheet.content}</main>
${foot(sheet, null)}</body></html>
`);
}

const meta = ({ title, corpus }: Sheet): Html => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${messages.titled(title, corpus)}</title>`;

function banner({ corpus }: Sheet, links: Links): Html {
  const { label, overview, findings, texts, changes, about } = messages.nav;
  const item = (href: string | null, name: string): Piece =>
    href !== null && html` <a href="${href}">${name}</a>`;
  return html`<a class="skip" href="#content">${messages.skip}</a>
<header class="banner"><p class="brand"><a href="${links.overview()}">${messages.name}</a> <span class="quiet">${corpus}</span></p>
<nav aria-label="${label}"><a href="${links.overview()}">${overview}</a>${item(links.findings(), findings)}${item(links.plots(), plotMessages.title)}${item(links.texts(), texts)}${item(links.changes(), changes)} <a href="${links.about()}">${about}</a></nav></header>`;
}

function foot({ signature }: Sheet, json: string | null): Html {
  const csv = asCsv(json);
  return html`<footer class="foot"><p>${messages.signed(signature)}${json !== null && html` <a href="${json}">${messages.asJson}</a>${csv !== null && html` <a href="${csv}">${exportMessages.asCsv}</a>`} <button type="button" data-keys hidden>${messages.keys.open}</button>`}</p></footer>`;
}

/** Pages that are there as a table too. */
const TABLES = /^\/(?:index|findings|compare|beside|about|articles|(?:articles|families)\/[^/.]+)(?=\.json)/u;

/** @param json the address of the page as JSON */
const asCsv = (json: string | null): string | null =>
  json !== null && TABLES.test(json) ? json.replace('.json', '.csv') : null;

/** Shown by the script alone. */
function keys(): Html {
  const { title, list, close } = messages.keys;
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${title}</h2><dl>${list.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl><form method="dialog"><button>${close}</button></form></dialog>`;
}
