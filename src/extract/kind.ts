/** Direct or mixed: whether marked words stand alone, or are built into the reporter's sentence. */
import type { Kind, Token } from '../model.ts';
import type { Usage } from './evidence.ts';
import { Is, type Lexicon, wordOf } from './lexicon.ts';
import { firstTokenAt } from './scene.ts';

/** What may stand before words that stand alone, besides the beginning of a sentence. */
const LEADS_IN = /^[:,;—–(\-“”„"«»‘’'‹›.!?…]$/u;
/** Words that take what follows into their own clause: "that “…”", "to “…”", "the “…”", "has “…”". */
const BUILDS_IN =
  Is.complementizer |
  Is.subordinator |
  Is.relative |
  Is.preposition |
  Is.linker |
  Is.determiner |
  Is.possessive |
  Is.auxiliary;

/** Direct where one of its parts is a clause and nothing before the first takes it in. */
export function kindOf(parts: readonly number[], usage: Usage): Kind {
  if (parts.every((part) => usage.marked[part]!.shape === 'phrase')) return 'mixed';
  const { spans, inner, passage } = usage.marked[parts[0]!]!;
  const { tokens } = usage.scene.passages[passage]!;
  const from = firstTokenAt(tokens, spans[0]!.start);
  const first = tokens[firstTokenAt(tokens, inner[0]!.start)]!;
  return standsAlone(tokens.slice(Math.max(0, from - 2), from), first, usage) ? 'direct' : 'mixed';
}

/** @param lead the two tokens before the first mark, fewer at the beginning of a passage. */
function standsAlone(lead: readonly Token[], first: Token, { lexicon }: Usage): boolean {
  const before = lead.at(-1);
  if (before === undefined) return true;
  if (before.t === ',' && lead.length > 1) return !isComplementizer(lead[0]!, lexicon);
  if (LEADS_IN.test(before.t)) return true;
  const word = wordOf(before.n, lexicon);
  const flags = word?.flags ?? 0;
  if (flags & Is.conjunction) return true;
  if (flags & BUILDS_IN) return false;
  return (word?.cues.length ?? 0) > 0 || first.t[0] !== first.t[0]!.toLowerCase();
}

/** "He said that, “to date, we have found nothing”." */
const isComplementizer = ({ n }: Token, lexicon: Lexicon): boolean =>
  ((wordOf(n, lexicon)?.flags ?? 0) & Is.complementizer) !== 0;
