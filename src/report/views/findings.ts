/** Findings with their evidence, worded no stronger than the base allows. */
import { claim } from '../claim.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { FindingItem, PairItem } from '../pages/pair.ts';
import { severityName } from '../severity.ts';
import { type Html, html } from './html.ts';

export function findingsList(pair: PairItem, family: string): Html {
  if (pair.findings.length === 0) return html`<p class="quiet">${messages.pair.noFindings}</p>`;
  return html`<ol class="findings">${pair.findings.map(
    (finding, i) =>
      html`<li id="${anchors.finding(family, pair.base, pair.variant, i + 1)}" class="${severityName(finding.severity)}">${findingText(finding, pair)}</li>
`,
  )}</ol>`;
}

function findingText(finding: FindingItem, pair: PairItem): Html {
  const { type, subtype, place, severity, confidence } = finding;
  const { weight, place: places, standing } = messages.finding;
  return html`<p><b class="type">${type}</b>${subtype && html` <span class="subtype">${subtype}</span>`} <span class="quiet">${places[place]} · <span class="weight">${weight(severity, confidence)}</span></span></p>
<p>${claim(finding, pair)}</p>
<p class="quiet">${standing(finding)}</p>`;
}
