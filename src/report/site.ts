/** The served pages by what they show. Nothing here knows HTTP; ids are only ever looked up. */

import type { LanguageCode } from '../model.ts';
import { json, ndjson } from '../text/print.ts';
import { concordanceText } from './concordance-text.ts';
import { type CsvTable, csvOf } from './csv.ts';
import { type Downloads, downloadsOf } from './downloads.ts';
import type { Edition } from './edition.ts';
import { type Links, servedLinks } from './links.ts';
import { messages } from './messages.ts';
import { type AboutPage, aboutPage } from './pages/about.ts';
import { articlePage } from './pages/article.ts';
import { articlesPage } from './pages/articles.ts';
import { besidePage } from './pages/beside.ts';
import type { ChangesPage } from './pages/changes.ts';
import { comparePage } from './pages/compare.ts';
import { familyPage } from './pages/family.ts';
import { findingsPage } from './pages/findings.ts';
import { type OverviewPage, overviewPage } from './pages/overview.ts';
import { plotsPage } from './pages/plots.ts';
import { parseFindingsQuery, parseQuery, printFindingsQuery, printQuery } from './pages/query.ts';
import { type ComparedTexts, printTexts, type TextsPage, type TextsQuery, textsPage } from './pages/texts.ts';
import { plotMessages } from './plot-messages.ts';
import { plotStyles } from './plot-styles.ts';
import { script } from './script.ts';
import { styles } from './styles.ts';
import { rowsOf } from './tables.ts';
import { aboutView } from './views/about.ts';
import { articleView } from './views/article.ts';
import { articlesView } from './views/articles.ts';
import { besideView } from './views/beside.ts';
import { changesView } from './views/changes.ts';
import { compareView } from './views/compare.ts';
import { concordance } from './views/concordance.ts';
import { familyView } from './views/family.ts';
import type { Html } from './views/html.ts';
import { servedPage } from './views/layout.ts';
import { overviewView } from './views/overview.ts';
import type { Frame } from './views/parts.ts';
import { plotsView } from './views/plots.ts';
import { type ProblemStatus, problemView } from './views/problem.ts';
import { textsView } from './views/texts.ts';

/** Made when it is asked for. */
export interface Page {
  readonly html: () => string;
  readonly json: () => string;
}

export interface TextFile {
  readonly type: string;
  readonly text: () => string;
}

/** A page, or the status that says why there is none. */
export type Answer = Page | ProblemStatus;

export interface Site {
  readonly overview: (parameters: URLSearchParams) => Answer;
  /** Seen from the reading that `base` names, if it names one. */
  readonly family: (id: string, parameters: URLSearchParams) => Answer;
  readonly findings: (parameters: URLSearchParams) => Answer;
  /** The concordance as plain text; null where the query cannot be meant. */
  readonly findingsText: (parameters: URLSearchParams) => TextFile | null;
  readonly articles: () => Answer;
  readonly article: (id: string) => Answer;
  /** Of two articles' ids. */
  readonly beside: (parameters: URLSearchParams) => Answer;
  /** Of two quotations' ids. */
  readonly compare: (parameters: URLSearchParams) => Answer;
  readonly plots: () => Answer;
  readonly about: () => Answer;
  /** Of two pasted texts; `compared` is null where there are none yet, `languages` those that may be named. */
  readonly texts: (
    query: TextsQuery,
    compared: ComparedTexts | null,
    languages: readonly LanguageCode[],
  ) => Answer;
  /** What may be changed, and how that goes on; never the same twice. */
  readonly changes: (page: ChangesPage) => Page;
  readonly edition: Edition;
  readonly problem: (status: ProblemStatus) => Page;
  /** Styles, script and tables by their address. */
  readonly files: ReadonlyMap<string, TextFile>;
  /** Pages as tables, statements and quotations in the formats of other programs. */
  readonly downloads: Downloads;
}

const ASSETS = { style: '/assets/style.css', script: '/assets/script.js' } as const;

/** What the server can do besides showing the run. */
export interface SiteChoice {
  /** It compares pasted texts. */
  readonly texts?: boolean;
  /** Corrections or uploads are allowed. */
  readonly changes?: boolean;
}

/** @param settings what the run was made with, as the page about the run shows it. */
export function siteOf(
  edition: Edition,
  settings: Readonly<Record<string, unknown>>,
  { texts = false, changes = false }: SiteChoice,
): Site {
  const links = servedLinks({ texts, changes });
  const frame: Frame = { links, level: 1 };
  const { corpus, signature } = edition.analysis;
  const files = filesOf(edition, settings);
  const tables = [...files.keys()].filter((address) => !address.startsWith('/assets/'));

  /** @param address of the same page as JSON. */
  const page = <Data>(
    data: Data | null,
    address: string,
    title: (data: Data) => string,
    view: (data: Data, frame: Frame) => Html,
  ): Answer =>
    data === null
      ? 404
      : {
          html: () => {
            const sheet = { title: title(data), corpus, signature: signature.id, content: view(data, frame) };
            return servedPage(sheet, links, ASSETS, address);
          },
          json: () => json(data),
        };

  return {
    overview: (parameters) => {
      const query = parseQuery(parameters);
      if (!query) return 400;
      const address = `/index.json${printQuery(query)}`;
      const view = (data: OverviewPage, frame: Frame): Html => overviewView(data, frame, true);
      return page(overviewPage(edition, query), address, () => messages.overview.title, view);
    },
    family: (id, parameters) => {
      const base = parameters.get('base');
      if (parameters.size > (base ? 1 : 0)) return 400;
      const address = `/families/${id}.json${base ? `?${new URLSearchParams({ base })}` : ''}`;
      return page(familyPage(edition, id, base), address, ({ family }) => family.label, familyView);
    },
    findings: (parameters) => {
      const query = parseFindingsQuery(parameters);
      if (!query) return 400;
      const address = `/findings.json${printFindingsQuery(query)}`;
      return page(findingsPage(edition, query), address, () => messages.findingsPage.title, concordance);
    },
    findingsText: (parameters) => {
      const query = parseFindingsQuery(parameters);
      return query && { type: 'text/plain', text: () => concordanceText(edition, query) };
    },
    articles: () =>
      page(articlesPage(edition), '/articles.json', () => messages.overview.articles, articlesView),
    article: (id) =>
      page(articlePage(edition, id), `/articles/${id}.json`, ({ article }) => article.path, articleView),
    beside: (parameters) => {
      const pair = pairAsked(parameters);
      if (!pair) return 400;
      const address = `/beside.json?${new URLSearchParams(pair)}`;
      return page(
        besidePage(edition, pair.a, pair.b),
        address,
        () => messages.articlePage.besideTitle,
        besideView,
      );
    },
    compare: (parameters) => {
      const pair = pairAsked(parameters);
      if (!pair) return 400;
      const address = `/compare.json?${new URLSearchParams(pair)}`;
      return page(comparePage(edition, pair.a, pair.b), address, () => messages.pair.title, compareView);
    },
    plots: () => page(plotsPage(edition), '/plots.json', () => plotMessages.title, plotsView),
    about: () => {
      const view = (data: AboutPage, frame: Frame): Html => aboutView(data, frame, tables);
      return page(aboutPage(edition, settings), '/about.json', () => messages.about.title, view);
    },
    texts: (query, compared, languages) => {
      const form = { languages, longest: edition.settings.pastedLength };
      const view = (data: TextsPage, within: Frame): Html => textsView(data, within, form);
      return page(
        textsPage(query, compared),
        `/texts.json${printTexts(query)}`,
        () => messages.texts.title,
        view,
      );
    },
    changes: (data) => ({
      html: () => {
        const sheet = {
          title: messages.changes.title,
          corpus,
          signature: signature.id,
          content: changesView(data, frame),
        };
        return servedPage(sheet, links, ASSETS, '/changes.json');
      },
      json: () => json(data),
    }),
    edition,
    problem: (status) => problemPage(status, edition, links),
    files,
    downloads: downloadsOf(edition, settings),
  };
}

function pairAsked(parameters: URLSearchParams): { readonly a: string; readonly b: string } | null {
  const [a, b] = [parameters.get('a'), parameters.get('b')];
  return parameters.size === 2 && a && b && a !== b ? { a, b } : null;
}

function problemPage(
  status: ProblemStatus,
  { analysis: { corpus, signature } }: Edition,
  links: Links,
): Page {
  const sheet = {
    title: messages.problem.title,
    corpus,
    signature: signature.id,
    content: problemView(status),
  };
  return {
    html: () => servedPage(sheet, links, ASSETS, null),
    json: () => json({ error: { status, message: messages.problem[status] } }),
  };
}

const CSV_TABLES: readonly CsvTable[] = ['articles', 'quotations', 'speakers', 'families', 'drift'];
const NDJSON_TABLES = [...CSV_TABLES, 'collation'] as const;

function filesOf(edition: Edition, settings: Readonly<Record<string, unknown>>): Map<string, TextFile> {
  const rows = () => rowsOf(edition.analysis, settings);
  const file = (address: string, type: string, text: () => string): [string, TextFile] => [
    address,
    { type, text },
  ];
  return new Map([
    file(ASSETS.style, 'text/css', () => styles + plotStyles),
    file(ASSETS.script, 'text/javascript', () => script),
    ...CSV_TABLES.map((table) => file(`/${table}.csv`, 'text/csv', () => csvOf(table, rows()))),
    ...NDJSON_TABLES.map((table) =>
      file(`/${table}.ndjson`, 'application/x-ndjson', () => ndjson(rows()[table])),
    ),
    file('/run.json', 'application/json', () => json(rows().run)),
  ]);
}
