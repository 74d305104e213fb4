/** What the fixture's report looks like, to be reviewed by diff: `vitest -u` writes it anew. */
import { expect, test } from 'vitest';
import { csvOf } from '../../src/report/csv.ts';
import { editionOf } from '../../src/report/edition.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { familyPage } from '../../src/report/pages/family.ts';
import { rowsOf } from '../../src/report/tables.ts';
import { defaultSettings } from '../../src/settings.ts';
import { json } from '../../src/text/print.ts';
import { compromise, fixture } from './fixture.ts';

const edition = editionOf(fixture, defaultSettings.report);
const file = (name: string): string => `../cases/report/${name}`;

test('report.md', async () => {
  await expect(markdownReport(edition)).toMatchFileSnapshot(file('report.md'));
});

test.each(['quotations', 'families', 'drift'] as const)('%s.csv', async (table) => {
  await expect(csvOf(table, rowsOf(fixture, {}))).toMatchFileSnapshot(file(`${table}.csv`));
});

test('a family as JSON', async () => {
  const { readings, ...page } = familyPage(edition, compromise.id)!;
  await expect(json({ ...page, readings: readings.slice(0, 2) })).toMatchFileSnapshot(file('family.json'));
});
