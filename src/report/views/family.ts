/** The page of a statement: its readings word by word, two by two, and in their articles. */
import type { BaseRole } from '../../model.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { languageName } from '../names.ts';
import type { CollationRow } from '../pages/collation.ts';
import type { FamilyPage } from '../pages/family.ts';
import type { PairItem } from '../pages/pair.ts';
import type { ReadingItem } from '../pages/reading.ts';
import { collation, type RowLinks } from './collation.ts';
import { pairDiff } from './diff.ts';
import { findingsList } from './findings.ts';
import { familyFormats } from './formats.ts';
import { type Html, heading, html } from './html.ts';
import { matrix } from './matrix.ts';
import { type Frame, facts, link, measures, quiet, words } from './parts.ts';
import { nameAndRoute, readingInContext, readingName } from './reading.ts';

export function familyView(page: FamilyPage, frame: Frame): Html {
  const { family, readings, collations } = page;
  const byQuotation = new Map(readings.map((reading) => [reading.quotation, reading]));
  const row = ({ quotation }: CollationRow): RowLinks =>
    rowLinks(byQuotation.get(quotation)!, family.id, frame);
  return html`<article class="family" id="${anchors.family(family.id)}">
${familyHead(page, frame)}
${collations.map((item, i) => collation({ item, row }, frame, i === 0))}
${page.baseRole === 'chosen' && html`<p>${link(frame.links.family(family.id), messages.family.noBase)}</p>`}
${readings.length > 1 && pairs(page, frame)}
${page.withMatrix && matrix(page, frame)}
<section>${heading(frame.level + 1, messages.family.inContext)}
${readings.map((reading) => readingInContext(reading, family.id, frame))}</section>
${coverage(page, frame)}
${familyFormats(
  family,
  collations.map(({ language }) => language),
  frame,
)}
</article>
`;
}

function coverage({ coverage: { articles, of, missing } }: FamilyPage, frame: Frame): Html {
  const names = missing?.map(({ id, name }) => html`<li>${link(frame.links.article(id), name)}</li>`) ?? [];
  return html`<section>${heading(frame.level + 1, messages.family.coverage)}
<p>${messages.family.coverageLead(articles, of)}</p>
${names.length > 0 && html`<p class="lead">${messages.family.missing}:</p><ul>${names}</ul>`}</section>`;
}

const rowLinks = (reading: ReadingItem, family: string, { links }: Frame): RowLinks => ({
  href: `#${anchors.reading(family, reading.quotation)}`,
  name: readingName(reading),
  asBase: links.familyFrom(family, reading.quotation),
});

function familyHead({ family, readings, baseRole }: FamilyPage, frame: Frame): Html {
  const languages = [...new Set(readings.map((reading) => languageName(reading.language)))].sort();
  const { counted } = messages;
  return html`<header>
<p class="eyebrow">${messages.family.title}</p>
${heading(frame.level, words(family.label, family.language))}
${facts([
  [messages.family.speakers, family.speakers.join(', ')],
  [
    messages.family.readings,
    `${counted.readings(family.readings)} ${messages.overview.chainsOf(family.chains)}`,
  ],
  [messages.family.languages, languages.join(', ')],
  [messages.family.drift, measures(family)],
])}
${readings.length > 1 && html`<p class="claim">${messages.baseRole[baseRole]}</p>`}
</header>`;
}

function pairs(page: FamilyPage, frame: Frame): Html {
  const names = new Map(page.readings.map((reading) => [reading.sigil, nameAndRoute(reading)]));
  return html`<section>${heading(frame.level + 1, messages.family.pairs)}
<p class="lead">${pairsLead(page)}</p>
${page.compared.map((pair) => pairView(pair, page.family.id, names, frame))}</section>`;
}

function pairsLead({ pairs: all, compared }: FamilyPage): string {
  const { noPairs, allIdentical, pairsLead: lead } = messages.family;
  if (all.length === 0) return noPairs;
  return compared.length === 0 ? allIdentical : lead(compared.length, all.length);
}

function pairView(pair: PairItem, family: string, names: ReadonlyMap<string, string>, frame: Frame): Html {
  const side = (sigil: string): Html => html`<span class="sigil">${sigil}</span> ${quiet(names.get(sigil))}`;
  const href = frame.links.compare(pair.base, pair.variant);
  return html`<article class="pair" id="${anchors.pair(family, pair.base, pair.variant)}">
${heading(frame.level + 2, joined(pair.baseRole, side(pair.a), side(pair.b)))}
<p class="summary">${measures(pair)} <span class="quiet">${messages.relation[pair.relation]}</span> ${href !== null && link(href, messages.pair.open)}</p>
${pair.relation === 'translation' && html`<p class="quiet">${messages.pair.twoLanguages}</p>`}
${pairDiff(pair, (number) => `#${anchors.finding(family, pair.base, pair.variant, number)}`)}
${findingsList(pair, family)}
</article>
`;
}

/** Only a base makes one of the two the measure of the other. */
const joined = (baseRole: BaseRole, a: Html, b: Html): Html =>
  baseRole === 'none'
    ? html`${a} <span class="joined">${messages.pair.and}</span> ${b}`
    : html`${b} <span class="joined">${messages.pair.against}</span> ${a}`;
