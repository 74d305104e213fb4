/**
 * Quotations as W3C Web Annotations (JSON-LD). The target is the text as it was read, selected twice: by position,
 * which the standard counts in code points, and by the words with what stands before and after them.
 */
import type { Article, Quotation, Span } from '../../model.ts';
import { contains, slice } from '../../text/span.ts';
import type { Edition, EditionArticle, EditionQuotation } from '../edition.ts';
import { langTag } from '../names.ts';
import { webAddress } from '../web.ts';

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly unknown[];
  };
}

/** UTF-16 units before and after the words, as is usual: enough to find them again in an edited text. */
const AROUND = 32;

/** @param quoted the quotations of which articles, by article */
export function annotationCollection(
  name: string,
  label: string,
  quoted: readonly EditionArticle[],
  { analysis: { signature } }: Edition,
): AnnotationCollection {
  const items = quoted.flatMap((one) => annotationsOf(one, `quotedrift ${signature.version}`));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('collection', name, signature.id),
    type: 'AnnotationCollection',
    ...{ label, total: items.length },
    first: { id: urn('page', name, signature.id), type: 'AnnotationPage', startIndex: 0, items },
  };
}

const urn = (...parts: readonly string[]): string => ['urn:x-quotedrift', ...parts].join(':');

function annotationsOf({ article, quotations }: EditionArticle, program: string): unknown[] {
  const codePoints = codePointsIn(article.text);
  const source = sourceOf(article);
  const generator = { id: 'urn:x-quotedrift', type: 'Software', name: program };
  return quotations.map(({ quotation, families }) => ({
    id: urn('quotation', quotation.id),
    type: 'Annotation',
    motivation: 'classifying',
    generator,
    body: bodiesOf(quotation, families),
    target: quotation.contents.map((span) => ({
      type: 'SpecificResource',
      source,
      selector: [
        {
          type: 'TextPositionSelector',
          start: codePoints[span.start],
          end: codePoints[span.end],
        },
        { type: 'TextQuoteSelector', ...quoteOf(article, span) },
      ],
    })),
  }));
}

function bodiesOf({ kind, speaker }: Quotation, families: EditionQuotation['families']): unknown[] {
  const body = (purpose: string, value: string) => ({
    ...{ type: 'TextualBody', purpose, value, format: 'text/plain' },
  });
  return [
    body('classifying', kind),
    ...(speaker ? [body('identifying', speaker.name)] : []),
    ...families.map(({ id }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: urn('statement', id),
    })),
  ];
}

/** `via` is where it was published: positions are in the text that was read, not in that page. */
function sourceOf({ id, path, language, url }: Article): unknown {
  const tag = langTag(language.code);
  const via = webAddress(url);
  return {
    id: urn('article', id),
    ...{ type: 'Text', format: 'text/plain', label: path },
    ...(tag && { language: tag }),
    ...(via !== null && { via }),
  };
}

function quoteOf({ text, excerpt }: Article, span: Span): { exact: string; prefix: string; suffix: string } {
  const shown = excerpt?.shown.find((one) => contains(one, span)) ?? { start: 0, end: text.length };
  const before = { start: Math.max(shown.start, span.start - AROUND), end: span.start };
  const after = { start: span.end, end: Math.min(shown.end, span.end + AROUND) };
  return {
    exact: slice(text, span),
    prefix: slice(text, before).replace(/^[\udc00-\udfff]/, ''),
    suffix: slice(text, after).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** For each UTF-16 offset the code points before it. */
function codePointsIn(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
    for (let i = 0; i < width; i++) before[at + i] = count;
    at += width;
    count++;
  }
  before[text.length] = count;
  return before;
}
