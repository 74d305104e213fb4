import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import type { Issue, Quotation } from '../../src/model.ts';
import { articleOf, context } from './scenes.ts';

const folder = join(import.meta.dirname, '../cases/extract');

const lineOf = ({ kind, place, speaker, cue, text, nestedIn }: Quotation): string =>
  [`${nestedIn ? 'inside: ' : ''}${kind}`, place, speaker?.name ?? '-', cue?.text ?? '-', text].join(' | ');

const troubleOf = ({ rule, span }: Issue, article: string): string =>
  `${rule}: ${article.slice(span!.start, span!.end)}`;

/** `name.language.txt` beside what is found in it: kind, place, speaker, cue and words. Reviewed by diff. */
describe('articles with every kind of mark and mistake', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const written = readFileSync(join(folder, name), 'utf8').trimEnd();
    const article = articleOf(written, name.split('.')[1]!);
    const { quotations, issues } = extract(article, context);
    const found = [...quotations.map(lineOf), '', ...issues.map((one) => troubleOf(one, article.text))];
    await expect(`${found.join('\n').trimEnd()}\n`).toMatchFileSnapshot(
      join(folder, name.replace(/txt$/u, 'found')),
    );
  });
});
