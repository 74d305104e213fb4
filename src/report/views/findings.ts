/** Findings with their evidence, worded no stronger than the base allows. */
import { claim } from '../claim.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { FindingItem, PairItem } from '../pages/pair.ts';
import { type Html, html } from './html.ts';
import { decimals } from './parts.ts';

export function findingsList(pair: PairItem, family: string): Html {
  if (pair.findings.length === 0) return html`<p class="quiet">${messages.pair.noFindings}</p>`;
  return html`<ol class="findings">${pair.findings.map(
    (finding, i) =>
      html`<li id="${anchors.finding(family, pair.base, pair.variant, i + 1)}" class="${messages.severity(finding.severity)}">${findingText(finding, pair)}</li>
`,
  )}</ol>`;
}

function findingText(finding: FindingItem, pair: PairItem): Html {
  const { type, subtype, place, severity, confidence, note } = finding;
  const { weight, place: places } = messages.finding;
  const weighed = weight(messages.severity(severity), decimals(severity, 2), decimals(confidence, 2));
  return html`<p><b class="type">${type}</b>${subtype && html` <span class="subtype">${subtype}</span>`} <span class="quiet">${places[place]} · <span class="weight">${weighed}</span></span></p>
<p>${claim(finding, pair)} ${note}</p>`;
}
