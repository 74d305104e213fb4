/** Two articles side by side: numbers, and lines where there is a script, join the quotations of one statement. */
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import type { ArticlePage, QuotedHere } from '../pages/article.ts';
import type { BesidePage, Join } from '../pages/beside.ts';
import { articleText } from './article.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, familyLink, link, measures, plainTable, quiet } from './parts.ts';

const { articlePage: say } = messages;

export function besideView({ a, b, joins }: BesidePage, frame: Frame): Html {
  return html`<article class="beside-articles">
<header><p class="eyebrow">${say.besideTitle}</p>
${heading(frame.level, html`${nameOf(a)} <span class="joined">${messages.pair.and}</span> ${nameOf(b)}`)}</header>
<section>${heading(frame.level + 1, say.joined)}
${joins.length === 0 ? html`<p class="quiet">${say.notJoined}</p>` : html`<p class="lead">${say.joinedLead}</p>${joinsTable(joins, frame)}`}</section>
<div class="columns" data-join>${column(a, joins, 'a', frame)}${column(b, joins, 'b', frame)}</div>
</article>
`;
}

const nameOf = ({ article }: ArticlePage): string => article.outlet ?? article.path;

const joinsTable = (joins: readonly Join[], frame: Frame): Html => {
  const { number, statement, drift, open } = say.joinColumns;
  return plainTable(
    say.joined,
    [number, statement, drift, open],
    joins.map(({ family, pair }, i) => [
      i + 1,
      familyLink(family, frame),
      pair ? measures(pair) : quiet(messages.notMeasured),
      pair && link(frame.links.compare(pair.base, pair.variant), messages.pair.open),
    ]),
  );
};

function column(page: ArticlePage, joins: readonly Join[], side: 'a' | 'b', frame: Frame): Html {
  const numbers = Map.groupBy(
    joins.map((join, i) => ({ join, number: i + 1 })),
    ({ join }) => join[side],
  );
  const noteOf = ({ quotation }: QuotedHere): Piece =>
    (numbers.get(quotation.id) ?? []).map(({ join, number }) => {
      const other = anchors.quotation(join[side === 'a' ? 'b' : 'a']);
      return html`<a class="join" href="#${other}" data-join-number="${number}" aria-label="${say.toOther(number)}" lang="en">${number}</a>`;
    });
  const { id, translatedFrom } = page.article;
  return html`<section>${heading(frame.level + 1, html`<a href="${frame.links.article(id)}">${nameOf(page)}</a> ${quiet(routeName(translatedFrom.value))}`)}
${articleText(page, noteOf)}</section>
`;
}
