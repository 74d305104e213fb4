/** The report in Markdown, to read on a code host: what was found, and each statement with its worst pairs. */
import type { DriftGroup, Issue } from '../model.ts';
import { checkedLines, checksTitle } from './checks.ts';
import { claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { exportMessages } from './export-messages.ts';
import { messages } from './messages.ts';
import { routeName } from './names.ts';
import { type FamilyPage, familyPage } from './pages/family.ts';
import { type FlipItem, type OverviewPage, wholeOverview } from './pages/overview.ts';
import type { FindingItem, PairItem } from './pages/pair.ts';
import type { ReadingItem } from './pages/reading.ts';
import { visible } from './visible.ts';

const { overview: say, counted } = messages;

export function markdownReport(edition: Edition): string {
  const overview = wholeOverview(edition);
  const families = overview.families.map(({ id }) => familyPage(edition, id)!);
  return [
    ...opening(overview),
    ...excerpts(edition),
    ...flips(overview),
    ...checked(overview),
    ...table(overview),
    ...families.flatMap(family),
    ...groups(overview.groups),
    ...issues(overview.issues),
    messages.signed(overview.signature),
  ]
    .join('\n\n')
    .concat('\n');
}

// ── its parts, each a list of paragraphs ────────────────────────────────────────────────────────

function opening({ corpus, counts }: OverviewPage): string[] {
  const { articles, quotations, statements, readings, chains, singles, originals } = counts;
  return [
    `# ${messages.markdown.title(plain(corpus))}`,
    [
      say.read(counted.articles(articles), counted.quotations(quotations)),
      say.several(statements, counted.readings(readings), counted.chains(chains)),
      say.singles(singles),
    ].join(' '),
    say.original(originals),
    messages.markdown.more,
  ];
}

/** Of a run that is published without whole articles. */
function excerpts({ analysis: { articles } }: Edition): string[] {
  const cut = articles.flatMap(({ path, excerpt }) => (excerpt ? [{ path, ...excerpt }] : []));
  const [first] = cut;
  if (!first) return [];
  const rows = cut.map(({ path, sha256 }) => [plain(path), `\`${sha256}\``]);
  const { text, article } = exportMessages.about.excerpts;
  return [text(first.words), tableOf([article, 'SHA-256'], rows)];
}

function flips({ flips: found, heaviest }: OverviewPage): string[] {
  const items = [...found, ...heaviest].map(flip);
  if (items.length === 0) return [`## ${say.flips}`, say.noFlips];
  return [`## ${say.flips}`, found.length > 0 ? say.flipsLead : say.heaviestLead, items.join('\n')];
}

function flip({ pair, worst, family: { id, label } }: FlipItem): string {
  const statement = `- [${plain(label)}](#${id})`;
  if (!worst) return statement;
  const { a, b, names } = pair;
  const who = plain(exportMessages.markdown.who(a, names.a, b, names.b));
  return `${statement}: **${worst.type}** (${exportMessages.checked(pair.checked)}). ${plain(claim(worst, pair))} ${who}`;
}

/** How far to trust it. */
const checked = ({ checks }: OverviewPage): string[] => [
  `## ${checksTitle}`,
  checkedLines(checks)
    .map((line) => `- ${plain(line)}`)
    .join('\n'),
];

function table({ families, found }: OverviewPage): string[] {
  const { columns } = say;
  const rows = families.map(({ id, label, readings, chains, routes, wording, meaning, findings }) => [
    `[${plain(label)}](#${id})`,
    `${readings} ${say.chainsOf(chains)}`,
    routes.map((route) => plain(routeName(route))).join(', '),
    amount(wording),
    amount(meaning),
    findings.map(({ type }) => type).join(', '),
  ]);
  const head = [
    columns.statement,
    columns.readings,
    columns.routes,
    messages.wording,
    messages.meaning,
    columns.findings,
  ];
  if (families.length === 0) return [`## ${say.families}`, say.noFamilies];
  const rest = families.length < found ? [messages.markdown.notShown(families.length, found)] : [];
  return [`## ${say.families}`, exportMessages.markdown.scores, tableOf(head, rows), ...rest];
}

function family({ family: { id, label, speakers }, baseRole, readings, compared }: FamilyPage): string[] {
  return [
    `<a id="${id}"></a>`,
    `### ${plain(label)}`,
    `${messages.family.speakers}: ${plain(speakers.join(', ') || messages.reading.noSpeaker)}. ${messages.baseRole[baseRole]}`,
    ...readings.map(reading),
    ...compared.filter(({ findings }) => findings.length > 0).map(pair),
  ];
}

function reading({ sigil, text, outlet, path, route, speaker, via }: ReadingItem): string {
  const from = routeName(route.translatedFrom.value);
  const who = [speaker?.name ?? messages.reading.noSpeaker, via && `${messages.reading.via} ${via}`];
  const where = [outlet ?? path, from, ...who].filter(Boolean).join('; ');
  return `> **${sigil}** ${plain(text)}\n>\n> ${plain(where)}`;
}

function pair(one: PairItem): string {
  const { a, b, wording, meaning, findings } = one;
  const heading = `**${a}, ${b}**: ${messages.wording} ${amount(wording)}, ${messages.meaning} ${amount(meaning)}`;
  return [heading, '', ...findings.map((found) => `- ${finding(found, one)}`)].join('\n');
}

function finding(found: FindingItem, one: PairItem): string {
  const { type, place, severity, confidence } = found;
  const weight = `${messages.finding.weight(severity, confidence)}; ${exportMessages.checked(one.checked)}`;
  return `**${type}** ${messages.finding.place[place]} (${weight}): ${plain(claim(found, one))} ${messages.finding.standing(found)}`;
}

function groups(found: readonly DriftGroup[]): string[] {
  if (found.length === 0) return [`## ${say.groups}`, say.noGroups];
  const { group, families, readings, chains, wording, meaning, note } = say.groupColumns;
  const mean = (value: number | null): string => (value === null ? say.tooFew : amount(value));
  const rows = found.map((one) => [
    plain(one.by === 'translatedFrom' ? routeName(one.group) : one.group),
    ...[one.families, one.readings, one.chains].map(String),
    ...[mean(one.wording), mean(one.meaning), plain(one.note)],
  ]);
  return [`## ${say.groups}`, tableOf([group, families, readings, chains, wording, meaning, note], rows)];
}

function issues(found: readonly Issue[]): string[] {
  const items = found.map(
    ({ path, message, rule }) => `- ${path ? `${plain(path)}: ` : ''}${plain(message)} (${plain(rule)})`,
  );
  return [`## ${say.issues}`, items.length > 0 ? items.join('\n') : say.noIssues];
}

// ── how it is written ───────────────────────────────────────────────────────────────────────────

const amount = (value: number | null): string => (value === null ? messages.notMeasured : value.toFixed(2));

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Words of the data: on one line, and neither Markdown nor HTML whatever they hold. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]|~$#]/gu, '\\$&')
    .replace(/[&<>]/gu, (mark) => ENTITIES[mark]!)
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
