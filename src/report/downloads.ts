/** What can be taken away from the served pages, by the ending of the address. Made when it is asked for. */
import type { Edition, EditionArticle, EditionFamily } from './edition.ts';
import {
  allAnnotations,
  articleAnnotations,
  collatexOf,
  familyAnnotations,
  MEDIA_TYPES,
  teiOf,
} from './exports.ts';
import { aboutPage } from './pages/about.ts';
import { besidePage } from './pages/beside.ts';
import { comparePage } from './pages/compare.ts';
import { PLOTS, plotsPage, wholePlots } from './pages/plots.ts';
import { parseFindingsQuery, parseQuery } from './pages/query.ts';
import {
  aboutSheet,
  articleSheet,
  besideSheet,
  compareSheet,
  familySheet,
  findingsSheet,
  overviewSheet,
} from './sheets.ts';
import { plotFile, plotSheet } from './views/plots.ts';

export interface Download {
  readonly type: string;
  readonly text: string;
}

/** A file, or the status that says why there is none. */
export type DownloadAnswer = Download | 400 | 404;

type Make = (parameters: URLSearchParams) => DownloadAnswer;
type ById = (id: string, parameters: URLSearchParams) => DownloadAnswer;

export interface Downloads {
  /** Of a family, an article: by the ending after its id. */
  readonly family: Readonly<Record<string, ById>>;
  readonly article: Readonly<Record<string, ById>>;
  /** By address. */
  readonly page: Readonly<Record<string, Make>>;
}

export function downloadsOf(edition: Edition, settings: Readonly<Record<string, unknown>>): Downloads {
  return { family: familyFiles(edition), article: articleFiles(edition), page: pageFiles(edition, settings) };
}

type FamilyWriter = (family: EditionFamily, asked: URLSearchParams) => string | null;

function familyFiles(edition: Edition): Downloads['family'] {
  /** @param known the one parameter that it may have */
  const file =
    (type: string, write: FamilyWriter, known = ''): ById =>
    (id, asked) =>
      only(asked, known) ? written(type, edition.families.get(id), (found) => write(found, asked)) : 400;
  const types = MEDIA_TYPES;
  return {
    'tei.xml': file(types['tei.xml'], (one) => teiOf(one, edition)),
    'collatex.json': file(
      types['collatex.json'],
      (one, asked) => collatexOf(one, asked.get('language')),
      'language',
    ),
    'annotations.jsonld': file(types['annotations.jsonld'], (one) => familyAnnotations(one, edition)),
    // The table of its readings is the same whichever of them the page is seen from.
    csv: file('text/csv', familySheet, 'base'),
  };
}

function articleFiles(edition: Edition): Downloads['article'] {
  const file =
    (type: string, write: (article: EditionArticle) => string): ById =>
    (id, asked) =>
      only(asked, '') ? written(type, edition.articles.get(id), write) : 400;
  return {
    'annotations.jsonld': file(MEDIA_TYPES['annotations.jsonld'], (one) => articleAnnotations(one, edition)),
    csv: file('text/csv', articleSheet),
  };
}

function pageFiles(edition: Edition, settings: Readonly<Record<string, unknown>>): Downloads['page'] {
  const ofTwo =
    <Found>(find: (a: string, b: string) => Found | null, write: (found: Found) => string): Make =>
    (asked) => {
      const [a, b] = [asked.get('a'), asked.get('b')];
      if (asked.size !== 2 || !a || !b || a === b) return 400;
      return written('text/csv', find(a, b), write);
    };
  return {
    '/index.csv': (asked) => table(parseQuery(asked), (query) => overviewSheet(edition, query)),
    '/findings.csv': (asked) => table(parseFindingsQuery(asked), (query) => findingsSheet(edition, query)),
    '/compare.csv': ofTwo((a, b) => comparePage(edition, a, b), compareSheet),
    '/beside.csv': ofTwo((a, b) => besidePage(edition, a, b), besideSheet),
    '/about.csv': () => ({ type: 'text/csv', text: aboutSheet(aboutPage(edition, settings)) }),
    '/annotations.jsonld': () => ({ type: MEDIA_TYPES['annotations.jsonld'], text: allAnnotations(edition) }),
    ...plotFiles(edition),
  };
}

const only = (asked: URLSearchParams, known: string): boolean =>
  [...asked.keys()].every((name) => name === known) && asked.size <= 1;

const plotFiles = (edition: Edition): Downloads['page'] =>
  Object.fromEntries(
    PLOTS.flatMap((name): [string, () => DownloadAnswer][] => [
      [
        `/plots/${name}.svg`,
        () => written('image/svg+xml', plotsPage(edition), (page) => plotFile(name, page)),
      ],
      [`/plots/${name}.csv`, () => written('text/csv', wholePlots(edition), (page) => plotSheet(name, page))],
    ]),
  );

function written<Found>(
  type: string,
  found: Found | null | undefined,
  write: (found: Found) => string | null,
): DownloadAnswer {
  const text = found ? write(found) : null;
  return text === null ? 404 : { type, text };
}

const table = <Asked>(asked: Asked | null, write: (asked: Asked) => string): DownloadAnswer =>
  asked === null ? 400 : { type: 'text/csv', text: write(asked) };
