/**
 * Chains: readings that copy one another, as the reprints of an agency text do. They are many readings and one
 * witness, so counts are given of both. Seen from the quotations: readings of one article, the same or nearly the same
 * words in two, and two articles that quote the same things in the same order, in other languages with one credit.
 */
import type { Context } from '../context.ts';
import type { Family, Member, Statement } from '../model.ts';
import { makeForest } from './forest.ts';
import type { Text } from './texts.ts';
import { likenessOf, type Said, type Twins, twinsOf } from './twins.ts';

/** Families whose members name their chains. */
export function withChains(
  families: readonly Family[],
  statements: readonly Statement[],
  texts: readonly Text[],
  context: Context,
): Family[] {
  const said = new Map<string, Said>();
  for (const text of texts)
    for (const place of text.statements)
      said.set(statements[place]!.id, { statement: statements[place]!, text });
  const readings = families.map(({ members }) => members.map(({ quotation }) => said.get(quotation)!));
  const twins = twinsOf(readings, context.settings.align.chains);
  return families.map((family, f) => ({
    ...family,
    members: chained(family.members, readings[f]!, twins, context),
  }));
}

function chained(
  members: readonly Member[],
  readings: readonly Said[],
  twins: Twins,
  context: Context,
): Member[] {
  if (members.length === 1) return [{ ...members[0]!, chain: members[0]!.quotation }];
  const chains = makeForest(members.length);
  const basis: (string | undefined)[] = members.map(() => undefined);
  const join = (a: number, b: number, why: string): void => {
    chains.join(a, b);
    basis[a] ??= why;
    basis[b] ??= why;
  };
  joinAlike(readings, ({ statement }) => statement.article, 'of one article', join);
  joinAlike(
    readings,
    (one) => (isLong(one, context) ? String(one.text.index) : null),
    'the same words',
    join,
  );
  joinNear(readings, twins, context, join, (a, why) => {
    basis[a] ??= why;
  });
  return members.map((member, i) => {
    const { chainBasis: _old, ...rest } = member;
    const why = basis[i];
    return {
      ...rest,
      chain: members[chains.root(i)]!.quotation,
      ...(why === undefined ? {} : { chainBasis: why }),
    };
  });
}

type Join = (a: number, b: number, why: string) => void;

const isLong = ({ text }: Said, { settings }: Context): boolean =>
  text.words.length >= settings.align.chains.leastWords;

/** Joins the readings that have the same mark; linear. */
function joinAlike(
  readings: readonly Said[],
  mark: (one: Said) => string | null,
  why: string,
  join: Join,
): void {
  const first = new Map<string, number>();
  for (const [i, reading] of readings.entries()) {
    const key = mark(reading);
    if (key === null) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else join(known, i, why);
  }
}

/** Compares the different texts of a family, pair by pair. */
function joinNear(
  readings: readonly Said[],
  twins: Twins,
  context: Context,
  join: Join,
  note: (a: number, why: string) => void,
): void {
  const { near, possible, mostTexts } = context.settings.align.chains;
  const distinct = [...new Map(readings.map((one, i) => [one.text.index, i])).values()].slice(0, mostTexts);
  const best = new Map<number, { readonly other: number; readonly likeness: number }>();
  for (const a of distinct) {
    for (const b of distinct) {
      const [x, y] = [readings[a]!, readings[b]!];
      if (a >= b || x.statement.article === y.statement.article) continue;
      const twin = twins(x.statement.article ?? x.statement.id, y.statement.article ?? y.statement.id);
      const likeness = x.text.language === y.text.language ? likenessOf(x.text, y.text) : 0;
      const long = isLong(x, context) && isLong(y, context);
      if (long && likeness >= near) join(a, b, 'nearly the same words');
      else if (twin?.sure) join(a, b, twin.why);
      else if (twin !== null) {
        note(a, `${twin.why}, as ${y.statement.id}`);
        note(b, `${twin.why}, as ${x.statement.id}`);
      } else if (long && likeness >= possible)
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const)
          if (likeness > (best.get(one)?.likeness ?? 0)) best.set(one, { other, likeness });
    }
  }
  for (const [one, { other, likeness }] of best)
    if (best.get(other)?.other === one)
      note(
        one,
        `possibly one agency text: ${percent(likeness)} of the wording shared with ${readings[other]!.statement.id}`,
      );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
