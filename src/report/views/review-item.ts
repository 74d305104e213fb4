/** One item to be checked: the question, the evidence, the answers, and room for a note or a correction. */
import type { Code, Verdict } from '../../model.ts';
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
import type { Passage } from '../pages/reading.ts';
import type { CheckedReading, ReviewItemPage } from '../pages/review-item.ts';
import { answerKeys, reviewMessages as say } from '../review-messages.ts';
import { type Html, html } from './html.ts';
import { mark } from './marked.ts';
import { words } from './parts.ts';
import { field } from './review-layout.ts';

export interface Asked {
  readonly page: ReviewItemPage;
  readonly done: number;
  readonly of: number;
  /** Answers a minute; null where nothing can be said yet. */
  readonly rate: number | null;
  /** The last answer, whose score is no secret any more. */
  readonly last: Verdict | null;
  readonly codes: readonly Code[];
  /** What reviewers say, where somebody decides between them; empty else. */
  readonly deciding: readonly Verdict[];
  /** Scores are shown before the answer too. */
  readonly open: boolean;
}

export function reviewItemView(asked: Asked): Html {
  const { page, deciding } = asked;
  const { item } = page;
  return html`<article class="check" data-item="${item.id}">
${status(asked)}
<h1>${say.questions[item.question]}</h1>
${deciding.length > 0 && html`<ul class="deciding">${deciding.map((one) => html`<li>${say.contradictions.of(one.reviewer, say.answers[one.answer], one.note)}</li>`)}</ul>`}
${evidence(page)}
${asked.open && html`<p class="quiet">${say.score(item.score)}</p>`}
<form method="post" action="/review/answers" data-swap class="answering">
<input type="hidden" name="item" value="${item.id}">
<input type="hidden" name="role" value="${deciding.length > 0 ? 'adjudication' : 'review'}">
<p class="said" role="alert" data-say hidden></p>
<div class="answers" role="group" aria-label="${say.questions[item.question]}">${answerKeys[item.question].map(([answer, key]) => html`<button name="answer" value="${answer}" data-key="${key}">${say.answers[answer]} <kbd>${key}</kbd></button>`)}</div>
<details class="more"><summary data-key="m">${say.more} <kbd>m</kbd></summary>${corrections(asked)}</details>
</form>
${page.readings.length === 2 && byHand(asked)}
</article>`;
}

function status({ done, of, rate, last, deciding }: Asked): Html {
  if (deciding.length > 0) return html`<p class="status">${say.contradictions.deciding}</p>`;
  return html`<div class="status"><p>${say.progress(done, of)} <span class="quiet">${say.rate(rate)}</span></p>
<progress max="${of}" value="${done}" aria-label="${say.progress(done, of)}"></progress>
${last && html`<form method="post" action="/review/undo" data-swap><p>${say.last(say.answers[last.answer], say.score(last.item.score))} <button data-key="u">${say.undo} <kbd>u</kbd></button></p></form>`}</div>`;
}

// ── evidence ────────────────────────────────────────────────────────────────────────────────────

function evidence({ item, readings, finding, article }: ReviewItemPage): Html {
  if (article)
    return html`<section class="evidence"><h2>${article.name}</h2>${passage(article.passage, article.language, 'whole')}</section>`;
  const pair = readings.length > 1;
  return html`<section class="evidence">
${finding && html`<p class="claimed"><b class="type">${finding.type}</b> <span>${finding.claim}</span> ${finding.severity !== null && say.severity(finding.severity)} <span class="quiet">${definition(finding.type)}</span></p>`}
${pair && readings.map(line)}
${item.question === 'speaker' && html`<p class="claimed">${say.said(readings[0]!.speaker ?? say.none)}</p>`}
<div class="passages">${readings.map((reading) => html`<div><h2>${say.reading(reading.label, reading.name)}</h2>${passage(reading.passage, reading.language, '')}</div>`)}</div>
</section>`;
}

const definition = (type: string): string =>
  Object.entries(messages.findings).find(([name]) => name === type)?.[1] ?? '';

const line = ({ label, text, marked, language }: CheckedReading): Html =>
  html`<p class="line"><b class="sigil">${label}</b> ${words(markedText(text, marked), language)}</p>`;

const passage = ({ text, marked }: Passage, language: string | null, kind: string): Html =>
  html`<blockquote class="passage ${kind}" lang="${langTag(language)}" dir="auto">${markedText(text, marked)}</blockquote>`;

const markedText = (text: string, spans: readonly { start: number; end: number }[]): Html =>
  mark(
    text,
    spans.map((span) => ({ span, level: 0, wrap: (inside) => html`<mark>${inside}</mark>` })),
  );

// ── notes and corrections ───────────────────────────────────────────────────────────────────────

function corrections({ page, codes }: Asked): Html {
  const { question } = page.item;
  const note = (name: string): Html => field(name, html`<textarea name="note" rows="2"></textarea>`);
  switch (question) {
    case 'quotation':
      return html`${field(say.bounds, html`<textarea name="bounds" rows="3" data-selected></textarea>`)}
<label class="tick"><input type="checkbox" name="drop" value="1"> ${say.drop}</label>${note(say.note)}`;
    case 'speaker':
      return html`${field(say.speaker, html`<input name="speaker" autocomplete="off">`)}${note(say.note)}`;
    case 'statement':
      return html`${field(say.family, familyChoice(page))}${note(say.note)}`;
    case 'finding':
      return html`${field(say.code, typeChoice('code', codes, true))}${note(say.note)}`;
    case 'complete':
      return note(say.missed);
  }
}

function familyChoice({ item, readings }: ReviewItemPage): Html {
  const [a, b] = readings;
  const { none, join, move, 'split-a': splitA, 'split-b': splitB } = say.families;
  const option = (value: string, name: string): Html => html`<option value="${value}">${name}</option>`;
  return html`<select name="family">${option('', none)}${!item.joined && option('join', join)}${!item.joined && option('move', move)}${a && !a.alone && option('split-a', splitA)}${b && !b.alone && option('split-b', splitB)}</select>`;
}

/** The types of reviewers first, then those of the program. */
function typeChoice(name: string, codes: readonly Code[], maybe: boolean): Html {
  const names = [...new Set([...codes.map((code) => code.name), ...Object.keys(messages.findings)])];
  return html`<select name="${name}">${maybe && html`<option value="">${say.keepType}</option>`}${names.map((one) => html`<option>${one}</option>`)}</select>`;
}

function byHand({ page: { readings }, codes }: Asked): Html {
  const [a, b] = readings;
  const { open, type, a: inA, b: inB, keep } = say.byHand;
  return html`<details class="by-hand"><summary>${open}</summary>
<form method="post" action="/review/findings" data-swap>
<input type="hidden" name="a" value="${a!.quotation}"><input type="hidden" name="b" value="${b!.quotation}">
${field(type, typeChoice('code', codes, false))}
${field(inA, html`<input name="base" autocomplete="off">`)}
${field(inB, html`<input name="variant" autocomplete="off">`)}
${field(say.note, html`<textarea name="note" rows="2"></textarea>`)}
<p class="said" role="alert" data-say hidden></p>
<p><button>${keep}</button></p></form></details>`;
}
