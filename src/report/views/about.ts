/** How a run was made, what its numbers mean and what may be claimed. */
import type { FindingType } from '../../model.ts';
import { checkedLines } from '../checks.ts';
import { exportMessages } from '../export-messages.ts';
import { type Leaf, leavesOf } from '../leaves.ts';
import { messages } from '../messages.ts';
import type { AboutPage } from '../pages/about.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, facts, issuesTable, plainTable } from './parts.ts';

const { about: say } = messages;
const { sure, measureColumns: columns, excerpts: cut } = exportMessages.about;

/** @param files addresses of the tables; none where they lie beside the page. */
export function aboutView(page: AboutPage, frame: Frame, files: readonly string[]): Html {
  const section = (title: string, content: Piece): Html =>
    html`<section>${heading(frame.level + 1, title)}${content}</section>
`;
  const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`);
  const found = page.checks ? checkedLines(page.checks) : [];
  return html`<article class="about" id="about">
${heading(frame.level, say.title)}
${section(say.claims, paragraphs(say.claimsText))}
${section(say.how, paragraphs(say.howText))}
${section(say.findings, findingTypes())}
${section(sure.title, paragraphs([...sure.text(page.checked.pairs, page.checked.of), ...found]))}
${section(say.measures, measuresTable(page))}
${page.excerpts && section(cut.title, excerpts(page.excerpts))}
${section(say.signature, html`<p class="lead">${say.signatureLead}</p>${signature(page)}`)}
${section(say.settings, settings(page.settings))}
${section(messages.overview.issues, issuesTable(page.issues))}
${files.length > 0 && section(say.files, html`<p class="lead">${say.filesLead}</p><ul>${files.map((file) => html`<li><a href="${file}" download>${file.slice(1)}</a></li>`)}</ul>`)}
</article>
`;
}

function measuresTable({ measures }: AboutPage): Html {
  const { name, range, meaning } = columns;
  const rows = measures.map((one) => [html`<code>${one.name}</code>`, one.range, one.meaning]);
  return plainTable(say.measures, [name, range, meaning], rows);
}

function excerpts({ words, articles }: NonNullable<AboutPage['excerpts']>): Html {
  const rows = articles.map(({ path, sha256 }) => [path, html`<code>${sha256}</code>`]);
  return html`<p>${cut.text(words)}</p>${plainTable(cut.title, [cut.article, 'SHA-256'], rows)}`;
}

function findingTypes(): Html {
  const { type, what } = say.findingColumns;
  const types = Object.keys(messages.findings) as FindingType[];
  return html`<table class="plain"><thead><tr><th scope="col">${type}</th><th scope="col">${what}</th></tr></thead>
<tbody>${types.map((name) => html`<tr><th scope="row">${name}</th><td>${messages.findings[name]}</td></tr>`)}</tbody></table>`;
}

function signature({ signature: signed }: AboutPage): Html {
  const names = say.signatureNames;
  return facts(
    (Object.keys(names) as (keyof typeof names)[]).map((part) => [
      names[part],
      html`<code>${signed[part]}</code>`,
    ]),
  );
}

/** One list a room, closed until it is asked for. */
const settings = (of: Readonly<Record<string, unknown>>): Html[] =>
  Object.entries(of).map(
    ([room, values]) => html`<details><summary><code>${room}</code></summary>
<table class="plain narrow"><tbody>${leavesOf(values, []).map(setting)}</tbody></table></details>
`,
  );

const setting = ([path, value]: Leaf): Html =>
  html`<tr><th scope="row"><code>${path}</code></th><td class="number"><code>${value}</code></td></tr>`;
