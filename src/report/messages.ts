/** Every word that the pages say, in one place: a file a page. What an article says is never here. */
import { about, issue } from './messages/about.ts';
import { articlePage } from './messages/article.ts';
import { changes } from './messages/changes.ts';
import { counted } from './messages/counts.ts';
import { family, reading } from './messages/family.ts';
import { findingsPage } from './messages/findings-page.ts';
import { keys, nav, problem } from './messages/frame.ts';
import { facets, overview, sorts } from './messages/overview.ts';
import { finding, pair } from './messages/pair.ts';
import { article, baseRole, findings, kind, language, place, relation } from './messages/terms.ts';

import { texts } from './messages/texts.ts';

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
  nav,
  signed: (id: string) =>
    `Signature ${id}: names the version, settings and data that every number here was made with.`,
  asJson: 'This page as JSON',
  notMeasured: 'not measured',
  unknown: 'not known',
  noOutlet: 'outlet not named',
  wording: 'wording',
  meaning: 'meaning',
  language,
  overview,
  family,
  findingsPage,
  reading,
  pair,
  finding,
  articlePage,
  texts,
  changes,
  about,
  issue,
  keys,
  problem,
  markdown: {
    title: (corpus: string) => `Translation drift in ${corpus}`,
    more: 'The whole report with every reading in its context is in index.html.',
    notShown: (shown: number, of: number) =>
      `The first ${shown} of ${of} statements; families.csv and drift.csv hold all.`,
  },
} as const;
