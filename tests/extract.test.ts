import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.ts';
import type { Quotation } from '../src/model.ts';
import { articleOf, context } from './extract/scenes.ts';

const marked = (written: string, language = 'en'): Quotation[] =>
  extract(articleOf(written, language), context).quotations.filter(({ kind }) => kind !== 'indirect');

describe('a quotation that its cue splits is one row', () => {
  const written = 'It rained. “But at the same time,” he said, “it’s not in our interest.” It stopped.';
  const [quotation, ...others] = marked(`Anna Lee and Mark Hill met. Mark Hill spoke.\n\n${written}`);

  it('with a content for each part and one space between their words', () => {
    expect(others).toEqual([]);
    expect(quotation!.text).toBe('But at the same time, it’s not in our interest.');
    expect(quotation!.kind).toBe('direct');
    expect(quotation!.contents).toHaveLength(2);
  });

  it('and the reporter’s sentence around it as its frame', () => {
    const { text } = articleOf(`Anna Lee and Mark Hill met. Mark Hill spoke.\n\n${written}`);
    expect(text.slice(quotation!.frame.start, quotation!.frame.end)).toBe(
      '“But at the same time,” he said, “it’s not in our interest.”',
    );
  });
});

it('two quotations by one speaker stay two', () => {
  expect(marked('“We came,” Anna Lee said. “We saw the sea,” she said.').map(({ text }) => text)).toEqual([
    'We came,',
    'We saw the sea,',
  ]);
});

it('a quotation over paragraphs is one row whose frame runs over them', () => {
  const written = '“We came to the town.\n\n“We will leave it soon,” Anna Lee said.';
  const [quotation, ...others] = marked(written);
  expect(others).toEqual([]);
  expect(quotation!.text).toBe('We came to the town. We will leave it soon,');
  expect(quotation!.frame).toEqual({ start: 0, end: written.length });
});

it('a quotation inside another names the one around it', () => {
  const [outer, inner] = marked(
    'Anna Lee came. “I know what happened here. Then Mark Hill said, ‘We will never leave this town,’ and we believed him,” she said.',
  );
  expect(inner?.text).toBe('We will never leave this town,');
  expect(inner?.nestedIn).toBe(outer!.id);
  expect(outer).not.toHaveProperty('nestedIn');
});

it('contents include their marks, the text does not', () => {
  const written = 'Anna Lee said: « We will stay. »';
  const [quotation] = marked(written);
  const [content] = quotation!.contents;
  expect(written.slice(content!.start, content!.end)).toBe('« We will stay. »');
  expect(quotation!.text).toBe('We will stay.');
});

it('a second run gives the same ids, another article others', () => {
  const article = articleOf('“We will stay,” Anna Lee said.');
  const [first] = extract(article, context).quotations;
  expect(extract(article, context).quotations[0]!.id).toBe(first!.id);
  expect(extract({ ...article, id: 'another' }, context).quotations[0]!.id).not.toBe(first!.id);
});

it('pull quotes and furniture hold no rows', () => {
  expect(marked('Anna Lee spoke.\n\n> “We will stay,” Anna Lee said.')).toEqual([]);
});

it('trouble with the marks is told and costs nothing else', () => {
  const { quotations, issues } = extract(
    articleOf('Anna Lee said: “We will stay.\n\n“We like it,” Mark Hill said. “Very much.””'),
    context,
  );
  expect(issues.map(({ rule, severity }) => [rule, severity])).toContainEqual(['doubled-mark', 'note']);
  expect(quotations.map(({ text }) => text).join(' ')).toContain('Very much.');
});

it.each([
  [
    'fr',
    "La ministre de l'Agriculture, Elena Vidal, a réagi lundi.\n\n« Nous ne céderons pas », a dit la ministre.",
  ],
  [
    'fr',
    "! Séisme de Puerto Alto : la maire appelle au calme\n\nLa maire de Puerto Alto, Elena Vidal, a réagi. « Nous n'abandonnerons personne », a-t-elle promis.",
  ],
  ['es', 'La ministra de la Vivienda, Elena Vidal, habló el lunes.\n\n«No vamos a ceder», dijo la ministra.'],
])('what an office is of is nobody’s name (%s)', (language, written) => {
  const [quotation] = marked(written, language);
  expect(quotation!.speaker?.name).toBe('Elena Vidal');
});
