/** An article by sentence: where its quotations stand, and how far other readings of them drift. */
import type { Article, Quotation, Span } from '../../model.ts';
import { sentences } from '../../text/sentences.ts';
import { overlaps } from '../../text/span.ts';
import type { EditionFamily, EditionQuotation } from '../edition.ts';

export interface StripSentence {
  readonly span: Span;
  /** The first quotation in it; null where there is none. */
  readonly quotation: string | null;
  readonly drift: QuotationDrift;
}

/** The greatest drift from a reading to any other of its statements; null where none was measured. */
export interface QuotationDrift {
  readonly wording: number | null;
  readonly meaning: number | null;
}

/** Furniture is no part of the article and has no sentences. */
export function stripOf(article: Article, quoted: readonly EditionQuotation[]): StripSentence[] {
  const found = article.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .flatMap(({ span }) => sentences(article.text, span));
  const over = quotationsOver(found, quoted);
  return found.map((span, i) => {
    const here = over[i]!;
    return {
      span,
      quotation: here[0]?.quotation.id ?? null,
      drift: greatestOf(here.map(({ quotation, families }) => driftOf(quotation, families))),
    };
  });
}

function quotationsOver(spans: readonly Span[], quoted: readonly EditionQuotation[]): EditionQuotation[][] {
  const sorted = quoted.toSorted((a, b) => startOf(a) - startOf(b));
  return spans.map((span) =>
    sorted.filter(({ quotation }) => quotation.contents.some((content) => overlaps(content, span))),
  );
}

const startOf = ({ quotation }: EditionQuotation): number => quotation.contents[0]!.start;

export function driftOf({ id }: Quotation, families: readonly EditionFamily[]): QuotationDrift {
  const pairs = families.flatMap((family) => family.pairs);
  return greatestOf(pairs.filter(({ base, variant }) => base === id || variant === id));
}

function greatestOf(all: readonly QuotationDrift[]): QuotationDrift {
  const greatest = (axis: 'wording' | 'meaning'): number | null => {
    const values = all.flatMap((one) => one[axis] ?? []);
    return values.length > 0 ? Math.max(...values) : null;
  };
  return { wording: greatest('wording'), meaning: greatest('meaning') };
}
