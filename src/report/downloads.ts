/** What can be taken away from the served pages, by the ending of the address. Made when it is asked for. */
import type { Edition } from './edition.ts';
import {
  allAnnotations,
  articleAnnotations,
  collatexOf,
  familyAnnotations,
  MEDIA_TYPES,
  teiOf,
} from './exports.ts';
import { aboutPage } from './pages/about.ts';
import { comparePage } from './pages/compare.ts';
import { parseFindingsQuery, parseQuery } from './pages/query.ts';
import {
  aboutSheet,
  articleSheet,
  compareSheet,
  familySheet,
  findingsSheet,
  overviewSheet,
} from './sheets.ts';

export interface Download {
  readonly type: string;
  readonly text: string;
}

/** A file, or the status that says why there is none. */
export type DownloadAnswer = Download | 400 | 404;

type ById = (id: string, parameters: URLSearchParams) => DownloadAnswer;

export interface Downloads {
  /** Of a family, an article: by the ending after its id. */
  readonly family: Readonly<Record<string, ById>>;
  readonly article: Readonly<Record<string, ById>>;
  /** By address. */
  readonly page: Readonly<Record<string, (parameters: URLSearchParams) => DownloadAnswer>>;
}

export function downloadsOf(edition: Edition, settings: Readonly<Record<string, unknown>>): Downloads {
  const family =
    (type: string, write: (family: FamilyOf, parameters: URLSearchParams) => string | null): ById =>
    (id, parameters) =>
      written(type, edition.families.get(id), (found) => write(found, parameters));
  const article =
    (type: string, write: (article: ArticleOf) => string): ById =>
    (id, parameters) =>
      parameters.size > 0 ? 400 : written(type, edition.articles.get(id), write);
  return {
    family: {
      'tei.xml': family(MEDIA_TYPES['tei.xml'], (one) => teiOf(one, edition)),
      'collatex.json': family(MEDIA_TYPES['collatex.json'], (one, asked) =>
        collatexOf(one, asked.get('language')),
      ),
      'annotations.jsonld': family(MEDIA_TYPES['annotations.jsonld'], (one) =>
        familyAnnotations(one, edition),
      ),
      csv: family('text/csv', familySheet),
    },
    article: {
      'annotations.jsonld': article(MEDIA_TYPES['annotations.jsonld'], (one) =>
        articleAnnotations(one, edition),
      ),
      csv: article('text/csv', articleSheet),
    },
    page: {
      '/index.csv': (asked) => table(parseQuery(asked), (query) => overviewSheet(edition, query)),
      '/findings.csv': (asked) => table(parseFindingsQuery(asked), (query) => findingsSheet(edition, query)),
      '/compare.csv': (asked) => {
        const [a, b] = [asked.get('a'), asked.get('b')];
        if (asked.size !== 2 || !a || !b) return 400;
        return written('text/csv', comparePage(edition, a, b), compareSheet);
      },
      '/about.csv': () => ({ type: 'text/csv', text: aboutSheet(aboutPage(edition, settings)) }),
      '/annotations.jsonld': () => ({
        type: MEDIA_TYPES['annotations.jsonld'],
        text: allAnnotations(edition),
      }),
    },
  };
}

type FamilyOf = Edition['ranked'][number];
type ArticleOf = NonNullable<ReturnType<Edition['articles']['get']>>;

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
