/**
 * Rows of `group`: statements come in, the family of each goes out.
 *
 * In: two statements of one `article` are held apart; `language` is told by the texts where it is not given.
 * Out: one row an id, sorted by id; `part` says whether the whole text or a fragment of it is in `family`;
 * `alsoFamilies` are others that parts of it belong to, with the offsets of the part in `text`.
 */
import type { Alignment } from '../../align.ts';
import type { Family, Member, Statement } from '../../model.ts';
import { z } from '../../shape.ts';
import { hull } from '../../text/span.ts';
import { likelyLanguages } from '../languages.ts';
import { type AllCodec, id, kind, language, optional, statementText } from './codec.ts';

/** A name, or the object that `extract` writes: its rows may come as they are. */
const speaker = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

export const groupRows: AllCodec<Statement, Alignment> = {
  shape: (context) =>
    z
      .object({
        ...{ id, text: statementText(context), article: optional(z.string()), language: optional(language) },
        ...{ speaker: optional(speaker), kind: optional(kind) },
      })
      .transform((row) => ({ ...row, offset: null })),
  complete: (statements, context) => {
    const languages = likelyLanguages(statements, context);
    return statements.map((statement, i) => ({ ...statement, language: languages[i]! }));
  },
  encode: ({ families }) => [...homesOf(families)].sort(byId).map(([id, homes]) => rowOf(id, homes)),
};

interface Home {
  readonly family: string;
  readonly member: Member;
}

/** The families of each statement, by its id: that of the whole text first, then the surest. */
function homesOf(families: readonly Family[]): Map<string, Home[]> {
  const homes = new Map<string, Home[]>();
  for (const { id: family, members } of families)
    for (const member of members) {
      const found = homes.get(member.quotation);
      if (found) found.push({ family, member });
      else homes.set(member.quotation, [{ family, member }]);
    }
  for (const found of homes.values()) found.sort(byRank);
  return homes;
}

const byRank = (a: Home, b: Home): number =>
  Number(b.member.part === 'whole') - Number(a.member.part === 'whole') ||
  b.member.confidence - a.member.confidence ||
  (a.family < b.family ? -1 : 1);

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function rowOf(id: string, [home, ...others]: readonly Home[]) {
  const { family, member } = home!;
  const alsoFamilies = others.map((other) => ({ family: other.family, ...hull(other.member.spans) }));
  return {
    ...{ id, family, part: member.part, confidence: member.confidence },
    ...(alsoFamilies.length > 0 ? { alsoFamilies } : {}),
  };
}
