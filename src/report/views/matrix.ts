/** All pairs of a statement at a glance: wording above the diagonal, meaning below it. */
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { FamilyPage } from '../pages/family.ts';
import type { PairSummary } from '../pages/pair.ts';
import { type Html, heading, html } from './html.ts';
import { decimals, type Frame, heard, link, scrolling } from './parts.ts';

type Key = `${string} ${string}`;

export function matrix({ family, readings, pairs, compared }: FamilyPage, frame: Frame): Html {
  const sigla = readings.map(({ sigil }) => sigil);
  const bySigla = new Map<Key, PairSummary>(
    pairs.flatMap((pair) => [
      [`${pair.a} ${pair.b}`, pair],
      [`${pair.b} ${pair.a}`, pair],
    ]),
  );
  const shown = new Set(compared.map(({ base, variant }) => anchors.pair(family.id, base, variant)));
  const hrefOf = ({ base, variant }: PairSummary): string | null => {
    const anchor = anchors.pair(family.id, base, variant);
    return frame.links.compare(base, variant) ?? (shown.has(anchor) ? `#${anchor}` : null);
  };
  const row = (sigil: string, i: number): Html =>
    html`<tr><th scope="row">${sigil}</th>${sigla.map((other, j) => (i === j ? html`<td class="same"></td>` : cell(bySigla.get(`${sigil} ${other}`), j > i ? 'wording' : 'meaning', hrefOf)))}</tr>
`;
  return html`<section>${heading(frame.level + 1, messages.family.matrix)}
<p class="lead">${messages.family.matrixLead}</p>
${scrolling(messages.family.matrix, html`<table class="matrix"><thead><tr><td></td>${sigla.map((sigil) => html`<th scope="col">${sigil}</th>`)}</tr></thead><tbody>${sigla.map(row)}</tbody></table>`)}</section>`;
}

/** Shades 0 to 4. */
const SHADES = 4;

function cell(
  pair: PairSummary | undefined,
  axis: 'wording' | 'meaning',
  hrefOf: (pair: PairSummary) => string | null,
): Html {
  const value = pair?.[axis] ?? null;
  if (!pair || value === null)
    return html`<td class="none"><span aria-hidden="true">–</span>${heard(messages.notMeasured)}</td>`;
  const label = html`${heard(`${messages[axis]} `)}${decimals(value, 2)}`;
  return html`<td class="${axis} shade-${Math.round(value * SHADES)}">${link(hrefOf(pair), label)}</td>`;
}
