/** The filter `review agreement`. */
import { UserError } from '../errors.ts';
import { type AgreementRow, agreementRow, type RatedRow } from '../review.ts';
import { z } from '../shape.ts';
import { ndjson } from '../text/print.ts';
import type { FilterChoice } from './options.ts';
import { readRows, type Tally } from './rows.ts';
import { runFilter } from './streams.ts';

const name = z.union([z.string().min(1), z.number()]).transform(String);

/** A verdict that is null was not given. */
const shape = z.object({
  item: name,
  reviewer: name,
  verdict: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});

type Given = z.infer<typeof shape>;

/** Different verdicts: a table of two reviewers has as many rows and columns. */
const MOST_VALUES = 1000;

function agreement(rows: readonly Given[]): AgreementRow {
  const rated = rows.flatMap(({ item, reviewer, verdict }): RatedRow[] =>
    verdict === null ? [] : [{ item, reviewer, verdict: String(verdict) }],
  );
  const values = new Set(rated.map(({ verdict }) => verdict)).size;
  if (values > MOST_VALUES)
    throw new UserError(
      'too many different verdicts',
      `${values}`,
      `Agreement is of ${MOST_VALUES} at most.`,
    );
  return agreementRow(rated);
}

/** All rows together: one row comes out. A later verdict of the same reviewer on the same item takes the place of an earlier one. */
export const runAgreement = (files: readonly string[], choice: FilterChoice): Promise<void> =>
  runFilter('agreement', files, choice, async ({ settings }, { inputs, write, dead, progress }) => {
    const tally: Tally = { in: 0, out: 0, failed: 0 };
    const rows: Given[] = [];
    for await (const batch of readRows(inputs, shape, settings.rows.maxRowBytes, dead, tally)) {
      for (const { row } of batch) rows.push(row);
      progress(tally.in);
    }
    await write(ndjson([agreement(rows)]));
    tally.out = 1;
    return tally;
  });
