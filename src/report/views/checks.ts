/** How far to trust a run: the lines that every report has, and the tables of those who want to know more. */
import type { CheckedShare, Checks } from '../../model.ts';
import { checkedLines, checksTitle, percent, questionNames } from '../checks.ts';
import { type Html, heading, html } from './html.ts';
import { type Frame, plainTable } from './parts.ts';

export const checksView = (checks: Checks | null, frame: Pick<Frame, 'level'>): Html =>
  html`<section class="checks" id="checks">${heading(frame.level + 1, checksTitle)}
<ul>${checkedLines(checks).map((line) => html`<li>${line}</li>`)}</ul></section>`;

/** Precision by kind, language, type and band, and what could not be found again. */
export const checksTables = (checks: Checks): Html =>
  html`${GROUPS.filter(([by]) => checks.precision.some((one) => one.by === by)).map(([by, title]) =>
    groupTable(
      title,
      checks.precision.filter((one) => one.by === by),
    ),
  )}
${checks.orphans.length > 0 && orphansTable(checks)}`;

const GROUPS = [
  ['kind', 'By kind'],
  ['language', 'By language'],
  ['type', 'By type of finding'],
  ['band', 'By the program’s own score'],
] as const;

const groupTable = (title: string, rows: readonly CheckedShare[]): Html =>
  html`${heading(2, title)}
${plainTable(
  title,
  ['Question', 'Group', { numbers: 'Right' }, { numbers: 'Of' }, { numbers: 'Precision' }, '95 % interval'],
  rows.map((one) => [
    questionNames[one.question],
    one.group,
    one.right,
    one.n,
    percent(one.value),
    one.low === null ? '' : `${percent(one.low)} to ${percent(one.high)}`,
  ]),
)}`;

const orphansTable = ({ orphans }: Checks): Html =>
  html`${heading(2, 'Not found again')}
${plainTable(
  'Not found again',
  ['Words', 'File', 'Question', 'Why'],
  orphans.map(({ words, path, question, reason }) => [words, path, questionNames[question], reason]),
)}`;
