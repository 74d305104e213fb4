/** The first page: what was read, what was found, what to look at first, and the table of statements. */
import { claim } from '../claim.ts';
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import type { FlipItem, OverviewPage } from '../pages/overview.ts';
import type { Query } from '../pages/query.ts';
import { articlesTable } from './articles.ts';
import { checksView } from './checks.ts';
import { pairDiff } from './diff.ts';
import { familiesTable } from './families.ts';
import { type Html, heading, html } from './html.ts';
import { choosing, facetList, paging, searchForm } from './narrowing.ts';
import {
  checkMark,
  decimals,
  type Frame,
  familyLink,
  issuesTable,
  measures,
  plainTable,
  sides,
} from './parts.ts';

const { overview: say, counted } = messages;

/** @param interactive with search, facets and pages: what a server answers. */
export function overviewView(page: OverviewPage, frame: Frame, interactive: boolean): Html {
  const { counts } = page;
  const to = (changed: Partial<Query>): string => frame.links.overview({ ...page.query, ...changed });
  return html`${opening(page, frame)}
${flips(page, frame)}
${checksView(page.checks, frame)}
<section id="families">${heading(frame.level + 1, say.families)}
${interactive && searchForm(page)}
${interactive && facetList(page.facets, (name, value) => to({ facets: choosing(page.query.facets, name, value), page: 1 }))}
${statements(page, frame, interactive)}
${interactive && paging({ page: page.query.page, pages: page.pages }, (turned) => to({ page: turned }))}</section>
<section>${heading(frame.level + 1, say.groups)}${groups(page)}</section>
<section>${heading(frame.level + 1, say.articles)}${articlesTable(page.articles, frame)}
${page.articles.length < counts.articles && html`<p><a href="${frame.links.articles()}">${say.allArticles(counts.articles)}</a></p>`}</section>
<section>${heading(frame.level + 1, say.issues)}${issuesTable(page.issues)}
${page.issues.length < counts.issues && html`<p><a href="${frame.links.about()}">${say.allIssues(counts.issues)}</a></p>`}</section>
`;
}

function opening({ counts }: OverviewPage, frame: Frame): Html {
  const { articles, quotations, statements, readings, chains, singles, originals } = counts;
  return html`<header class="opening">${heading(frame.level, say.lead(counted.articles(articles)))}
<p>${say.read(counted.articles(articles), counted.quotations(quotations))} ${say.several(statements, counted.readings(readings), counted.chains(chains))} ${say.singles(singles)}</p>
<p class="claim">${say.original(originals)}</p></header>`;
}

function flips({ flips: found, heaviest }: OverviewPage, frame: Frame): Html {
  const lead = found.length > 0 ? say.flipsLead : heaviest.length > 0 ? say.heaviestLead : say.noFlips;
  return html`<section class="flips">${heading(frame.level + 1, say.flips)}
<p class="lead">${lead}</p>
${[...found, ...heaviest].map((flip) => flipCard(flip, frame))}</section>`;
}

function flipCard({ family, pair, worst }: FlipItem, frame: Frame): Html {
  return html`<article class="flip" data-row tabindex="-1">
${heading(frame.level + 2, familyLink(family, frame))}
<p class="quiet">${sides(pair)}</p>
${pairDiff({ ...pair, findings: worst ? [worst] : [] }, null)}
${worst && html`<p><b class="type">${worst.type}</b> ${claim(worst, pair)} <span class="quiet">${messages.finding.weight(worst.severity, worst.confidence)}</span> ${checkMark(pair.checked)}</p>`}
<p class="summary">${measures(pair)}</p>
</article>
`;
}

function statements(page: OverviewPage, frame: Frame, interactive: boolean): Html {
  if (page.counts.statements === 0 && page.found === 0) return html`<p class="quiet">${say.noFamilies}</p>`;
  if (page.found === 0) return html`<p class="quiet">${say.nothingFound}</p>`;
  const shown = page.families.length;
  return html`<p class="lead">${say.bars}${!interactive && shown < page.found && ` ${say.fileHolds(shown, page.found)}`}</p>
${familiesTable(page, frame, interactive)}`;
}

function groups({ groups: found }: OverviewPage): Html {
  if (found.length === 0) return html`<p class="quiet">${say.noGroups}</p>`;
  const { group, families, readings, chains, wording, meaning, note } = say.groupColumns;
  const numbers = [families, readings, chains, wording, meaning].map((name) => ({ numbers: name }));
  const mean = (value: number | null): string => (value === null ? say.tooFew : decimals(value, 2));
  const rows = found.map((one) => [
    one.by === 'translatedFrom' ? routeName(one.group) : one.group,
    ...[one.families, one.readings, one.chains, mean(one.wording), mean(one.meaning), one.note],
  ]);
  return html`<p class="lead">${say.groupsLead}</p>
${plainTable(say.groups, [group, ...numbers, note], rows)}`;
}
