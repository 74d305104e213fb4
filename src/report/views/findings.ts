/** Findings with their evidence, worded no stronger than the base allows. */
import { claim } from '../claim.ts';
import { messages } from '../messages.ts';
import type { ComparedItem, FindingItem } from '../pages/pair.ts';
import { severityName } from '../severity.ts';
import { type Html, html } from './html.ts';

/** @param idOf of the finding of a number, from 1. */
export function findingsList(pair: ComparedItem, idOf: (number: number) => string): Html {
  if (pair.findings.length === 0) return html`<p class="quiet">${messages.pair.noFindings}</p>`;
  return html`<ol class="findings">${pair.findings.map(
    (finding, i) =>
      html`<li id="${idOf(i + 1)}" class="${severityName(finding.severity)}">${findingText(finding, pair)}</li>
`,
  )}</ol>`;
}

function findingText(finding: FindingItem, pair: ComparedItem): Html {
  const { type, subtype, place, severity, confidence } = finding;
  const { weight, place: places } = messages.finding;
  return html`<p><b class="type">${type}</b>${subtype && html` <span class="subtype">${subtype}</span>`} <span class="quiet">${places[place]} · <span class="weight">${weight(severity, confidence)}</span></span></p>
<p>${claim(finding, pair)}</p>`;
}
