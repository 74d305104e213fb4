/** A reading in the paragraph of its article, with who said it and how it came here. */
import type { Known, Route } from '../../model.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { languageName, routeName } from '../names.ts';
import type { Passage, ReadingItem } from '../pages/reading.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { mark } from './marked.ts';
import { decimals, type Frame, facts, words } from './parts.ts';

/** What names a reading beside its sigil: the outlet, or the file. */
export const readingName = ({ outlet, path }: { outlet: string | null; path: string }): string =>
  outlet ?? path;

export const nameAndRoute = (reading: ReadingItem): string =>
  `${readingName(reading)}, ${routeName(reading.route.translatedFrom.value)}`;

export function readingInContext(reading: ReadingItem, family: string, frame: Frame): Html {
  const { sigil, article, quotation, language, passage } = reading;
  return html`<article class="reading" id="${anchors.reading(family, quotation)}" data-row tabindex="-1">
${heading(frame.level + 2, html`<span class="sigil">${sigil}</span> ${nameAndRoute(reading)}`)}
<blockquote>${words(passageText(passage), language)}</blockquote>
<div>${readingFacts(reading)}
<p><a href="${frame.links.quotation(article, quotation)}">${messages.reading.inArticle}</a></p></div>
</article>
`;
}

const passageText = ({ text, marked }: Passage): Html =>
  mark(
    text,
    marked.map((span) => ({ span, level: 0, wrap: (inside) => html`<mark>${inside}</mark>` })),
  );

export function readingFacts({
  speaker,
  cue,
  kind,
  place,
  part,
  route,
  date,
  chainedWith,
  confidence,
}: ReadingItem): Html {
  const { reading } = messages;
  return facts([
    [reading.speaker, speaker ? speakerText(speaker) : reading.noSpeaker],
    [reading.cue, cue],
    [reading.way, routeText(route, chainedWith)],
    [messages.articlePage.facts.date, date],
    [
      reading.kind,
      html`${messages.kind[kind]}, ${messages.place[place]}.${part === 'fragment' && ` ${reading.fragment}`} <span class="quiet">${reading.sure(decimals(confidence, 2))}</span>`,
    ],
  ]);
}

function speakerText({ name, words: said, rule }: NonNullable<ReadingItem['speaker']>): Html {
  const { speakerWords, resolved } = messages.reading;
  return html`${name}${said !== null && said !== name && html` <span class="quiet">${speakerWords(said)}</span>`} <span class="quiet">${resolved(rule)}</span>`;
}

/** Each step that is known with its ground; "not known where from" where the last one is not. */
function routeText({ spoken, via, printed, translatedFrom }: Route, chainedWith: readonly string[]): Html {
  const { reading } = messages;
  const named = (label: string, step: Known, name: (value: string) => string): Piece =>
    step.value !== null && html`<li>${label} ${name(step.value)} ${basis(step)}</li>`;
  return html`<ul class="route">${named(reading.spoken, spoken, languageName)}${named(reading.via, via, (value) => value)}${named(reading.printed, printed, languageName)}<li>${routeName(translatedFrom.value)} ${basis(translatedFrom)}</li>${chainedWith.length > 0 && html`<li>${reading.chain(chainedWith.join(', '))}</li>`}</ul>`;
}

const basis = ({ value, basis: ground }: Known): Piece =>
  value !== null && ground !== '' && html`<span class="quiet">(${ground})</span>`;
