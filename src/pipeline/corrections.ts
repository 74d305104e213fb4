/**
 * What people have put right (corrections.csv), put to work: on quotations before they are grouped, on families
 * after. Every row leaves a note of what it changed, or says that its quotation is gone.
 */
import type {
  Article,
  Correction,
  CorrectionKind,
  Family,
  Issue,
  Member,
  Quotation,
  Route,
  Statement,
} from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { hull, overlaps, slice, trim } from '../text/span.ts';

export interface Corrected<T> {
  readonly rows: readonly T[];
  readonly issues: readonly Issue[];
}

/** Gives the rows with the correction made; null where its value says nothing that can be done. */
type Rule<T> = (rows: readonly T[], correction: Correction) => readonly T[] | null;
type Rules<T> = Partial<Record<CorrectionKind, Rule<T>>>;

/** @param corrections in the order of the file; a later one sees what an earlier one changed */
export const correctQuotations = (
  quotations: readonly Quotation[],
  corrections: readonly Correction[],
  articles: readonly Article[],
): Corrected<Quotation> =>
  correct(
    quotations,
    corrections,
    quotationRules(new Map(articles.map((one) => [one.id, one]))),
    (rows, id) => rows.some((row) => row.id === id),
  );

export const correctFamilies = (
  families: readonly Family[],
  corrections: readonly Correction[],
  statements: ReadonlyMap<string, Statement>,
): Corrected<Family> =>
  correct(families, corrections, familyRules(statements), (rows, id) => familyOf(rows, id) !== undefined);

function correct<T>(
  rows: readonly T[],
  corrections: readonly Correction[],
  rules: Rules<T>,
  isThere: (rows: readonly T[], quotation: string) => boolean,
): Corrected<T> {
  const issues: Issue[] = [];
  for (const correction of corrections) {
    const rule = rules[correction.kind];
    if (rule === undefined) continue;
    const changed = isThere(rows, correction.quotation) ? rule(rows, correction) : 'orphan';
    issues.push(outcomeOf(correction, changed));
    if (changed !== 'orphan') rows = changed ?? rows;
  }
  return { rows, issues };
}

function outcomeOf({ kind, quotation, value, by }: Correction, changed: unknown): Issue {
  const what = `${kind} of quotation ${quotation}${value === '' ? '' : `: ${value}`}`;
  const issue = (rule: string, severity: Issue['severity'], message: string): Issue => ({
    ...{ rule, severity, message },
    path: 'corrections.csv',
  });
  if (changed === 'orphan')
    return issue('correction-orphan', 'warning', `${what}: there is no such quotation`);
  if (changed === null)
    return issue('correction-value', 'warning', `${what}: the value says nothing that can be done`);
  return issue('corrected', 'note', by === '' ? what : `${what}, by ${by}`);
}

// ── quotations ──────────────────────────────────────────────────────────────────────────────────

const quotationRules = (articles: ReadonlyMap<string, Article>): Rules<Quotation> => ({
  ...QUOTATION_RULES,
  /** The words as they stand in the article, marks included; the quotation keeps its id, so that other rows find it. */
  bounds: (rows, { quotation, value }) => {
    const row = rows.find(({ id }) => id === quotation)!;
    const bounded = withWords(row, articles.get(row.article)?.text ?? '', value);
    return bounded && rows.map((one) => (one === row ? bounded : one));
  },
});

const MARKS = /[\s"'“”„‟«»‹›‘’‚]/u;

/** null where the words do not stand where the quotation is. */
function withWords(quotation: Quotation, text: string, words: string): Quotation | null {
  const around = hull(quotation.contents);
  for (let start = text.indexOf(words); words !== '' && start >= 0; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (!overlaps(span, around)) continue;
    const frame = hull([quotation.frame, span]);
    return { ...quotation, contents: [span], text: slice(text, trim(text, span, MARKS)), frame };
  }
  return null;
}

const QUOTATION_RULES: Rules<Quotation> = {
  'not-a-quotation': (rows, { quotation }) => rows.filter(({ id }) => id !== quotation),
  speaker: (rows, { quotation, value }) =>
    rows.map((row) => (row.id === quotation ? { ...row, speaker: speakerNamed(value) } : row)),
  alias: (rows, { quotation, value }) => {
    const name = rows.find(({ id }) => id === quotation)?.speaker?.name;
    if (name === undefined || value === '') return null;
    return rows.map((row) =>
      row.speaker?.name === name
        ? { ...row, speaker: { ...row.speaker, name: value, rule: 'corrected' } }
        : row,
    );
  },
  route: (rows, { quotation, value, by }) => {
    const [field = '', said = ''] = value.split('=', 2);
    if (!isRouteField(field)) return null;
    const known = { value: said === '' ? null : said, basis: `corrected${by === '' ? '' : ` by ${by}`}` };
    return rows.map((row) =>
      row.id === quotation ? { ...row, route: { ...row.route, [field]: known } } : row,
    );
  },
};

const speakerNamed = (name: string): Quotation['speaker'] =>
  name === '' ? null : { name, rule: 'corrected' };

const isRouteField = (field: string): field is keyof Route =>
  ['spoken', 'via', 'printed', 'translatedFrom'].includes(field);

// ── families ────────────────────────────────────────────────────────────────────────────────────

const familyRules = (statements: ReadonlyMap<string, Statement>): Rules<Family> => ({
  /** The quotation's family goes into that of the quotation `value`. */
  join: (rows, { quotation, value }) => {
    const [from, to] = [familyOf(rows, quotation)!, familyOf(rows, value)];
    if (to === undefined || from === to) return null;
    const members = [...to.members, ...from.members.filter((one) => !holds(to, one.quotation))];
    return rows.flatMap((row) =>
      row === from ? [] : row === to ? { ...to, members: members.sort(byQuotation) } : row,
    );
  },
  /** The quotation leaves its families for one of its own. */
  split: (rows, { quotation }) => {
    const alone = familyOf(rows, quotation)!;
    if (alone.members.length === 1) return null;
    const member = alone.members.find((one) => one.quotation === quotation)!;
    const rest = rows
      .map((row) => ({ ...row, members: row.members.filter((one) => one.quotation !== quotation) }))
      .filter(({ members }) => members.length > 0)
      .map(named);
    return [
      ...rest,
      {
        id: shortHash('split', quotation),
        label: statements.get(quotation)!.text,
        members: [{ ...member, chain: quotation }],
      },
    ];
  },
  /** The quotation is a copy of the quotation `value` and of its copies, or with an empty value of none. */
  chain: (rows, { quotation, value, by }) => {
    if (quotation === value) return null;
    const meets = (row: Family): boolean =>
      holds(row, quotation) && (value === '' ? row.members.length > 1 : holds(row, value));
    if (!rows.some(meets)) return null;
    const chainBasis = `corrected${by === '' ? '' : ` by ${by}`}`;
    return rows.map((row) => {
      if (!meets(row)) return row;
      const chain = value === '' ? ALONE : row.members.find((one) => one.quotation === value)!.chain;
      const members = row.members.map((one) =>
        one.quotation === quotation ? { ...one, chain, chainBasis } : one,
      );
      return named({ ...row, members });
    });
  },
});

/** The chain of a quotation that has left its own; no quotation has this id. */
const ALONE = '';

/** The family with every chain named by the least of its quotations, whoever left it. */
function named(family: Family): Family {
  const names = new Map<string, string>();
  for (const { chain, quotation } of family.members) {
    const known = names.get(chain);
    if (known === undefined || quotation < known) names.set(chain, quotation);
  }
  return { ...family, members: family.members.map((one) => ({ ...one, chain: names.get(one.chain)! })) };
}

const holds = ({ members }: Family, quotation: string): boolean =>
  members.some((member) => member.quotation === quotation);
const familyOf = (rows: readonly Family[], quotation: string): Family | undefined =>
  rows.find((row) => holds(row, quotation));
const byQuotation = (a: Member, b: Member): number => (a.quotation < b.quotation ? -1 : 1);
