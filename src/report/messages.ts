/** Every word that the pages say, in one place. What an article says is never here. */
import type { ArticleKind, BaseRole, FindingType, Kind, Place, Relation } from '../model.ts';
import type { FamilyFacet, FindingFacet, Sort } from './pages/query.ts';
import { severityName } from './severity.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const counted = {
  articles: (n: number) => count(n, 'article', 'articles'),
  quotations: (n: number) => count(n, 'quotation', 'quotations'),
  statements: (n: number) => count(n, 'statement', 'statements'),
  readings: (n: number) => count(n, 'reading', 'readings'),
  chains: (n: number) => count(n, 'independent chain', 'independent chains'),
  pairs: (n: number) => count(n, 'pair', 'pairs'),
};

const article: Readonly<Record<ArticleKind, string>> = {
  article: 'article',
  original: 'original (transcript)',
  official: 'official version',
};

const kind: Readonly<Record<Kind, string>> = {
  direct: 'direct: stands alone between marks',
  mixed: 'mixed: marked words in the reporter’s sentence',
  indirect: 'indirect: reported without marks',
};

const place: Readonly<Record<Place, string>> = {
  title: 'in the title',
  heading: 'in a heading',
  body: 'in the text',
  caption: 'in a caption',
  link: 'in a link to another article',
};

const relation: Readonly<Record<Relation, string>> = {
  identical: 'the same words',
  orthographic: 'the same words, written differently',
  paraphrase: 'other words',
  translation: 'two languages',
  unknown: 'relation not known',
};

const baseRole: Readonly<Record<BaseRole, string>> = {
  original: 'The original is on file: the other readings are measured against it.',
  official:
    'An official version is on file: the other readings are measured against it. It may itself have been edited.',
  chosen: 'The base was chosen by the reader. It is one reading among others, not the original.',
  none: 'Original not on file. What differs is said of two readings; who changed it cannot be told.',
};

const findings: Readonly<Record<FindingType, string>> = {
  negation: 'The polarity of a predicate differs: one says that, the other that not.',
  modality: 'How bound, able, willing or sure: will, can, must, has no room to.',
  participant: 'Who does it, or to whom, is exchanged or another.',
  attribution: 'Another speaker, or relayed by another source.',
  number: 'A numeral, date or unit differs.',
  quantifier: 'All, most, some, few, none.',
  name: 'A name of somebody or something else.',
  tense: 'Time or aspect.',
  mood: 'Demand, fact or question.',
  gender: 'The gender of a person.',
  connective: 'And, or, because.',
  scope: 'What a word extends to.',
  hedge: 'A softener, there or not.',
  evaluation: 'Loaded wording.',
  lexical: 'An antonym, a wider or narrower word, a false friend.',
  'reporting-verb': 'Said, claimed, admitted.',
  omission: 'Content of the first that the second does not have.',
  addition: 'Content of the second that the first does not have.',
  'quotation-boundary': 'Inside the marks here, outside there.',
  form: 'Direct speech here, reported there.',
};

const facets: Readonly<Record<FamilyFacet | FindingFacet, string>> = {
  speaker: 'Speaker',
  route: 'Translated from',
  outlet: 'Outlet',
  finding: 'Finding',
  place: 'Where',
  weight: 'Weight',
};

const sorts: Readonly<Record<Sort, string>> = {
  first: 'what to look at first',
  meaning: 'change of meaning',
  wording: 'change of words',
  readings: 'number of readings',
  text: 'text',
};

export const messages = {
  counted,
  article,
  kind,
  place,
  relation,
  baseRole,
  findings,
  facets,
  sorts,
  name: 'quotedrift',
  titled: (title: string, corpus: string) => `${title} · ${corpus} · quotedrift`,
  skip: 'Skip to the content',
  nav: { label: 'Pages', overview: 'Overview', findings: 'Findings', about: 'About this run' },
  signed: (id: string) =>
    `Signature ${id}: names the version, settings and data that every number here was made with.`,
  asJson: 'This page as JSON',
  notMeasured: 'not measured',
  unknown: 'not known',
  noOutlet: 'outlet not named',
  wording: 'wording',
  meaning: 'meaning',

  language: {
    none: 'not a translation',
    unknown: 'source language not known',
    from: (name: string) => `from ${name}`,
    group: {
      none: 'Not a translation',
      unknown: 'Source language not known',
      from: (name: string) => `Translated from ${name}`,
    },
  },

  overview: {
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
  },

  family: {
    title: 'Statement',
    speakers: 'Said by',
    readings: 'Readings',
    languages: 'Languages',
    drift: 'Greatest drift',
    alignmentIn: (language: string) => `Word by word in ${language}`,
    alignmentAcross: 'Word by word across languages',
    alignmentLead:
      'A row is a reading, a column a stretch in which the readings agree or differ. The rarer what is read, the darker.',
    onlyHere: 'only here',
    rare: (n: number, of: number) => `${n} of ${of}`,
    nothing: 'nothing here',
    unquoted: 'this fragment does not reach here',
    moved: 'stands elsewhere',
    stretch: 'Stretch',
    reading: 'Reading',
    asBase: 'as base',
    isBase: 'base',
    noBase: 'Show it without a base',
    apparatus: 'Apparatus',
    apparatusLead: {
      base: 'Before the bracket what the base reads, after it what the others read.',
      none: 'Before the bracket what most readings have, after it what the others have.',
    },
    omitted: 'nothing',
    pairs: 'Two by two',
    pairsLead: (shown: number, of: number) =>
      shown < of
        ? `The ${shown} pairs of ${of} that most deserve a look. The table leads to all.`
        : 'What most deserves a look stands first.',
    noPairs: 'No pair was compared.',
    allIdentical: 'The readings have the same words.',
    matrix: 'Distances',
    matrixLead: 'Above the diagonal wording, below it meaning: 0 is the same, 1 nothing shared.',
    inContext: 'The readings in their articles',
    coverage: 'Who printed it',
    coverageLead: (by: number, of: number) =>
      `${by} of ${counted.articles(of)} in this corpus. What the others do not print is missing, not changed; other outlets are not in the corpus at all.`,
    missing: 'Not in these',
  },

  findingsPage: {
    title: 'Findings',
    lead: 'Every finding of this run, what weighs most first. Narrowed down to one kind of change it is a concordance.',
    count: (findings: number, pairs: string, statements: string) =>
      `${count(findings, 'finding', 'findings')} in ${pairs} and ${statements}.`,
    pairs: (n: number, of: number) => `${n} of ${counted.pairs(of)}`,
    statements: (n: number, of: number) => `${n} of ${counted.statements(of)}`,
    none: 'Nothing is found that fits.',
  },

  reading: {
    named: (sigil: string) => `Reading ${sigil}`,
    spoken: 'spoken in',
    via: 'relayed by',
    printed: 'printed in',
    speaker: 'Speaker',
    speakerWords: (words: string) => `here “${words}”`,
    noSpeaker: 'nobody named',
    resolved: (rule: string) => `(rule: ${rule})`,
    cue: 'Cue',
    kind: 'Kind',
    route: 'Route',
    chain: (others: string) => `Possibly one agency text with ${others}.`,
    copy: 'On copies:',
    fragment: 'A part of a longer quotation.',
    inArticle: 'Read it in the article',
    sure: (value: string) => `that this is a quotation: ${value} of 1`,
  },

  pair: {
    and: 'and',
    against: 'against',
    onlyIn: (sigil: string) => `only in ${sigil}:`,
    endOnly: 'end',
    open: 'Open side by side',
    noFindings:
      'No change of a kind that is looked for was found; the scores count the words without a counterpart.',
    notCompared: 'These two readings were not compared: only their words are shown.',
    twoLanguages: 'Two languages: words are not compared, meaning only where both languages have the check.',
    measures: 'Measures',
    measureColumns: { name: 'Measure', value: 'Value', evidence: 'Why' },
    links: 'Which word renders which',
    linksLead: 'Numbers join words that differ and render each other.',
    crossing: 'in another order',
    choose: 'Choose two readings',
    compare: 'Compare',
    previous: 'Previous pair',
    next: 'Next pair',
    title: 'Two readings',
    diff: 'What differs',
    flip: 'silent flip',
  },

  finding: {
    heading: 'Findings',
    numbered: (n: number) => `Finding ${n}`,
    place: { content: 'in what is said', frame: 'in the reporter’s words around', marks: 'in the marks' },
    weight: (value: number, confidence: number) =>
      `${severityName(value)}, severity ${value.toFixed(2)}, confidence ${confidence.toFixed(2)}`,
    both: (a: string, aWords: string, b: string, bWords: string) => `${a} has ${aWords}, ${b} has ${bWords}.`,
    onlyOne: (has: string, words: string, hasNot: string) =>
      `${has} has ${words}, ${hasNot} has nothing there.`,
    direction: {
      none: {
        strengthened: (_a: string, b: string) => `${b} commits more.`,
        weakened: (a: string, _b: string) => `${a} commits more.`,
      },
      original: {
        strengthened: 'Against the original: strengthened.',
        weakened: 'Against the original: weakened.',
      },
      official: {
        strengthened: 'Against the official version: strengthened.',
        weakened: 'Against the official version: weakened.',
      },
      chosen: {
        strengthened: 'Against the chosen base: stronger.',
        weakened: 'Against the chosen base: weaker.',
      },
    },
  },

  articlePage: {
    title: 'Article',
    facts: {
      outlet: 'Outlet',
      date: 'Date',
      language: 'Language',
      from: 'Translated from',
      kind: 'Kind',
      file: 'File',
      url: 'Address',
      basis: 'Known by',
    },
    margin: (value: string) => `detected, ahead of the next language by ${value}`,
    languageBasis: { declared: 'declared', detected: 'detected', unknown: 'not known' },
    lead: 'The text as it was read. Quotations are marked and lead to the statement they render; what is not part of the article is pale.',
    furniture: 'not part of the article',
    readings: (n: number) => (n > 1 ? `${n} readings` : 'only here'),
    quotations: 'Quotations in this article',
    noQuotations: 'No quotation was found.',
    columns: {
      words: 'Words',
      speaker: 'Speaker',
      cue: 'Cue',
      via: 'By way of',
      kind: 'Kind',
      readings: 'Statement',
      why: 'Why',
    },
  },

  about: {
    title: 'About this run',
    claims: 'What may be claimed',
    claimsText: [
      'What is compared are renderings at the end of a way: spoken in one language, relayed by an agency or a ministry, printed in a third, translated again. Readings are not witnesses: copies of one agency text are one chain.',
      'Only an original on file gives a difference a direction. Without one, “A has can, B has will” says nothing of who changed it.',
      'What two articles did not both quote is not omitted; a statement an outlet did not print is missing, not changed; an outlet that is not in the corpus is neither.',
      'Every finding is made by a program and carries how sure it is. Read the passage before you repeat it.',
    ],
    how: 'How the numbers are made',
    howText: [
      'Wording is the distance of the words, from 0 (the same) to 1 (nothing shared); across languages it is not measured.',
      'Meaning is 1 − (1 − S)(1 − λL). S = 1 − ∏(1 − confidence × severity) over the findings but omission and addition; L is the share, weighted by rarity, of content words that render nothing on the other side. Both stand among the measures of a pair.',
      'A silent flip is a severe and sure finding in a small change of words.',
      'Not measured is not 0: it is said in words.',
    ],
    findings: 'What a finding can be',
    findingColumns: { type: 'Type', what: 'What differs' },
    measures: 'Measures taken in this run',
    signature: 'Signature',
    signatureLead: 'Two runs with the same signature and version have the same numbers.',
    signatureNames: {
      id: 'Signature',
      version: 'Version',
      settings: 'Settings',
      profiles: 'Language profiles',
      background: 'Word frequencies',
      model: 'Model',
      corpus: 'Corpus',
    },
    settings: 'Settings',
    files: 'Download',
    filesLead: 'CSV opens in a spreadsheet; NDJSON has every text exactly, one JSON object a line.',
  },

  issue: {
    columns: { severity: 'Weight', where: 'Where', message: 'What', rule: 'Rule' },
    severity: { note: 'note', warning: 'warning', lost: 'lost: something was not read' },
  },

  keys: {
    title: 'Keys',
    open: 'Keys (?)',
    close: 'Close',
    list: [
      ['n', 'next change'],
      ['p', 'previous change'],
      ['j', 'next statement or reading'],
      ['k', 'previous statement or reading'],
      ['?', 'these keys'],
    ] as const,
  },

  problem: {
    title: 'Not shown',
    400: 'The address asks for something that cannot be meant.',
    404: 'There is no such page in this run.',
    405: 'This server only shows: GET and HEAD.',
    421: 'This server does not answer for that host. Start it with --allow-host NAME to allow one.',
    500: 'Something went wrong on this server.',
    home: 'Go to the overview',
  },

  markdown: {
    title: (corpus: string) => `Translation drift in ${corpus}`,
    more: 'The whole report with every reading in its context is in index.html.',
    notShown: (shown: number, of: number) =>
      `The first ${shown} of ${of} statements; families.csv and drift.csv hold all.`,
  },
} as const;
