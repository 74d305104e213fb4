/** align: quotations to Families (one statement each), collated word by word. */
import { withChains } from './align/chains.ts';
import { familiesOf } from './align/families.ts';
import { type Hands, settle, settleNow, type Waiting } from './align/hands.ts';
import { linksOf } from './align/links.ts';
import { reasonedLinks } from './align/reasons.ts';
import { textsOf } from './align/texts.ts';
import type { Context } from './context.ts';
import type { Family, Link, Statement } from './model.ts';

export interface Alignment {
  /** Every statement is in one family at least; a family of one is a statement nobody else printed. */
  readonly families: readonly Family[];
  readonly links: readonly Link[];
}

export { doTask, type Hands, type TaskIn, type TaskName, type TaskOut } from './align/hands.ts';
export { keysOf } from './align/keys.ts';

/** What of the whole is done after a step, by the time that 8,000 statements of news take, with and without vectors. */
const DONE = { texts: 0.2, links: 0.75, families: 0.95 };

/**
 * Families of all statements: the one global step. Independent of the order of the input; ids must differ. Costs grow
 * with the number of different texts: identical ones are compared once.
 * @param progress is told the share that is done, 0 to 1, now and then
 */
export function align(
  statements: readonly Statement[],
  context: Context,
  progress?: (share: number) => void,
): Alignment {
  return settleNow(aligning(statements, context, progress, null));
}

/** The same with threads that help where there is much to do. */
export const alignWith =
  (hands: Hands) =>
  (
    statements: readonly Statement[],
    context: Context,
    progress?: (share: number) => void,
  ): Promise<Alignment> =>
    settle(aligning(statements, context, progress, hands));

function* aligning(
  statements: readonly Statement[],
  context: Context,
  progress: (share: number) => void = () => {},
  hands: Hands | null,
): Waiting<Alignment> {
  const ordered = [...statements].sort(byWords);
  const texts = textsOf(ordered, context);
  progress(DONE.texts);
  const linked = yield* linksOf(texts, context, hands);
  progress(DONE.links);
  const families = familiesOf(ordered, texts, linked, context).sort((a, b) => (a.id < b.id ? -1 : 1));
  progress(DONE.families);
  return {
    families: withChains(families, ordered, texts, context),
    links: reasonedLinks(ordered, texts, linked, context),
  };
}

const byWords = (a: Statement, b: Statement): number =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : a.id < b.id ? -1 : 1;

export { apparatusOf } from './align/apparatus.ts';
export { collate } from './align/collate.ts';
export { linkWords, type WordSide } from './align/link-words.ts';
