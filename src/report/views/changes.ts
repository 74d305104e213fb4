/** Findings as a concordance: two readings a line, in the words of both. */
import { claim } from '../claim.ts';
import { messages } from '../messages.ts';
import type { ChangeItem, ChangesPage } from '../pages/changes.ts';
import type { ChangesQuery } from '../pages/query.ts';
import { pairDiff } from './diff.ts';
import { type Html, heading, html } from './html.ts';
import { choosing, facetList, paging } from './narrowing.ts';
import { type Frame, link, words } from './parts.ts';

const { changes: say, finding: named } = messages;

export function changesView(page: ChangesPage, frame: Frame): Html {
  const { query, facets, found, pairs, families, pages, changes } = page;
  const to = (changed: Partial<ChangesQuery>): string => frame.links.changes({ ...query, ...changed }) ?? '';
  const inPairs = say.pairs(pairs.with, pairs.of);
  const inStatements = say.statements(families.with, families.of);
  return html`${heading(frame.level, say.title)}
<p class="lead">${say.lead}</p>
${facetList(facets, (name, value) => to({ facets: choosing(query.facets, name, value), page: 1 }))}
<p role="status">${found === 0 ? say.none : say.count(found, inPairs, inStatements)}</p>
${changes.map((change) => changeView(change, frame))}
${paging({ page: query.page, pages }, (turned) => to({ page: turned }))}
`;
}

/** The one finding alone is marked in the lines. */
function changeView({ family, label, finding, pair }: ChangeItem, frame: Frame): Html {
  const { type, subtype, place, severity, confidence } = finding;
  return html`<article class="change" data-row tabindex="-1">
${heading(frame.level + 1, html`<span class="type">${type}</span>${subtype && html` <span class="subtype">${subtype}</span>`}`)}
<p class="quiet">${named.place[place]} · ${named.weight(severity, confidence)}</p>
${pairDiff({ ...pair, findings: [finding] }, null)}
<p>${claim(finding, pair)}</p>
<p class="quiet">${link(frame.links.family(family), words(label, pair.sides.a.language))} · ${link(frame.links.compare(pair.base, pair.variant), messages.pair.open)}</p>
</article>
`;
}
