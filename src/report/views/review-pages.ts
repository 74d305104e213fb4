/** The other pages for reviewers: done, contradictions, codebook, figures. */
import type { Checks, Code, FindingType, Question, ReviewItem, Verdict } from '../../model.ts';
import { questionNames } from '../checks.ts';
import { messages } from '../messages.ts';
import { reviewMessages as say } from '../review-messages.ts';
import { checksTables, checksView } from './checks.ts';
import { type Html, html } from './html.ts';
import { type Frame, plainTable } from './parts.ts';
import { field } from './review-layout.ts';

export const doneView = (answered: number): Html =>
  html`<article class="check done"><h1>${say.done.title}</h1>
${answered === 0 ? html`<p>${say.done.nothing}</p>` : html`<p>${say.done.text(answered)}</p><p>${say.done.next}</p>`}
${answered > 0 && html`<form method="post" action="/review/undo" data-swap><p><button data-key="u">${say.undo} <kbd>u</kbd></button></p></form>`}</article>`;

export const notYetView = (title: string): Html => html`<h1>${title}</h1><p>${say.notYet}</p>`;

export const beginView = (to: string): Html =>
  html`<h1>${say.begin.title}</h1><p><a href="${to}">${say.begin.go}</a></p>`;

export function contradictionsView(found: readonly (readonly Verdict[])[]): Html {
  const { title, lead, none, columns, decide, of } = say.contradictions;
  const rows = found.map((verdicts) => {
    const { id, question, anchors, article } = verdicts[0]!.item;
    return [
      html`${anchors.map(({ exact }) => exact).join(' | ') || article}`,
      questionNames[question],
      html`<ul>${verdicts.map((one) => html`<li>${of(one.reviewer, say.answers[one.answer], one.note)}</li>`)}</ul>
<a href="/review/items/${id}?decide=1">${decide}</a>`,
    ];
  });
  return html`<h1>${title}</h1><p class="lead">${lead}</p>
${rows.length === 0 ? html`<p>${none}</p>` : plainTable(title, [columns.item, columns.question, columns.answers], rows)}`;
}

export function codebookView(codes: readonly Code[]): Html {
  const { title, lead, none, add, keep, columns } = say.codebook;
  const rows = codes.map(({ name, definition, example, test, type, by }) => [
    ...[name, definition, example, test, type, by],
  ]);
  const types = Object.keys(messages.findings) as FindingType[];
  const area = (name: string, label: string): Html =>
    field(label, html`<textarea name="${name}" rows="2"></textarea>`);
  return html`<h1>${title}</h1><p class="lead">${lead}</p>
${rows.length === 0 ? html`<p>${none}</p>` : plainTable(title, Object.values(columns), rows)}
<section><h2>${add}</h2><form method="post" action="/review/codebook" class="codebook">
${field(columns.name, html`<input name="name" required autocomplete="off">`)}
${area('definition', columns.definition)}${area('example', columns.example)}${area('test', columns.test)}
${field(columns.type, html`<select name="type">${types.map((type) => html`<option>${type}</option>`)}</select>`)}
<p><button>${keep}</button></p></form></section>`;
}

/** @param items of the sample in force. @param drawn how it was drawn; null: there is none */
export function sampleView(
  items: readonly ReviewItem[],
  drawn: { readonly seed: string; readonly at: string } | null,
): Html {
  const { title, lead, none, columns, draw, questions, size, seed, overlap, keep } = say.sample;
  const names = Object.keys(questionNames) as Question[];
  const rows = names.flatMap((question) => {
    const some = items.filter((item) => item.question === question);
    const all = Math.round(some.reduce((sum, { weight }) => sum + weight, 0));
    return some.length === 0 ? [] : [[questionNames[question], some.length, all]];
  });
  const number = (name: string, value: string, step: string): Html =>
    html`<input name="${name}" value="${value}" inputmode="${step}" required autocomplete="off">`;
  return html`<h1>${title}</h1><p class="lead">${lead}</p>
${drawn === null ? html`<p>${none}</p>` : html`<p>${say.sample.drawn(drawn.seed, drawn.at)}</p>${plainTable(title, [columns.question, { numbers: columns.items }, { numbers: columns.standsFor }], rows)}`}
<section><h2>${draw}</h2><form method="post" action="/review/sample" class="codebook">
<fieldset><legend>${questions}</legend>${names.map((name) => html`<label class="tick"><input type="checkbox" name="${name}" value="1" checked> ${questionNames[name]}</label>`)}</fieldset>
${field(size, number('size', '40', 'numeric'))}${field(seed, number('seed', drawn?.seed ?? '1', 'text'))}${field(overlap, number('overlap', '0.25', 'decimal'))}
<p><button>${keep}</button></p></form></section>`;
}

const FRAME: Pick<Frame, 'level'> = { level: 1 };

export const figuresView = (checks: Checks | null): Html =>
  html`<h1>${say.figures.title}</h1>${checksView(checks, FRAME)}${checks && checksTables(checks)}`;
