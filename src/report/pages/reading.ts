/** A reading as the pages show it: its words, who said them, how they came here, and the passage around them. */
import type { Kind, LanguageCode, Place, Route, Span } from '../../model.ts';
import { hull, overlaps, shift, slice } from '../../text/span.ts';
import type { EditionFamily, FamilyReading } from '../edition.ts';

export interface ReadingItem {
  readonly sigil: string;
  readonly quotation: string;
  readonly article: string;
  readonly path: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly language: LanguageCode | null;
  readonly kind: Kind;
  readonly place: Place;
  readonly part: 'whole' | 'fragment';
  readonly text: string;
  /** `words` are those at this quotation, `rule` how they were resolved to `name`. */
  readonly speaker: { readonly name: string; readonly rule: string; readonly words: string | null } | null;
  readonly cue: string | null;
  readonly via: string | null;
  readonly route: Route;
  readonly confidence: number;
  readonly reason: string;
  /** Sigla of the readings that seem to copy the same text. */
  readonly chainedWith: readonly string[];
  /** Why it is taken for a copy, or what else looks like one; null where nothing does. */
  readonly chainBasis: string | null;
  readonly passage: Passage;
}

/** A paragraph (or several) of an article; `marked` are the spans of the quotation in it. */
export interface Passage {
  readonly text: string;
  readonly marked: readonly Span[];
}

export function readingItem(reading: FamilyReading, family: EditionFamily): ReadingItem {
  const { sigil, member, quotation, article, text } = reading;
  const { kind, place, speaker, source, route, confidence, reason } = quotation;
  return {
    ...{ sigil, quotation: quotation.id, article: article.id },
    ...{ path: article.path, outlet: article.outlet, date: article.date, language: article.language.code },
    ...{ kind, place, part: member.part, text },
    speaker: speaker && { ...speaker, words: source?.text ?? null },
    cue: quotation.cue?.text ?? null,
    via: quotation.via?.text ?? null,
    ...{ route, confidence, reason },
    chainedWith: family.readings
      .filter((other) => other !== reading && other.member.chain === member.chain)
      .map((other) => other.sigil),
    chainBasis: member.chainBasis ?? null,
    passage: passageOf(reading),
  };
}

/** The blocks that the quotation stands in, as one stretch of the article. */
function passageOf({ quotation, article }: FamilyReading): Passage {
  const blocks = article.blocks.filter(({ span }) => quotation.contents.some((c) => overlaps(span, c)));
  const around = hull([...blocks.map(({ span }) => span), quotation.frame, ...quotation.contents]);
  return {
    text: slice(article.text, around),
    marked: quotation.contents.map((content) => shift(content, -around.start)),
  };
}
