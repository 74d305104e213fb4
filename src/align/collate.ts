/** Collation: the witnesses of a family side by side, word under word, one table a language. */
import type { Context } from '../context.ts';
import type { AlignmentTable, Family, LanguageCode, Member, Statement, Token, Witness } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import { type DraftColumn, placeFirst, placeNext } from './columns.ts';
import { linkWords } from './link-words.ts';

/**
 * One alignment table for each language of the family that has two witnesses or more, by language. Witnesses are
 * named A, B, C … by the ids of their quotations; a token's span is into the quotation's text. Each witness is placed
 * beside the most similar one that stands already, so that the table does not depend on the order of the input.
 */
export function collate(
  family: Family,
  statements: ReadonlyMap<string, Statement>,
  context: Context,
): AlignmentTable[] {
  return byLanguage(family, statements)
    .filter(([, readings]) => readings.length > 1)
    .map(([language, readings]) => tableOf(family.id, language, readings, context));
}

/** A witness before it has its sigil. */
interface Reading {
  readonly quotation: string;
  readonly article: string;
  readonly tokens: readonly Token[];
}

function byLanguage(
  { members }: Family,
  statements: ReadonlyMap<string, Statement>,
): (readonly [LanguageCode | null, Reading[]])[] {
  const readings = new Map<LanguageCode | null, Reading[]>();
  for (const member of [...members].sort((a, b) => (a.quotation < b.quotation ? -1 : 1))) {
    const statement = statements.get(member.quotation);
    if (!statement) continue;
    const known = readings.get(statement.language) ?? [];
    known.push({
      quotation: statement.id,
      article: statement.article ?? '',
      tokens: tokensOf(member, statement),
    });
    readings.set(statement.language, known);
  }
  return [...readings].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
}

function tokensOf({ spans }: Member, { text, language }: Statement): Token[] {
  return spans.flatMap(({ start, end }) =>
    tokenise(text.slice(start, end), language).map((token) => ({
      ...token,
      span: { start: token.span.start + start, end: token.span.end + start },
    })),
  );
}

function tableOf(
  family: string,
  language: LanguageCode | null,
  readings: readonly Reading[],
  context: Context,
): AlignmentTable {
  const witnesses = readings.map(
    ({ quotation, article }, i): Witness => ({ sigil: sigilOf(i), quotation, article, language }),
  );
  let columns: DraftColumn[] = [];
  for (const { reading, beside } of guideOf(readings.map(({ tokens }) => tokens))) {
    const { tokens } = readings[reading]!;
    if (beside === null) {
      columns = placeFirst(reading, tokens);
      continue;
    }
    const neighbour = readings[beside]!.tokens;
    const links = linkWords({ tokens, language }, { tokens: neighbour, language }, context);
    columns = placeNext(columns, reading, tokens, beside, links);
  }
  return {
    family,
    language,
    witnesses,
    columns: columns.map(({ cells, moved }) => ({
      cells: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([reading, tokens]) => ({ witness: witnesses[reading]!.sigil, tokens })),
      moved: [...moved].sort((a, b) => a - b).map((reading) => witnesses[reading]!.sigil),
    })),
  };
}

const LETTERS = 26;

/** A, B, … Z, AA, AB, … */
const sigilOf = (index: number): string =>
  (index < LETTERS ? '' : sigilOf(Math.floor(index / LETTERS) - 1)) +
  String.fromCharCode(65 + (index % LETTERS));

interface Step {
  readonly reading: number;
  /** The most similar of those placed before; null for the first. */
  readonly beside: number | null;
}

/** The order of placing: first the reading most like all others, then always the one most like one that is placed. */
function guideOf(readings: readonly (readonly Token[])[]): Step[] {
  const likeness = likenessesOf(readings);
  const total = readings.map((_, a) => readings.reduce((sum, _other, b) => sum + likeness(a, b), 0));
  const first = total.indexOf(Math.max(...total));
  const steps: Step[] = [{ reading: first, beside: null }];
  const beside = new Map(readings.map((_, reading) => [reading, first]));
  beside.delete(first);
  while (beside.size > 0) {
    let next = -1;
    for (const [reading, neighbour] of beside)
      if (next < 0 || likeness(reading, neighbour) > likeness(next, beside.get(next)!)) next = reading;
    steps.push({ reading: next, beside: beside.get(next)! });
    beside.delete(next);
    for (const [reading, neighbour] of beside)
      if (likeness(reading, next) > likeness(reading, neighbour)) beside.set(reading, next);
  }
  return steps;
}

/** Dice's coefficient of the sets of words. */
function likenessesOf(readings: readonly (readonly Token[])[]): (a: number, b: number) => number {
  const sets = readings.map((tokens) => new Set(tokens.map(({ n }) => n)));
  const known = new Map<number, number>();
  return (a, b) => {
    const code = Math.min(a, b) * sets.length + Math.max(a, b);
    const found = known.get(code);
    if (found !== undefined) return found;
    const [x, y] = [sets[a]!, sets[b]!];
    let shared = 0;
    for (const form of x) if (y.has(form)) shared++;
    const dice = x.size + y.size === 0 ? 1 : (2 * shared) / (x.size + y.size);
    known.set(code, dice);
    return dice;
  };
}
