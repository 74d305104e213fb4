/** Who printed a statement: three marks, each said in words too. */
import { messages } from '../messages.ts';
import type { Coverage } from '../pages/coverage.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, link, plainTable } from './parts.ts';

const { family: say } = messages;

/** Printed it; told the event without it; not in the corpus. */
const MARKS = { printed: '●', silent: '○', absent: '×' } as const;

export function coverage(found: Coverage, frame: Frame): Html {
  const { articles, of, printed, silent, silentCount, elsewhere, absent } = found;
  const { article, how } = say.coverageColumns;
  const named = ({ id, name }: { id: string; name: string }): Piece => link(frame.links.article(id), name);
  const rows: Piece[][] = [
    ...printed.map((one) => [named(one), marked('printed', say.printed(one.sigla.join(' ')))]),
    ...silent.map((one) => [named(one), marked('silent', say.silent(one.shared))]),
    ...absent.map((name) => [name, marked('absent', say.absent)]),
  ];
  const more = silentCount - silent.length;
  return html`<section>${heading(frame.level + 1, say.coverage)}
<p class="lead">${say.coverageLead(articles, of)}</p>
${plainTable(say.coverage, [article, how], rows)}
<p class="quiet">${more > 0 && `${say.moreSilent(more)} `}${elsewhere > 0 && `${say.elsewhere(elsewhere)} `}${say.outside}</p></section>`;
}

const marked = (mark: keyof typeof MARKS, text: string): Html =>
  html`<span class="mark ${mark}" aria-hidden="true">${MARKS[mark]}</span> ${text}`;
