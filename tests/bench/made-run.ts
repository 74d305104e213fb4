/** A run of any number of statements, written as `analyze` writes one: each in three readings of three articles. */
import type { AlignmentTable, Analysis, Article, Drift, Family, Quotation, Token } from '../../src/model.ts';
import { report } from '../../src/report.ts';
import { loadContext } from '../../src/store/context.ts';
import { writeRun } from '../../src/store/runs.ts';
import { shortHash } from '../../src/text/hash.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** Statements told by the same three articles. */
const A_STORY = 30;
const READINGS = 3;
const WORDS = 18;

/** @returns ids of the statements */
export function writeMadeRun(statements: number, folder: string): string[] {
  const stories = Array.from({ length: Math.ceil(statements / A_STORY) }, (_, story) => storyOf(story));
  const analysis: Analysis = {
    corpus: 'made',
    signature: {
      ...{ id: 'a1b2c3d4e5f6', version: '0', settings: '0', profiles: '0' },
      ...{ background: '0', model: 'none', corpus: '0' },
    },
    articles: stories.flatMap(({ articles }) => articles),
    quotations: stories.flatMap(({ quotations }) => quotations),
    families: stories.flatMap(({ families }) => families),
    tables: stories.flatMap(({ tables }) => tables),
    drift: stories.flatMap(({ drift }) => drift),
    groups: [],
    contests: [],
    issues: [],
  };
  const files = report(analysis, loadContext()).filter(({ path }) => path !== 'index.html');
  writeRun(folder, files, { languages: {}, vectors: false, inputs: {} }, {});
  return analysis.families.map(({ id }) => id);
}

type Story = Pick<Analysis, 'articles' | 'quotations' | 'families' | 'tables' | 'drift'>;

function storyOf(story: number): Story {
  const told = Array.from({ length: READINGS }, (_, reading) => tellingOf(story, reading));
  const families = Array.from({ length: A_STORY }, (_, i) =>
    familyOf(told.map(({ quotations }) => quotations[i]!)),
  );
  return {
    articles: told.map(({ article }) => article),
    quotations: told.flatMap(({ quotations }) => quotations),
    families,
    tables: families.map((family) =>
      tableOf(
        family,
        told.flatMap(({ quotations }) => quotations),
      ),
    ),
    drift: families.flatMap((family) =>
      pairsOf(
        family,
        told.flatMap(({ quotations }) => quotations),
      ),
    ),
  };
}

/** Every seventh word is another one in another reading. */
const sentence = (story: number, number: number, reading: number): string =>
  Array.from({ length: WORDS }, (_, i) =>
    i % 7 === reading
      ? `other${(story * 31 + number + i) % 997}`
      : `word${(story * 17 + number * 5 + i) % 4999}`,
  ).join(' ');

function tellingOf(story: number, reading: number): { article: Article; quotations: Quotation[] } {
  const texts = Array.from({ length: A_STORY }, (_, number) => sentence(story, number, reading));
  const paragraphs = texts.map((text) => `“${text},” said the minister of story ${story} on that day.`);
  const text = paragraphs.join('\n\n');
  const id = shortHash('article', String(story), String(reading));
  let from = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start: from, end: from + paragraph.length };
    from = span.end + 2;
    return span;
  });
  const article: Article = {
    ...{
      id,
      path: `${story}-${reading}.txt`,
      text,
      kind: 'article',
      outlet: `Outlet ${(story + reading) % 40}`,
    },
    language: { code: 'en', margin: 0.3, basis: 'detected' },
    translatedFrom: { value: ['fr', 'de', 'none'][reading]!, basis: 'declared' },
    ...{ date: '2025-05-11', url: null, columns: {} },
    blocks: spans.map((span) => ({ kind: 'paragraph', span })),
  };
  const known = { value: null, basis: '' };
  const quotations = texts.map((said, number): Quotation => {
    const frame = spans[number]!;
    const contents = [{ start: frame.start, end: frame.start + said.length + 3 }];
    return {
      ...{
        id: shortHash(id, String(number)),
        article: id,
        kind: 'direct',
        place: 'body',
        contents,
        text: said,
      },
      ...{ source: null, speaker: { name: `Minister ${story % 200}`, rule: 'name' }, cue: null, via: null },
      route: { spoken: known, via: known, printed: known, translatedFrom: article.translatedFrom },
      ...{ frame, confidence: 0.9, reason: 'marks around a clause' },
    };
  });
  return { article, quotations };
}

const familyOf = (quotations: readonly Quotation[]): Family => ({
  id: shortHash('family', quotations[0]!.id),
  label: quotations[0]!.text.slice(0, 80),
  members: quotations.map(({ id, text }) => ({
    ...{ quotation: id, spans: [{ start: 0, end: text.length }], part: 'whole', confidence: 0.9, chain: id },
  })),
});

const inFamily = ({ members }: Family, quotations: readonly Quotation[]): Quotation[] =>
  members.map(({ quotation }) => quotations.find(({ id }) => id === quotation)!);

function tableOf(family: Family, all: readonly Quotation[]): AlignmentTable {
  const quotations = inFamily(family, all);
  const tokens = quotations.map(({ text }): readonly Token[] => tokenise(text, 'en'));
  return {
    ...{ family: family.id, language: 'en' },
    witnesses: quotations.map(({ id, article }, i) => ({
      ...{ sigil: `W${i}`, quotation: id, article, language: 'en' },
    })),
    columns: Array.from({ length: WORDS }, (_, column) => ({
      cells: quotations.map((_one, i) => ({ witness: `W${i}`, tokens: [tokens[i]![column]!] })),
      moved: [],
    })),
  };
}

function pairsOf(family: Family, all: readonly Quotation[]): Drift[] {
  const quotations = inFamily(family, all);
  return quotations.flatMap((a, i) => quotations.slice(i + 1).map((b) => pairOf(family, a, b)));
}

const pairOf = ({ id: family }: Family, a: Quotation, b: Quotation): Drift => ({
  ...{ id: `${a.id}:${b.id}`, family, base: a.id, variant: b.id, baseRole: 'none', relation: 'paraphrase' },
  ...{ wording: 0.3, meaning: 0.2, flip: 0, signature: 'a1b2c3d4e5f6' },
  measures: ['edits', 'order', 'vocabulary', 'loss'].map((name) => ({
    name,
    value: 0.25,
    evidence: '5 of 18 words',
  })),
  findings: [
    {
      ...{
        type: 'lexical',
        place: 'content',
        severity: 0.4,
        confidence: 0.6,
        noise: null,
        without: null,
        note: 'A has “x”, B has “y”.',
      },
      base: [{ start: 0, end: 6 }],
      variant: [{ start: 0, end: 6 }],
    },
  ],
  links: Array.from({ length: WORDS }, (_, i) => [i, i] as const),
});
