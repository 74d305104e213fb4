/**
 * Marked words of titles and headings: they quote the article's own quotations, so those say who spoke.
 * "‘stabilization of relations’" heads a text in which Xi hopes to see relations stabilized.
 */
import type { Speaker, Token } from '../model.ts';
import { stem } from '../text/stem.ts';
import { isWord } from '../text/tokens.ts';
import type { Decision } from './decide.ts';
import { isHeadline, type Usage } from './evidence.ts';
import { Is, wordOf } from './lexicon.ts';
import type { Attribution, Marked, Passage } from './parts.ts';
import { tokensWithin } from './scene.ts';

/** A quotation in the making: its marked stretches, what they are and whose. */
export interface Judged {
  readonly parts: readonly number[];
  readonly decision: Decision;
  readonly attribution: Attribution;
}

export interface HeadingConfidence {
  /** Where its words recur in a quotation of the body. */
  readonly recurring: number;
  /** Where it is nothing but marked words, and a quotation follows. */
  readonly whole: number;
}

const GRAMMAR = Is.determiner | Is.preposition | Is.conjunction | Is.linker | Is.auxiliary | Is.pronoun;

/** The same, with those of titles and headings judged by the quotations of the body. */
export function withHeadings(
  judged: readonly Judged[],
  usage: Usage,
  confidence: HeadingConfidence,
): readonly Judged[] {
  if (!judged.some((one) => isHeadline(passageOf(one, usage)))) return judged;
  const body = new Body(judged, usage);
  return judged.map((one) => {
    const passage = passageOf(one, usage);
    if (!isHeadline(passage) || one.parts.length > 1) return one;
    const marked = usage.marked[one.parts[0]!]!;
    const origin = body.holding(stemsOf(marked, usage));
    if (origin) return borrow(one, origin, confidence.recurring, 'its words recur in a quotation');
    const next = isWhole(marked, passage) ? body.behind(one.parts[0]!) : null;
    return next ? borrow(one, next, confidence.whole, 'heads the quotation that follows') : one;
  });
}

const passageOf = ({ parts }: Judged, { scene, marked }: Usage): Passage =>
  scene.passages[marked[parts[0]!]!.passage]!;

/** The quotations of the body, to find by the stems of their words. */
class Body {
  readonly #quoted: readonly Judged[];
  readonly #stems: readonly ReadonlySet<string>[];
  readonly #byStem = new Map<string, number[]>();

  constructor(judged: readonly Judged[], usage: Usage) {
    this.#quoted = judged.filter(
      (one) => one.decision.kind !== null && passageOf(one, usage).place === 'body',
    );
    this.#stems = this.#quoted.map(
      (one) => new Set(one.parts.flatMap((part) => [...stemsOf(usage.marked[part]!, usage)])),
    );
    this.#stems.forEach((stems, i) => {
      for (const one of stems) {
        const list = this.#byStem.get(one);
        if (list) list.push(i);
        else this.#byStem.set(one, [i]);
      }
    });
  }

  /** The first that holds all these stems. */
  holding(stems: ReadonlySet<string>): Judged | null {
    const lists = [...stems].map((one) => this.#byStem.get(one) ?? []);
    const rarest = lists.reduce<readonly number[] | null>(
      (a, b) => (a && a.length <= b.length ? a : b),
      null,
    );
    const found = rarest?.find((i) => [...stems].every((one) => this.#stems[i]!.has(one)));
    return found === undefined ? null : this.#quoted[found]!;
  }

  /** The first behind a marked stretch. */
  behind(index: number): Judged | null {
    return this.#quoted.find(({ parts }) => parts[0]! > index) ?? null;
  }
}

/** Stems of the content words; those of grammar are everywhere. */
function stemsOf({ passage, inner }: Marked, { lexicon, scene }: Usage): Set<string> {
  const isContent = (token: Token) =>
    isWord(token) && ((wordOf(token.n, lexicon)?.flags ?? 0) & GRAMMAR) === 0;
  const content = tokensWithin(scene.passages[passage]!, inner[0]!).filter(isContent);
  return new Set(content.map((token) => stem(token.n, scene.profile.code)));
}

/** Nothing but marked words and signs: "– ‘Quarrelling lovers’ –". */
const isWhole = ({ inner }: Marked, { tokens }: Passage): boolean =>
  tokens.every(
    ({ span, kind }) =>
      kind === 'punctuation' || inner.some((one) => one.start <= span.start && span.end <= one.end),
  );

/** "Minister: “…”": a heading calls by an office alone whom the body names. */
const isNameless = ({ speaker }: Attribution, named: Speaker): boolean =>
  speaker?.rule === 'words' && named.bearer !== undefined && !named.bearer.isBody;

/** A source of its own with a name comes first; else it is that of the quotation that the heading is taken from. */
function borrow(
  { parts, decision, attribution }: Judged,
  from: Judged,
  confidence: number,
  reason: string,
): Judged {
  const { speaker } = from.attribution;
  return {
    parts,
    decision: {
      kind: decision.kind ?? 'mixed',
      confidence: Math.max(confidence, decision.confidence),
      reason,
    },
    attribution:
      !speaker || (attribution.source && !isNameless(attribution, speaker))
        ? attribution
        : { ...attribution, speaker: { ...speaker, rule: 'heading' } },
  };
}
