import { describe, expect, test } from 'vitest';
import { creditsBy } from '../../src/pipeline/credits.ts';
import { read } from '../../src/read.ts';
import { loadContext } from '../../src/store/context.ts';

const context = loadContext();

const creditsOf = (...paragraphs: readonly string[]): string[] => {
  const bytes = new TextEncoder().encode(['A title of some words', ...paragraphs].join('\n\n'));
  return creditsBy(context)(read({ path: 'a.txt', bytes }, context).article!);
};
const BODY =
  'The minister told reporters on Monday that the talks would go on until every prisoner had come home.';

describe('credits', () => {
  test.each([
    ['at the head of the text', [`GENEVA (AFP) – ${BODY}`, BODY], ['AFP']],
    ['in a line of their own', [BODY, BODY, 'Agence France-Presse'], ['AFP']],
    ['at the end, in any language', [BODY, `${BODY} (dpa)`], ['dpa']],
    ['of two agencies', [BODY, BODY, 'Reuters, EFE'], ['EFE', 'Reuters']],
  ])('%s', (_, paragraphs, agencies) => {
    expect(creditsOf(...paragraphs)).toEqual(agencies);
  });

  test('are none where an agency is only spoken of', () => {
    expect(
      creditsOf(BODY, `${BODY} He told Reuters so in an interview that was published on Friday.`, BODY),
    ).toEqual([]);
  });
});
