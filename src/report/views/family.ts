/** The page of a statement: its readings word by word, two by two, and in their articles. */
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { languageName } from '../names.ts';
import type { CollationRow } from '../pages/collation.ts';
import type { FamilyPage } from '../pages/family.ts';
import type { ReadingItem } from '../pages/reading.ts';
import { attachForm } from './changes.ts';
import { collation, type RowLinks } from './collation.ts';
import { coverage } from './coverage.ts';
import { familyFormats } from './formats.ts';
import { type Html, heading, html } from './html.ts';
import { matrix } from './matrix.ts';
import { pairs, sharpest } from './pairs.ts';
import { type Frame, facts, link, measures, words } from './parts.ts';
import { readingInContext, readingName } from './reading.ts';

export function familyView(page: FamilyPage, frame: Frame): Html {
  const { family, readings, collations } = page;
  const byQuotation = new Map(readings.map((reading) => [reading.quotation, reading]));
  const row = ({ quotation }: CollationRow): RowLinks =>
    rowLinks(byQuotation.get(quotation)!, family.id, frame);
  return html`<article class="family" id="${anchors.family(family.id)}">
${familyHead(page, frame)}
${sharpest(page, frame)}
${collations.map((item, i) => collation({ item, row }, frame, { isFirst: i === 0, withGraph: page.withGraph }))}
${page.baseRole === 'chosen' && html`<p>${link(frame.links.family(family.id), messages.family.noBase)}</p>`}
${page.withMatrix && matrix(page, frame)}
${readings.length > 1 && pairs(page, frame)}
<section>${heading(frame.level + 1, messages.family.inContext)}
${readings.map((reading) => readingInContext(reading, family.id, frame))}</section>
${coverage(page.coverage, frame)}
${attachForm({ speakers: family.speakers, languages: spokenIn(readings) }, frame)}
${familyFormats(
  family,
  collations.map(({ language }) => language),
  frame,
)}
</article>
`;
}

const spokenIn = (readings: readonly ReadingItem[]): string[] => [
  ...new Set(readings.flatMap(({ language }) => language ?? [])),
];

const rowLinks = (reading: ReadingItem, family: string, { links }: Frame): RowLinks => ({
  href: `#${anchors.reading(family, reading.quotation)}`,
  name: readingName(reading),
  said: [reading.speaker?.name, reading.via && `${messages.reading.via} ${reading.via}`]
    .filter(Boolean)
    .join(', '),
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
${readings.length > 1 && html`<p class="claim">${messages.baseRole[baseRole]}${baseRole === 'none' && frame.links.changes() !== null && html` <a href="#attach">${messages.changes.attachLink}</a>`}</p>`}
</header>`;
}
