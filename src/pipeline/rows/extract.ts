/**
 * Rows of `extract`: an article comes in, a row for each of its quotations goes out.
 *
 * In: `id` goes into the ids of the quotations, and one that ends in .md or .markdown says that `text` is Markdown;
 * `language` is detected where it is not given.
 * Out: `article` is the input's id; `start`, `end` and `contents` are offsets into `text`, with the marks; `text` is the
 * words inside; `speaker.start` and `.end` are the words that name the source here, null where it has none.
 */
import type { Extraction } from '../../extract.ts';
import type { Article, Quotation } from '../../model.ts';
import { articleOf } from '../../read.ts';
import { z } from '../../shape.ts';
import { hull } from '../../text/span.ts';
import { type EachCodec, id, language, optional } from './codec.ts';

export const extractRows: EachCodec<Article, Extraction> = {
  shape: (context) =>
    z.object({ id, text: z.string(), language: optional(language) }).transform((row) => ({
      ...articleOf(row.id, row.text, context, row.language === null ? {} : { language: row.language }),
      id: row.id,
    })),
  encode: ({ quotations }) => quotations.map(quotationRow),
};

const quotationRow = (quotation: Quotation) => {
  const { id, article, contents, text, kind, place, source, speaker, cue, via, confidence } = quotation;
  return {
    ...{ id, article, ...hull(contents), contents, text, kind, place },
    speaker: speaker && { name: speaker.name, start: source?.start ?? null, end: source?.end ?? null },
    cue: cue && { text: cue.text, start: cue.start, end: cue.end },
    via: via && { name: via.text },
    confidence,
  };
};
