/** The page around everything that a reviewer sees. */
import { reviewMessages as say } from '../review-messages.ts';
import { type Html, html, type Piece, printPage } from './html.ts';

export interface ReviewSheet {
  readonly title: string;
  /** null where nobody is known: there is no way to other pages then. */
  readonly reviewer: string | null;
  readonly content: Html;
  /** Goes there at once. */
  readonly forward?: string;
}

export const reviewPage = ({ title, reviewer, content, forward }: ReviewSheet): string =>
  printPage(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${forward !== undefined && html`<meta http-equiv="refresh" content="0;url=${forward}">`}
<title>${say.titled(title)}</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="stylesheet" href="/review/style.css">
<script src="/review/script.js" defer></script></head>
<body class="reviewing">${banner(reviewer)}
<main id="content" tabindex="-1">${content}</main></body></html>
`);

function banner(reviewer: string | null): Html {
  const { label, check, sample, codebook, contradictions, figures, report } = say.nav;
  const to = (href: string, name: string): Html => html`<a href="${href}">${name}</a> `;
  return html`<a class="skip" href="#content">${say.skip}</a>
<header class="banner"><p class="brand"><a href="/">${say.name}</a> <span class="quiet">${reviewer}</span></p>
${reviewer !== null && html`<nav aria-label="${label}">${to('/review', check)}${to('/review/sample', sample)}${to('/review/codebook', codebook)}${to('/review/contradictions', contradictions)}${to('/review/figures', figures)}${to('/', report)}</nav>`}</header>`;
}

/** A line that says what went wrong, and the way on. */
export const reviewProblem = (text: string, way: boolean): Html =>
  html`<article class="problem"><h1>${say.problem.title}</h1><p role="alert">${text}</p>
${way && html`<p><a href="/review">${say.problem.back}</a></p>`}</article>`;

/** A field with its name above it. */
export const field = (name: string, input: Piece): Html => html`<label>${name}${input}</label>`;
