/** Statements, sides and families in few words. */
import { type Alignment, align, type WordSide } from '../../src/align.ts';
import type { Context } from '../../src/context.ts';
import type { AlignmentTable, Family, Statement } from '../../src/model.ts';
import { loadContext } from '../../src/store/context.ts';
import { tokenise } from '../../src/text/tokens.ts';

export const context: Context = loadContext();

/** The context where only so many tokens of a reading are set side by side. */
export const withMostTokens = (mostTokens: number): Context => {
  const align = { ...context.settings.align, mostTokens } as Context['settings']['align'];
  return { ...context, settings: { ...context.settings, align } };
};

export const statement = (id: string, text: string, given: Partial<Statement> = {}): Statement => ({
  id,
  text,
  article: `article of ${id}`,
  language: 'en',
  speaker: null,
  kind: 'direct',
  offset: 0,
  ...given,
});

/** One statement a text, each in an article of its own, named a, b, c … */
export const statements = (...texts: readonly string[]): Statement[] =>
  texts.map((text, i) => statement(String.fromCharCode(97 + i), text));

export const side = (text: string, language: string | null = 'en'): WordSide => ({
  tokens: tokenise(text, language),
  language,
});

/** The ids of the members of each family, as "a b". */
export const groups = ({ families }: Pick<Alignment, 'families'>): string[] =>
  families.map(({ members }) => members.map(({ quotation }) => quotation).join(' ')).sort();

export const grouped = (...given: readonly Statement[]): string[] => groups(align(given, context));

export const byId = (given: readonly Statement[]): ReadonlyMap<string, Statement> =>
  new Map(given.map((one) => [one.id, one]));

/** A family of whole statements, whatever align would say of them. */
export const familyOf = (given: readonly Statement[]): Family => ({
  id: 'family',
  label: '',
  members: given.map(({ id, text }) => ({
    quotation: id,
    spans: [{ start: 0, end: text.length }],
    part: 'whole',
    confidence: 1,
    chain: id,
  })),
});

/** A witness's tokens as the columns give them, from left to right. */
export const rowOf = ({ columns }: AlignmentTable, sigil: string): string[] =>
  columns.map(({ cells }) =>
    cells
      .filter(({ witness }) => witness === sigil)
      .flatMap(({ tokens }) => tokens.map(({ t }) => t))
      .join(' '),
  );

/** Sentences that have nothing to do with one another. */
export const UNRELATED = [
  'The harvest of olives was the poorest in forty years, growers in Andalusia complain.',
  'Our hospitals need more nurses before the winter begins.',
  'The bridge will be closed to lorries until engineers have examined its pillars.',
  'Nobody told the parents that the school had been sold to a bank.',
] as const;
