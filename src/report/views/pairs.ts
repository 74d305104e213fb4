/** The readings of a statement two by two. */
import type { BaseRole } from '../../model.ts';
import { claim } from '../claim.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { FamilyPage } from '../pages/family.ts';
import type { PairItem } from '../pages/pair.ts';
import { pairDiff, stepper } from './diff.ts';
import { findingsList } from './findings.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { checkMark, type Frame, link, measures, quiet, sides } from './parts.ts';
import { nameAndRoute } from './reading.ts';

/** The two lines and the one finding that weigh most, before everything else. */
export function sharpest({ family, compared }: FamilyPage, frame: Frame): Piece {
  const [pair] = compared;
  const worst = pair?.findings.toSorted((a, b) => b.severity * b.confidence - a.severity * a.confidence)[0];
  if (!pair || !worst) return null;
  return html`<section class="flip">${heading(frame.level + 1, messages.family.sharpest)}
<p class="quiet">${sides(pair)}</p>
${pairDiff({ ...pair, findings: [worst] }, null)}
<p><b class="type">${worst.type}</b> ${claim(worst, pair)} <span class="quiet">${messages.finding.weight(worst.severity, worst.confidence)}</span> ${checkMark(pair.checked)} <a href="#${anchors.pair(family.id, pair.base, pair.variant)}">${messages.finding.all(pair.findings.length)}</a></p></section>`;
}

export function pairs(page: FamilyPage, frame: Frame): Html {
  const names = new Map(page.readings.map((reading) => [reading.sigil, nameAndRoute(reading)]));
  return html`<section>${heading(frame.level + 1, messages.family.pairs)}
<p class="lead">${pairsLead(page)}</p>
${stepper()}
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
  const idOf = (number: number): string => anchors.finding(family, pair.base, pair.variant, number);
  return html`<article class="pair" id="${anchors.pair(family, pair.base, pair.variant)}">
${heading(frame.level + 2, joined(pair.baseRole, side(pair.a), side(pair.b)))}
<p class="summary">${measures(pair)} <span class="quiet">${messages.relation[pair.relation]}</span> ${href !== null && link(href, messages.pair.open)}</p>
${pair.relation === 'translation' && html`<p class="quiet">${messages.pair.twoLanguages}</p>`}
<div class="beside"><div>${pairDiff(pair, (number) => `#${idOf(number)}`)}</div>
<div>${findingsList(pair, idOf)}</div></div>
</article>
`;
}

/** Only a base makes one of the two the measure of the other. */
const joined = (baseRole: BaseRole, a: Html, b: Html): Html =>
  baseRole === 'none'
    ? html`${a} <span class="joined">${messages.pair.and}</span> ${b}`
    : html`${b} <span class="joined">${messages.pair.against}</span> ${a}`;
