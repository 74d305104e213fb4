/** The concordance as plain text, to be pasted into a mail or an article: all pages of a query. */
import type { Edition } from './edition.ts';
import { exportMessages } from './export-messages.ts';
import { messages } from './messages.ts';
import { type FindingsPage, type FoundItem, findingsPage } from './pages/findings.ts';
import type { Keyword } from './pages/keyword.ts';
import type { FindingsQuery } from './pages/query.ts';
import { severityName } from './severity.ts';
import { visible } from './visible.ts';

const { findingsPage: say } = messages;

/** Lines on a page of its own have no end: as much as a person reads. */
const MOST = 1_000;

export function concordanceText(edition: Edition, query: FindingsQuery): string {
  const settings = { ...edition.settings, findingsPerPage: MOST };
  const page = findingsPage({ ...edition, settings }, { ...query, page: 1 })!;
  return visible(`${[headOf(page, edition), ...page.findings.map(lines)].join('\n\n')}\n`);
}

function headOf({ query, found, pairs, families }: FindingsPage, { analysis }: Edition): string {
  const chosen = Object.entries(query.facets).map(([name, value]) => `${name} = ${value}`);
  const asked = [...(query.words ? [query.words] : []), ...chosen].join('; ');
  const count = say.count(found, say.pairs(pairs.with, pairs.of), say.statements(families.with, families.of));
  return [
    `${messages.name}: ${analysis.corpus}`,
    asked,
    found === 0 ? say.none : count,
    messages.signed(analysis.signature.id),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function lines({ finding, pair, lines: { a, b } }: FoundItem): string {
  const width = Math.max(a.left.length, b.left.length);
  const line = (sigil: string, name: string, { left, words, right }: Keyword): string =>
    `  ${sigil.padEnd(3)}${flat(left).padStart(width)} [${flat(words)}] ${flat(right)}  (${name})`;
  const head = [
    finding.type,
    finding.subtype,
    severityName(finding.severity),
    exportMessages.checked(pair.checked),
  ]
    .filter(Boolean)
    .join(', ');
  return [head, line(pair.a, pair.names.a, a), line(pair.b, pair.names.b, b)].join('\n');
}

/** One line. */
const flat = (text: string): string => text.replace(/\s/gu, ' ');
