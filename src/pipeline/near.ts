/** Links between readings that were not put into one family: where a statement may have been missed. */
import { align } from '../align.ts';
import type { Context } from '../context.ts';
import type { Analysis, Link } from '../model.ts';
import { indexOf } from './members.ts';

/** @param context with the vectors that the run had, where it had any. In order of their ids. */
export function nearLinks({ articles, quotations, families }: Analysis, context: Context): Link[] {
  const { statements } = indexOf(articles, quotations, context);
  const homes = new Map<string, Set<string>>();
  for (const { id, members } of families)
    for (const { quotation } of members) homes.set(quotation, (homes.get(quotation) ?? new Set()).add(id));
  const apart = ({ a, b }: Link): boolean => ![...(homes.get(a) ?? [])].some((id) => homes.get(b)?.has(id));
  return align([...statements.values()], context)
    .links.filter(apart)
    .sort((one, other) => (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1));
}
