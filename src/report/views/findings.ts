/** Findings with their evidence, worded no stronger than the base allows. */
import { claim } from '../claim.ts';
import { exportMessages } from '../export-messages.ts';
import { messages } from '../messages.ts';
import type { ComparedItem, FindingItem, PairItem } from '../pages/pair.ts';
import { severityName } from '../severity.ts';
import { type Html, html } from './html.ts';
import { checkMark } from './parts.ts';

/** Pasted texts name no outlet: nobody checks or cites what is said of them. */
type ListedPair = ComparedItem & Partial<Pick<PairItem, 'checked' | 'cites'>>;

/** @param idOf of the finding of a number, from 1. */
export function findingsList(pair: ListedPair, idOf: (number: number) => string): Html {
  if (pair.findings.length === 0) return html`<p class="quiet">${messages.pair.noFindings}</p>`;
  return html`<ol class="findings">${pair.findings.map(
    (finding, i) =>
      html`<li id="${idOf(i + 1)}" class="${severityName(finding.severity)}">${findingText(finding, pair, pair.cites?.[i])}</li>
`,
  )}</ol>`;
}

function findingText(finding: FindingItem, pair: ListedPair, cite?: string): Html {
  const { type, subtype, place, severity, confidence } = finding;
  const { weight, place: places, standing } = messages.finding;
  return html`<p><b class="type">${type}</b>${subtype && html` <span class="subtype">${subtype}</span>`} <span class="quiet">${places[place]} · <span class="weight">${weight(severity, confidence)}</span></span>${pair.checked !== undefined && html` ${checkMark(pair.checked)}`}</p>
<p>${claim(finding, pair)}</p>
<p class="quiet">${standing(finding)}</p>
${cite !== undefined && html`<p class="cite"><small>${exportMessages.cite(cite)}</small></p>`}`;
}
