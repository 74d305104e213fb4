import { describe, expect, it } from 'vitest';
import { joined } from '../../src/extract/joining.ts';
import { marksOf } from '../../src/extract/marks.ts';
import type { Attribution } from '../../src/extract/parts.ts';
import { sceneOf } from '../../src/extract/scene.ts';
import { articleOf, context } from './scenes.ts';

/** Indices of the quotations that belong together, with one cue ("said") and one source ("Lee") for all of them. */
function groupsIn(written: string, rule = 'name'): number[][] {
  const article = articleOf(written);
  const { marked } = marksOf(sceneOf(article, context), context.settings.extract.marks);
  const mention = (text: string) => {
    const start = written.indexOf(text);
    return start < 0 ? null : { start, end: start + text.length, text };
  };
  const said: Attribution = {
    cue: mention('said'),
    source: mention('Lee'),
    speaker: { name: 'Lee', rule },
    via: null,
    confidence: 1,
  };
  return joined(
    marked,
    marked.map(() => said),
    written,
  );
}

describe('stretches with one cue between them are one quotation', () => {
  it.each([
    ['the comma inside', '“But today,” Lee said, “we stay.”'],
    ['the comma outside', '“But today”, Lee said, “we stay”.'],
    ['words behind the source', '“But today,” Lee said on the quay, “we stay.”'],
  ])('%s', (_, written) => {
    expect(groupsIn(written)).toEqual([[0, 1]]);
  });
});

describe('stretches stay apart', () => {
  it.each([
    ['where a sentence ends between them', '“But today,” Lee said. “We stay.”'],
    ['where the cue stands behind both', '“We stay”, and, “we like it,” Lee said.'],
    ['where the cue stands before both', 'Lee said “we stay,” and, “we like it.”'],
    ['where a phrase is built in', 'The “last” day, Lee said, “we stay.”'],
  ])('%s', (_, written) => {
    expect(groupsIn(written)).toEqual([[0], [1]]);
  });
});

describe('a stretch inside another is a quotation of its own', () => {
  const written = '“When Lee said ‘we stay’ it rained.”';

  it('where its speaker is named inside', () => {
    expect(groupsIn(written)).toEqual([[0], [1]]);
  });

  it('but not where the words name nobody', () => {
    expect(groupsIn(written, 'words')).toEqual([[0]]);
  });

  it('nor where the speaker is named outside', () => {
    expect(groupsIn('“They said ‘we stay’ twice,” Lee added.')).toEqual([[0]]);
  });
});
