/** Findings as a concordance: two readings a line, in the words of both. */
import type { LanguageCode } from '../../model.ts';
import { claim } from '../claim.ts';
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
import type { FindingsPage, FoundItem } from '../pages/findings.ts';
import type { Keyword } from '../pages/keyword.ts';
import { FINDING_FACETS, type FindingsQuery, printFindingsQuery } from '../pages/query.ts';
import { type Html, heading, html } from './html.ts';
import { choosing, facetList, paging } from './narrowing.ts';
import { checkMark, type Frame, familyLink, link, scrolling, words } from './parts.ts';

const { findingsPage: say, finding: named } = messages;

export function concordance(page: FindingsPage, frame: Frame): Html {
  const { query, facets, pages, findings } = page;
  const to = (changed: Partial<FindingsQuery>): string =>
    frame.links.findings({ ...query, ...changed }) ?? '';
  return html`${heading(frame.level, say.title)}
<p class="lead">${say.lead}</p>
${searchForm(query)}
${facetList(facets, (name, value) => to({ facets: choosing(query.facets, name, value), page: 1 }))}
<p class="found" role="status">${countOf(page)}</p>
${findings.length > 0 && html`<p><a href="/findings.txt${printFindingsQuery({ ...query, page: 1 })}">${say.asText}</a></p>`}
${findings.map((one) => foundView(one, frame))}
${paging({ page: query.page, pages }, (turned) => to({ page: turned }))}
`;
}

function countOf({ found, pairs, families }: FindingsPage): string {
  if (found === 0) return say.none;
  return say.count(found, say.pairs(pairs.with, pairs.of), say.statements(families.with, families.of));
}

const searchForm = ({
  words: sought,
  facets,
}: FindingsQuery): Html => html`<form class="search" action="/findings" method="get" role="search">
<label>${say.search.label} <input type="search" name="words" value="${sought}" maxlength="200" placeholder="${say.search.hint}"></label>
${FINDING_FACETS.map((name) => facets[name] && html`<input type="hidden" name="${name}" value="${facets[name]}">`)}
<button type="submit">${say.search.button}</button>
</form>`;

/** The two lines have their words below each other, as a concordance has. */
function foundView({ family, finding, pair, lines }: FoundItem, frame: Frame): Html {
  const { type, subtype, place, severity, confidence } = finding;
  const { sides } = pair;
  const { columns } = say;
  return html`<article class="found-pair" data-row tabindex="-1">
${heading(frame.level + 1, html`<span class="type">${type}</span>${subtype && html` <span class="subtype">${subtype}</span>`}`)}
${scrolling(
  `${type}: ${pair.a}, ${pair.b}`,
  html`<table class="kwic"><thead class="heard"><tr><th scope="col">${columns.reading}</th><th scope="col">${columns.left}</th><th scope="col">${columns.words}</th><th scope="col">${columns.right}</th></tr></thead>
<tbody>${kwicRow(pair.a, pair.names.a, lines.a, sides.a.language)}${kwicRow(pair.b, pair.names.b, lines.b, sides.b.language)}</tbody></table>`,
)}
<p class="quiet">${claim(finding, pair)} ${named.place[place]} · ${named.weight(severity, confidence)} · ${checkMark(pair.checked)} · ${familyLink(family, frame)} · ${link(frame.links.compare(pair.base, pair.variant), messages.pair.open)}</p>
</article>
`;
}

function kwicRow(
  sigil: string,
  name: string,
  { left, words: said, right }: Keyword,
  language: LanguageCode | null,
): Html {
  const lang = langTag(language);
  const middle = said === '' ? html`<i class="quiet">${say.nothing}</i>` : words(said, language);
  return html`<tr><th scope="row"><span class="sigil">${sigil}</span> <span class="quiet">${name}</span></th><td class="left" lang="${lang}" dir="auto">${left}</td><td class="node">${middle}</td><td lang="${lang}" dir="auto">${right}</td></tr>
`;
}
