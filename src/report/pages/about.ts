/** How a run was made and how sure it is: its signature, settings and issues. */
import type { Article, Checks, Issue, Signature } from '../../model.ts';
import type { Edition } from '../edition.ts';
import { MEASURES, type MeasureMeaning } from '../measures.ts';

export interface ExcerptHash {
  readonly path: string;
  readonly sha256: string;
}

export interface AboutPage {
  readonly corpus: string;
  readonly signature: Signature;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What each score and measure means, of those that were taken. */
  readonly measures: readonly MeasureMeaning[];
  /** Pairs that people have checked, of all: how sure we are. */
  readonly checked: { readonly pairs: number; readonly of: number };
  /** What reviewers found; null: not checked yet. */
  readonly checks: Checks | null;
  /** Of a run that is published with excerpts: words around each quotation, and the hash of each whole text. */
  readonly excerpts: { readonly words: number; readonly articles: readonly ExcerptHash[] } | null;
  readonly issues: readonly Issue[];
}

export function aboutPage(
  { analysis, families }: Edition,
  settings: Readonly<Record<string, unknown>>,
): AboutPage {
  const { corpus, signature, issues, drift, checks = null } = analysis;
  const taken = new Set(drift.flatMap((pair) => pair.measures.map(({ name }) => name)));
  const checked = [...families.values()].flatMap(({ pairs, checkedPairs }) =>
    pairs.filter(({ id }) => checkedPairs.has(id)),
  );
  return {
    ...{ corpus, signature, settings, issues },
    measures: meaningsOf(taken),
    checked: { pairs: checked.length, of: drift.length },
    checks,
    excerpts: excerptsOf(analysis.articles),
  };
}

/** Every pair has these; the others stand among its measures. */
const SCORES = ['wording', 'meaning', 'flip'];

/** A measure that this version does not know is named all the same. */
function meaningsOf(taken: ReadonlySet<string>): MeasureMeaning[] {
  const known = new Set(MEASURES.map(({ name }) => name));
  const others = [...taken].filter((name) => !known.has(name)).sort();
  return [
    ...MEASURES.filter(({ name }) => SCORES.includes(name) || taken.has(name)),
    ...others.map((name) => ({ name, range: '', meaning: '' })),
  ];
}

function excerptsOf(articles: readonly Article[]): AboutPage['excerpts'] {
  const cut = articles.flatMap(({ path, excerpt }) => (excerpt ? [{ path, excerpt }] : []));
  const [first] = cut;
  return first
    ? {
        words: first.excerpt.words,
        articles: cut.map(({ path, excerpt: { sha256 } }) => ({ path, sha256 })),
      }
    : null;
}
