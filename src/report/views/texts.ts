/** Two pasted texts, and what differs between them. */
import type { LanguageCode } from '../../model.ts';
import { messages } from '../messages.ts';
import { languageName } from '../names.ts';
import type { ComparedItem } from '../pages/pair.ts';
import type { TextsPage, TextsQuery } from '../pages/texts.ts';
import { linksTable, measuresTable } from './compared.ts';
import { linkedDiff, pairDiff, stepper } from './diff.ts';
import { findingsList } from './findings.ts';
import { type Html, heading, html } from './html.ts';
import { type Frame, measures, quiet } from './parts.ts';

const { texts: say, pair: named } = messages;

export interface TextsForm {
  readonly languages: readonly LanguageCode[];
  readonly longest: number;
}

export const textsView = ({ query, result }: TextsPage, { level }: Frame, form: TextsForm): Html =>
  html`<article class="compare">
${heading(level, say.title)}
<p class="lead">${say.lead}</p>
${formView(query, form)}
${result && resultView(result, level)}
</article>
`;

function formView(query: TextsQuery, { languages, longest }: TextsForm): Html {
  const box = (side: 'a' | 'b', chosen: string | null): Html => {
    const name = say.names[side];
    const language = side === 'a' ? 'languageA' : 'languageB';
    const options = languages.map(
      (code) =>
        html`<option value="${code}"${code === chosen && html` selected`}>${languageName(code)}</option>`,
    );
    return html`<div><label>${name} <textarea name="${side}" rows="4" maxlength="${longest}" dir="auto" required>${query[side]}</textarea></label>
<label>${say.language(name)} <select name="${language}"><option value="">${say.detect}</option>${options}</select></label></div>
`;
  };
  return html`<form class="pasted" action="/texts" method="get">${box('a', query.languageA)}${box('b', query.languageB)}<p><button type="submit">${say.compare}</button> ${quiet(say.limit(longest))}</p></form>`;
}

function resultView(result: ComparedItem, level: 1 | 2): Html {
  const { a, b, sides, links, relation } = result;
  const idOf = (number: number): string => `finding-${number}`;
  return html`<section>${heading(level + 1, named.diff)}
<p class="summary">${measures(result, 4)} ${quiet(messages.relation[relation])} ${quiet(say.read(languageName(sides.a.language), languageName(sides.b.language)))}</p>
${relation === 'translation' && html`<p class="quiet">${named.twoLanguages}</p>`}
${stepper()}
${pairDiff(result, (number) => `#${idOf(number)}`)}
${heading(level + 2, messages.finding.heading)}${findingsList(result, idOf)}</section>
<section>${heading(level + 1, named.links)}<p class="lead">${named.linksLead}</p>
<div class="links">${linkedDiff(a, b, sides, links)}</div>${linksTable(result)}</section>
<section>${heading(level + 1, named.measures)}${measuresTable(result.measures)}</section>
`;
}
