/**
 * Who printed a statement, as far as the corpus goes. Three things are told apart: it was printed; the event was told
 * without it (the article shares another statement with one that printed it); the outlet is not in the corpus at all.
 */
import type { Edition, EditionFamily } from '../edition.ts';

export interface Coverage {
  /** Articles that printed it, and all of the corpus. */
  readonly articles: number;
  readonly of: number;
  readonly printed: readonly Printed[];
  /** Of the same event without the statement; `silentNamed` of them are named. */
  readonly silent: readonly CoveredArticle[];
  readonly silentCount: number;
  /** Articles of the corpus that share no statement with any that printed it. */
  readonly elsewhere: number;
  /** Relays that readings name ("according to CCTV") and that no outlet of the corpus is. */
  readonly absent: readonly string[];
}

export interface CoveredArticle {
  readonly id: string;
  readonly name: string;
  /** Statements that it shares with articles that printed this one, this one not counted. */
  readonly shared: number;
}

export interface Printed extends CoveredArticle {
  readonly sigla: readonly string[];
}

export function coverageOf(family: EditionFamily, edition: Edition): Coverage {
  const { articles, settings } = edition;
  const sigla = Map.groupBy(family.readings, ({ article }) => article.id);
  const shared = sharedWith(family, edition);
  const covered = (id: string): CoveredArticle => {
    const { outlet, path } = articles.get(id)!.article;
    return { id, name: outlet ?? path, shared: shared.get(id)?.size ?? 0 };
  };
  const silent = [...shared.keys()].filter((id) => !sigla.has(id));
  return {
    ...{ articles: sigla.size, of: articles.size },
    printed: [...sigla].map(([id, readings]) => ({
      ...covered(id),
      sigla: readings.map(({ sigil }) => sigil),
    })),
    silent: silent
      .slice(0, settings.articlesShown)
      .map(covered)
      .toSorted((a, b) => b.shared - a.shared),
    silentCount: silent.length,
    elsewhere: articles.size - sigla.size - silent.length,
    absent: absentIn(family, edition),
  };
}

/** By article the other statements that it has in common with articles that printed this one. */
function sharedWith(family: EditionFamily, { articles }: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  const printed = new Set(family.readings.map(({ article }) => article.id));
  const others = new Set(
    [...printed].flatMap((id) => articles.get(id)!.quotations.flatMap(({ families }) => families)),
  );
  for (const other of others)
    for (const { article } of other === family ? [] : other.readings) {
      if (other.readings.every((one) => one.article.id === article.id)) continue;
      shared.set(article.id, (shared.get(article.id) ?? new Set()).add(other.id));
    }
  return shared;
}

function absentIn({ readings }: EditionFamily, { articles }: Edition): string[] {
  const outlets = new Set([...articles.values()].map(({ article }) => article.outlet?.toLowerCase()));
  const relays = readings.flatMap(({ quotation }) => quotation.via?.text ?? []);
  return [...new Set(relays)].filter((relay) => !outlets.has(relay.toLowerCase())).sort();
}
