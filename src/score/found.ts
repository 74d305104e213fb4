/** What the checks find in a pair, with the evidence each has for it, before it is weighed. */
import type { Found } from '../model.ts';
import { checks } from './checks.ts';
import type { Compared } from './compared.ts';

/** `ran`: the types of the checks that both sides allow. */
export function foundIn(pair: Compared): {
  readonly ran: readonly string[];
  readonly found: readonly Found[];
} {
  const ran = checks.filter(
    (check) => (pair.sameLanguage || check.acrossLanguages) && check.has(pair.a) && check.has(pair.b),
  );
  return {
    ran: [...new Set(ran.map((check) => check.type))],
    found: ran.flatMap((check) => check.run(pair)),
  };
}
