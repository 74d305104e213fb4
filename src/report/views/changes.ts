/** Forms for what a reader may put right, and the page that tells of it. */
import { messages } from '../messages.ts';
import { languageName } from '../names.ts';
import { type ChangesPage, CORRECTIONS } from '../pages/changes.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, quiet } from './parts.ts';

const { changes: say } = messages;

/** At each reading; closed until it is asked for. */
export function correctionForm(quotation: string, { links }: Frame): Piece {
  if (links.changes() === null) return null;
  const option = (kind: (typeof CORRECTIONS)[number]): Html =>
    html`<option value="${kind}">${say.kinds[kind]}</option>`;
  return html`<details class="correction"><summary>${say.correct}</summary>
<form class="fields" action="/changes/correct" method="post"><input type="hidden" name="quotation" value="${quotation}">
<label>${say.what} <select name="kind">${CORRECTIONS.map(option)}</select></label>
${field(say.value, 'value')}${field(say.note, 'note')}${field(say.by, 'by')}
<button type="submit">${say.write}</button></form></details>`;
}

/** On the page of a statement. @param languages of its readings. */
export function attachForm(
  { speakers, languages }: { readonly speakers: readonly string[]; readonly languages: readonly string[] },
  { links, level }: Frame,
): Piece {
  if (links.changes() === null) return null;
  const kinds = Object.entries(say.originalKinds);
  return html`<section id="attach">${heading(level + 1, say.attach)}
<p class="lead">${say.attachLead}</p>
<form class="fields" action="/changes/attach" method="post" enctype="multipart/form-data">
<label>${say.kind} <select name="kind">${kinds.map(([kind, name]) => html`<option value="${kind}">${name}</option>`)}</select></label>
${field(say.occasion, 'occasion')}${field(say.date, 'date', { type: 'date' })}
<label>${say.language} <select name="language"><option value="">${say.detect}</option>${languages.map((code) => html`<option value="${code}">${languageName(code)}</option>`)}</select></label>
${field(say.speaker, 'speaker', { value: speakers[0] ?? '' })}
<label class="wide">${say.text} <textarea name="text" rows="4" dir="auto"></textarea></label>
<label>${say.file} <input type="file" name="file" accept=".txt,.md,text/plain"></label>
<button type="submit">${say.attachButton}</button></form></section>`;
}

const field = (label: string, name: string, { type = 'text', value = '' } = {}): Html =>
  html`<label>${label} <input type="${type}" name="${name}" value="${value}" maxlength="200"></label>
`;

export function changesView({ job, corpus, limits, said }: ChangesPage, { level }: Frame): Html {
  return html`<article class="changes">${heading(level, say.title)}
${said && html`<p role="status">${say.said[said]}</p>`}
${job.state !== 'none' && html`<p role="status" class="job"${job.state === 'running' && html` data-running`}>${say.job[job.state]} ${quiet(job.line)}${job.state === 'running' && html` <a href="/changes">${say.look}</a>`}</p>`}
${
  corpus !== null &&
  html`<p class="lead">${say.folder(corpus)}</p>
${job.state !== 'running' && html`<form action="/changes/analyze" method="post"><button type="submit">${say.again}</button> ${quiet(say.byHand(corpus))}</form>`}`
}
${limits && uploadForm(limits, level)}
</article>
`;
}

const PASTED = 3;

function uploadForm({ bytes, files, seconds }: NonNullable<ChangesPage['limits']>, level: 1 | 2): Html {
  const boxes = Array.from(
    { length: PASTED },
    (_, i) =>
      html`<label class="wide">${say.paste(i + 1)} <textarea name="text" rows="3" dir="auto"></textarea></label>
`,
  );
  return html`<section>${heading(level + 1, say.upload)}
<p class="lead">${say.uploadLead} ${say.limits(bytes / 1e6, files, seconds / 60)}</p>
<form class="fields" action="/changes/upload" method="post" enctype="multipart/form-data">
<label class="wide drop">${say.files} <input type="file" name="files" multiple accept=".txt,.md,.markdown"></label>
${boxes}<button type="submit">${say.uploadButton}</button></form></section>`;
}
