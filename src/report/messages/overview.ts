/** Of the first page and its lists. */
import type { FamilyFacet, FindingFacet, Sort } from '../pages/query.ts';
import { count, counted } from './counts.ts';

export const facets: Readonly<Record<FamilyFacet | FindingFacet, string>> = {
  speaker: 'Speaker',
  route: 'Translated from',
  outlet: 'Outlet',
  finding: 'Finding',
  date: 'Printed on',
  checked: 'Checked by people',
  place: 'Where',
  printed: 'Printed in',
  weight: 'Weight',
};

export const sorts: Readonly<Record<Sort, string>> = {
  first: 'what to look at first',
  meaning: 'change of meaning',
  wording: 'change of words',
  readings: 'number of readings',
  text: 'text',
};

export const overview = {
  title: 'Overview',
  lead: (corpus: string) => `The same statement, as ${corpus} printed it`,
  read: (articles: string, quotations: string) => `${articles} were read and ${quotations} found in them.`,
  several: (n: number, readings: string, chains: string) =>
    n === 0
      ? 'No statement stands in more than one reading.'
      : `${counted.statements(n)} ${n === 1 ? 'stands' : 'stand'} in more than one reading: ${readings} in ${chains}.`,
  singles: (n: number) => `${counted.statements(n)} ${n === 1 ? 'stands' : 'stand'} in one reading only.`,
  original: (n: number) =>
    n === 0
      ? 'Original not on file: what follows compares renderings with each other and tells nobody who changed what.'
      : `${count(n, 'original or official version is', 'originals or official versions are')} on file.`,
  flips: 'Look here first',
  flipsLead: 'Silent flips: few words differ, and what they say differs severely.',
  noFlips:
    'No silent flip was found: no pair of readings differs in few words and severely in what they say.',
  heaviestLead:
    'No silent flip was found: no pair of readings differs in few words and severely in what they say. These are the pairs with the weightiest findings.',
  families: 'Statements in several readings',
  familiesFound: (found: number, of: number) =>
    found === of ? counted.statements(found) : `${found} of ${counted.statements(of)}`,
  noFamilies: 'There is none.',
  nothingFound: 'Nothing is found that fits.',
  bars: 'The bars show the greatest drift between two of its readings, from 0 (the same) to 1.',
  fileHolds: (shown: number, of: number) =>
    `This file writes out the first ${shown} of ${of} statements; families.csv and drift.csv hold all.`,
  columns: {
    statement: 'Statement',
    readings: 'Readings',
    routes: 'Routes',
    drift: 'Greatest drift',
    findings: 'What differs',
  },
  chainsOf: (chains: number) => `in ${counted.chains(chains)}`,
  inPairs: (pairs: number) => `in ${counted.pairs(pairs)}`,
  noFindings: 'nothing found',
  search: {
    label: 'Words in a reading',
    button: 'Find',
    singles: 'Also statements in one reading',
    sort: 'Order by',
  },
  narrow: 'Narrow down',
  checked: { yes: 'checked', no: 'not checked' },
  printed: { headline: 'a headline', body: 'the text', caption: 'a caption', link: 'a link' },
  remove: (value: string) => `${value}, remove`,
  paging: {
    label: 'More pages',
    previous: 'Previous page',
    next: 'Next page',
    at: (page: number, of: number) => `Page ${page} of ${of}`,
  },
  groups: 'Drift by route and outlet',
  groupsLead: 'Mean over pairs of readings; copies of one agency text count once.',
  groupColumns: {
    group: 'Group',
    families: 'Statements',
    readings: 'Readings',
    chains: 'Chains',
    wording: 'Wording',
    meaning: 'Meaning',
    note: 'Remark',
  },
  tooFew: 'too few to say',
  noGroups: 'Too few to say anything of groups.',
  articles: 'Articles',
  allArticles: (n: number) => `All ${counted.articles(n)}`,
  articleColumns: {
    article: 'Article',
    outlet: 'Outlet',
    date: 'Date',
    language: 'Language',
    from: 'Translated from',
    quotations: 'Quotations',
  },
  issues: 'Trouble in the data',
  noIssues: 'None was found.',
  allIssues: (n: number) => `All ${n} of them`,
} as const;
