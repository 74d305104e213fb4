/** Collation: the witnesses of a family side by side, word under word, one table a language and one across languages. */
import type { Context } from '../context.ts';
import type { AlignmentTable, Family, LanguageCode, Member, Statement, Token, Witness } from '../model.ts';
import { isWord, tokenise } from '../text/tokens.ts';
import { type DraftColumn, placeFirst, placeNext } from './columns.ts';
import { type Guided, guideOf } from './guide.ts';
import { lexiconOf } from './lexicon.ts';
import { linkWords } from './link-words.ts';

/**
 * One alignment table for each language of the family that has two witnesses or more, by language; then, where there
 * are several languages whose words' meanings are known, one of all these languages together, its `language` null.
 * Witnesses are named A, B, C … by the ids of their quotations; a token's span is into the quotation's text. Each
 * witness is placed beside the most similar one that stands already, so that the table does not depend on the order
 * of the input. Of a witness the first `settings.align.mostTokens` tokens stand in the table.
 */
export function collate(
  family: Family,
  statements: ReadonlyMap<string, Statement>,
  context: Context,
): AlignmentTable[] {
  const readings = readingsOf(family, statements, context);
  const groups = [...Map.groupBy(readings, ({ language }) => language)].sort(([a], [b]) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  const tables = groups
    .filter(([, some]) => some.length > 1)
    .map(([language, some]) => tableOf(family.id, language, some, context));
  const understood = readings.filter(({ language }) => hasMeanings(language, context));
  const isAcross = new Set(understood.map(({ language }) => language)).size > 1;
  return isAcross ? [...tables, tableOf(family.id, null, understood, context)] : tables;
}

const hasMeanings = (language: LanguageCode | null, { background }: Context): boolean =>
  language !== null && background[language]?.meanings !== undefined;

/** A witness before it has its sigil. */
interface Reading {
  readonly quotation: string;
  readonly article: string;
  readonly language: LanguageCode | null;
  readonly tokens: readonly Token[];
}

/** By the ids of their quotations. */
const readingsOf = (
  { members }: Family,
  statements: ReadonlyMap<string, Statement>,
  { settings }: Context,
): Reading[] =>
  [...members]
    .sort((a, b) => (a.quotation < b.quotation ? -1 : 1))
    .flatMap((member): Reading[] => {
      const statement = statements.get(member.quotation);
      if (!statement) return [];
      const { id, article, language } = statement;
      const tokens = tokensOf(member, statement).slice(0, settings.align.mostTokens);
      return [{ quotation: id, article: article ?? '', language, tokens }];
    });

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
    ({ quotation, article, language: own }, i): Witness => ({
      ...{ sigil: sigilOf(i), quotation, article, language: own },
    }),
  );
  return {
    family,
    language,
    witnesses,
    columns: columnsOf(readings, context).map(({ cells, moved }) => ({
      cells: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([reading, tokens]) => ({ witness: witnesses[reading]!.sigil, tokens })),
      moved: [...moved].sort((a, b) => a - b).map((reading) => witnesses[reading]!.sigil),
    })),
  };
}

/** Readings of the same words and marks are placed once, and then stand in the same columns. */
function columnsOf(readings: readonly Reading[], context: Context): readonly DraftColumn[] {
  const copies = [...Map.groupBy(readings.keys(), (i) => formOf(readings[i]!)).values()];
  const distinct = copies.map(([first]) => readings[first!]!);
  const steps = guideOf(
    distinct.map((reading, d) => guidedOf(reading, copies[d]!.length, context)),
    context.settings.align.mostGuided,
  );
  const columns = steps.reduce<readonly DraftColumn[]>((placed, { reading, beside }) => {
    const { tokens } = distinct[reading]!;
    if (beside === null) return placeFirst(reading, tokens);
    const links = linkWords(distinct[reading]!, distinct[beside]!, context);
    return placeNext(placed, reading, tokens, beside, links);
  }, []);
  return columns.map((column) => shared(column, copies, readings));
}

const formOf = ({ language, tokens }: Reading): string =>
  [language ?? '', ...tokens.map(({ n }) => n)].join(' ');

/** A column of distinct readings as one of all their copies, each with its own tokens. */
function shared(
  { cells, moved }: DraftColumn,
  copies: readonly (readonly number[])[],
  readings: readonly Reading[],
): DraftColumn {
  const cellsOf = (d: number, tokens: readonly Token[]): (readonly [number, readonly Token[]])[] => {
    const [first, ...others] = copies[d]!;
    if (others.length === 0) return [[first!, tokens]];
    const places = tokens.map((token) => readings[first!]!.tokens.indexOf(token));
    return copies[d]!.map((i) => [i, places.map((place) => readings[i]!.tokens[place]!)]);
  };
  return {
    cells: new Map([...cells].flatMap(([d, tokens]) => cellsOf(d, tokens))),
    moved: new Set([...moved].flatMap((d) => copies[d]!)),
  };
}

function guidedOf({ tokens, language }: Reading, copies: number, context: Context): Guided {
  const lexicon = lexiconOf(context);
  const words = tokens.filter(isWord);
  return {
    words,
    language,
    copies,
    groups: new Set(words.flatMap((word) => lexicon.of(word, language).groups)),
  };
}

const LETTERS = 26;

/** A, B, … Z, AA, AB, … */
const sigilOf = (index: number): string =>
  (index < LETTERS ? '' : sigilOf(Math.floor(index / LETTERS) - 1)) +
  String.fromCharCode(65 + (index % LETTERS));
