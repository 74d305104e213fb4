/** What is said of two texts that were compared, wherever they are from. */
import type { Measure } from '../../model.ts';
import { messages } from '../messages.ts';
import type { ComparedItem, LinkItem } from '../pages/pair.ts';
import { type Html, html, type Piece } from './html.ts';
import { decimals, plainTable, words } from './parts.ts';

const { pair: say } = messages;

/** The words that differ and render each other. */
export function linksTable({ links, sides, a, b }: ComparedItem): Piece {
  const differing = links.map((link, i) => ({ link, number: i + 1 })).filter(({ link }) => !link.same);
  if (differing.length === 0) return null;
  const row = ({ link, number }: { link: LinkItem; number: number }): Html =>
    html`<tr><th scope="row">${number}</th><td>${words(sides.a.text.slice(link.a.start, link.a.end), sides.a.language)}</td><td>${words(sides.b.text.slice(link.b.start, link.b.end), sides.b.language)}</td><td class="quiet">${link.crossing && say.crossing}</td></tr>
`;
  return html`<details><summary>${say.linksTable}</summary>
<table class="plain narrow"><thead><tr><td></td><th scope="col">${a}</th><th scope="col">${b}</th><td></td></tr></thead><tbody>${differing.map(row)}</tbody></table></details>`;
}

export function measuresTable(found: readonly Measure[]): Html {
  const { name, value, evidence } = say.measureColumns;
  const rows = found.map((one) => [
    one.name,
    one.value === null ? messages.notMeasured : decimals(one.value, 4),
    one.evidence,
  ]);
  return plainTable(say.measures, [name, { numbers: value }, evidence], rows);
}
