/** Findings as a concordance: two readings a line, in the words of both. */
import { claim } from '../claim.ts';
import { messages } from '../messages.ts';
import type { FindingsPage, FoundItem } from '../pages/findings.ts';
import type { FindingsQuery } from '../pages/query.ts';
import { pairDiff } from './diff.ts';
import { type Html, heading, html } from './html.ts';
import { choosing, facetList, paging } from './narrowing.ts';
import { type Frame, familyLink, link, sides } from './parts.ts';

const { findingsPage: say, finding: named } = messages;

export function concordance(page: FindingsPage, frame: Frame): Html {
  const { query, facets, found, pairs, families, pages, findings } = page;
  const to = (changed: Partial<FindingsQuery>): string =>
    frame.links.findings({ ...query, ...changed }) ?? '';
  const inPairs = say.pairs(pairs.with, pairs.of);
  const inStatements = say.statements(families.with, families.of);
  return html`${heading(frame.level, say.title)}
<p class="lead">${say.lead}</p>
${facetList(facets, (name, value) => to({ facets: choosing(query.facets, name, value), page: 1 }))}
<p role="status">${found === 0 ? say.none : say.count(found, inPairs, inStatements)}</p>
${findings.map((one) => foundView(one, frame))}
${paging({ page: query.page, pages }, (turned) => to({ page: turned }))}
`;
}

/** The one finding alone is marked in the lines. */
function foundView({ family, finding, pair }: FoundItem, frame: Frame): Html {
  const { type, subtype, place, severity, confidence } = finding;
  return html`<article class="found-pair" data-row tabindex="-1">
${heading(frame.level + 1, html`<span class="type">${type}</span>${subtype && html` <span class="subtype">${subtype}</span>`}`)}
<p class="quiet">${sides(pair)} · ${named.place[place]} · ${named.weight(severity, confidence)}</p>
${pairDiff({ ...pair, findings: [finding] }, null)}
<p>${claim(finding, pair)}</p>
<p class="quiet">${familyLink(family, frame)} · ${link(frame.links.compare(pair.base, pair.variant), messages.pair.open)}</p>
</article>
`;
}
