/** What the three filters do once they are asked for. */
import { type GroupRows, groupingWith, stages, textsAcross } from '../pipeline.ts';
import { givenVectors } from '../store/given-vectors.ts';
import { withHands } from '../store/hands.ts';
import { filterAll, filterEach } from './filter.ts';
import { embedder } from './model.ts';
import type { FilterChoice, GroupChoice, ModelChoice } from './options.ts';
import { runFilter } from './streams.ts';

export const runExtract = (files: readonly string[], choice: FilterChoice): Promise<void> =>
  runFilter('extract', files, choice, (context, streams) => filterEach(stages.extract, context, streams));

export function runCompare(files: readonly string[], choice: FilterChoice & ModelChoice): Promise<void> {
  return runFilter('compare', files, choice, (context, streams, progress) => {
    const embed = embedder(choice, progress);
    return filterEach(stages.compare, context, streams, async (batch, before) => {
      const texts = textsAcross(batch.map(({ row }) => row));
      return texts.length > 0 ? { ...before, vectors: await embed(texts) } : before;
    });
  });
}

export function runGroup(files: readonly string[], { vectors, ...choice }: GroupChoice): Promise<void> {
  return runFilter('group', files, choice, (context, streams, progress) => {
    const embed = embedder(choice, progress);
    const all: GroupRows = (rows, given) =>
      withHands(async (hands) =>
        groupingWith(hands)(rows, given, (share) =>
          progress.show('align', Math.floor(share * rows.length), rows.length),
        ),
      );
    return filterAll({ all, rows: stages.group.rows }, context, streams, async (rows, before, tally) => {
      const texts = rows.map(({ index, row }) => ({ index, text: row.text }));
      const made =
        vectors === undefined ? embed(texts.map(({ text }) => text)) : givenVectors(vectors, texts, tally.in);
      return { ...before, vectors: await made };
    });
  });
}
