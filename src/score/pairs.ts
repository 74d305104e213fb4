/** Which readings of a family are compared with which, and what the base is. */
import type { Article, BaseRole, Family, Member, Quotation } from '../model.ts';

export interface PairToScore {
  readonly base: string;
  readonly variant: string;
  readonly baseRole: BaseRole;
}

interface Candidate {
  readonly member: Member;
  readonly quotation: Quotation;
  readonly article: Article;
}

/**
 * An original on file is the base of all other readings, else an official version; else there is no base and
 * readings are compared with one another, in the order of their routes. Never two readings of one article; not two fragments that quote
 * different parts; a reading that repeats another of its chain word for word is compared once.
 */
export function pairsOfFamily(
  family: Family,
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  allPairsUpTo: number,
): PairToScore[] {
  const members = family.members
    .flatMap((member): Candidate[] => {
      const quotation = quotations.get(member.quotation);
      const article = quotation && articles.get(quotation.article);
      return quotation && article ? [{ member, quotation, article }] : [];
    })
    .sort(byRoute);
  const readings = withoutReprints(members);
  const base = baseOf(readings);
  if (base)
    return readings
      .filter((one) => mayCompare(base.candidate, one))
      .map((one) => pair(base.candidate, one, base.role));
  const hub = readings.length > allPairsUpTo ? centre(readings) : null;
  return readings.flatMap((x, i) =>
    readings
      .slice(i + 1)
      .filter((y) => (hub === null || x === hub || y === hub) && mayCompare(x, y))
      .map((y) => pair(x, y, 'none')),
  );
}

/** As the rows of a report stand, so that of two readings without a base the upper one comes first. */
const byRoute = (x: Candidate, y: Candidate): number => (routeKey(x) < routeKey(y) ? -1 : 1);

function routeKey({ quotation, article }: Candidate): string {
  const from = quotation.route.translatedFrom.value;
  const offset = String(quotation.contents[0]?.start ?? 0).padStart(9, '0');
  return [from === null ? '1' : `0${from}`, article.path, offset, quotation.id].join('\u0001');
}

const byQuotation = (x: Candidate, y: Candidate): number =>
  x.member.quotation < y.member.quotation ? -1 : 1;
const pair = (x: Candidate, y: Candidate, baseRole: BaseRole): PairToScore => ({
  base: x.member.quotation,
  variant: y.member.quotation,
  baseRole,
});

/** Of readings of one chain with the same words, the first. */
function withoutReprints(members: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return members.filter(({ member, quotation, article }) => {
    const key = JSON.stringify([member.chain, article.language.code, textOf(member, quotation)]);
    return !seen.has(key) && seen.add(key);
  });
}

const textOf = ({ spans }: Member, { text }: Quotation): string =>
  spans.map((span) => text.slice(span.start, span.end)).join(' ');

/** The fullest reading of an original, else of an official version. */
function baseOf(readings: readonly Candidate[]): { candidate: Candidate; role: BaseRole } | null {
  for (const role of ['original', 'official'] as const) {
    const [candidate] = readings.filter(({ article }) => article.kind === role).sort(byFullness);
    if (candidate) return { candidate, role };
  }
  return null;
}

const byFullness = (x: Candidate, y: Candidate): number =>
  Number(x.member.part === 'fragment') - Number(y.member.part === 'fragment') ||
  textOf(y.member, y.quotation).length - textOf(x.member, x.quotation).length ||
  byQuotation(x, y);

/** A whole reading of middling length: neither the shortest piece nor the one that runs on. */
function centre(readings: readonly Candidate[]): Candidate {
  const whole = readings.filter(({ member }) => member.part === 'whole');
  const sorted = (whole.length > 0 ? whole : [...readings]).toSorted(
    (x, y) =>
      textOf(x.member, x.quotation).length - textOf(y.member, y.quotation).length || byQuotation(x, y),
  );
  return sorted[sorted.length >> 1]!;
}

const mayCompare = (x: Candidate, y: Candidate): boolean =>
  x !== y &&
  x.article.id !== y.article.id &&
  !(x.member.part === 'fragment' && y.member.part === 'fragment' && areDisjoint(x, y));

/** Two fragments that share no word of some length quote different parts. */
function areDisjoint(x: Candidate, y: Candidate): boolean {
  if (x.article.language.code !== y.article.language.code) return false;
  const [one, two] = [longWords(x), longWords(y)];
  return ![...one].some((word) => two.has(word));
}

/** The first five letters of words of four and more: "compromise" meets "compromises". */
const longWords = ({ member, quotation }: Candidate): Set<string> =>
  new Set(
    (
      textOf(member, quotation)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    ).map((word) => word.slice(0, 5)),
  );
