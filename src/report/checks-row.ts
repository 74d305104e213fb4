/** What reviewers found, as run.json has it. */
import { z } from '../shape.ts';

const count = z.int().min(0);
const number = z.number().nullable();
const estimate = { n: count, right: count, value: number, low: number, high: number };
const interval = z.object({ value: number, low: number, high: number });
const question = z.enum(['quotation', 'speaker', 'statement', 'finding', 'complete']);
const type = z.enum([
  ...(['negation', 'modality', 'participant', 'attribution', 'number', 'quantifier', 'name'] as const),
  ...(['tense', 'mood', 'gender', 'connective', 'scope', 'hedge', 'evaluation', 'lexical'] as const),
  ...(['reporting-verb', 'omission', 'addition', 'quotation-boundary', 'form'] as const),
]);

export const checksRow = z.object({
  ...{ verdicts: count, items: count, reviewers: count },
  precision: z.array(
    z.object({
      question,
      by: z.enum(['all', 'lenient', 'band', 'language', 'kind', 'type']),
      group: z.string(),
      ...estimate,
    }),
  ),
  top: z
    .object({
      at: count,
      all: z.object(estimate),
      base: z.object(estimate),
      types: z.array(z.object({ type: z.string(), ...estimate })),
    })
    .nullable(),
  recall: z.array(z.object({ of: z.enum(['quotations', 'statements']), ...estimate })),
  agreement: z.array(
    z.object({
      ...{ question, items: count, reviewers: count, percent: number, kappa: number },
      ...{ alphaNominal: interval, alphaOrdinal: interval },
    }),
  ),
  contradictions: count,
  added: z.array(z.object({ code: z.string(), type, count })),
  orphans: z.array(
    z.object({ item: z.string(), question, path: z.string(), words: z.string(), reason: z.string() }),
  ),
  pairs: z.array(z.string()),
});
