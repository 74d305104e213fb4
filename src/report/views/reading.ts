/** A reading in the paragraph of its article, with who said it and how it came here. */
import type { Known } from '../../model.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { languageName, routeName } from '../names.ts';
import type { Passage, ReadingItem } from '../pages/reading.ts';
import { correctionForm } from './changes.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { mark } from './marked.ts';
import { basis, decimals, type Frame, facts, quiet, words } from './parts.ts';

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
<p><a href="${frame.links.quotation(article, quotation)}">${messages.reading.inArticle}</a></p>${correctionForm(quotation, frame)}</div>
</article>
`;
}

const passageText = ({ text, marked }: Passage): Html =>
  mark(
    text,
    marked.map((span) => ({ span, level: 0, wrap: (inside) => html`<mark>${inside}</mark>` })),
  );

export function readingFacts(item: ReadingItem): Html {
  const { speaker, cue, kind, place, part, date, confidence } = item;
  const { reading } = messages;
  const fragment = part === 'fragment' && ` ${reading.fragment}`;
  const sure = quiet(reading.sure(decimals(confidence, 2)));
  return facts([
    [reading.speaker, speaker ? speakerText(speaker) : reading.noSpeaker],
    [reading.cue, cue],
    [reading.route, routeText(item)],
    [messages.articlePage.facts.date, date],
    [reading.kind, html`${messages.kind[kind]}, ${messages.place[place]}.${fragment} ${sure}`],
  ]);
}

function speakerText({ name, words: said, rule }: NonNullable<ReadingItem['speaker']>): Html {
  const { speakerWords, resolved } = messages.reading;
  const here = said !== null && said !== name && speakerWords(said);
  return html`${name} ${here && quiet(here)} ${quiet(resolved(rule))}`;
}

/** Each step that is known, with its basis; the language translated from also where it is not. */
function routeText({ route, chainedWith, chainBasis }: ReadingItem): Html {
  const { reading } = messages;
  const { spoken, via, printed, translatedFrom } = route;
  const step = (label: string, known: Known, name: (value: string) => string): Piece =>
    known.value !== null && html`<li>${label} ${name(known.value)} ${basis(known)}</li>`;
  return html`<ul class="route">${step(reading.spoken, spoken, languageName)}
${step(reading.via, via, (value) => value)}
${step(reading.printed, printed, languageName)}
<li>${routeName(translatedFrom.value)} ${basis(translatedFrom)}</li>
${chainedWith.length > 0 && html`<li>${reading.chain(chainedWith.join(', '))}</li>`}
${chainBasis !== null && html`<li>${quiet(`${reading.copy} ${chainBasis}`)}</li>`}</ul>`;
}
