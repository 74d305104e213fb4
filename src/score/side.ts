/** One side of a comparison made ready for the checks: tokens with their stems, their clause and their cues. */
import type { Reading, Token } from '../model.ts';
import type { Lexicon, ModalityEntry, NegationEntry } from './lexicon.ts';
import { type Cue, cuesIn } from './phrases.ts';
import { at, indicesOf, type Range } from './range.ts';

export interface Side {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  /** At most as many as settings allow; `truncated` tells that there were more. */
  readonly tokens: readonly Token[];
  readonly truncated: boolean;
  readonly maxTokens: number;
  readonly stems: readonly string[];
  /** Token i stands in the clause of this number: clauses end at marks, not at commas. */
  readonly clause: readonly number[];
  readonly negations: readonly Cue<NegationEntry>[];
  readonly modals: readonly Cue<ModalityEntry>[];
  /** A word that says something by itself and is not judged by a check of its own (negation, modality). */
  readonly content: readonly boolean[];
}

/** What is made of a side is made once, however many checks ask for it. */
export function perSide<T>(make: (side: Side) => T): (side: Side) => T {
  const made = new WeakMap<Side, T>();
  return (side) => {
    const known = made.get(side);
    if (known !== undefined) return known;
    const value = make(side);
    made.set(side, value);
    return value;
  };
}

/** Modal words, and verbs whose ending says what English says by "will". */
function modalsIn(
  tokens: readonly Token[],
  stems: readonly string[],
  lexicon: Lexicon,
): Cue<ModalityEntry>[] {
  const words = cuesIn(lexicon.modality, tokens, stems).filter((cue) =>
    leadsToVerb({ tokens, lexicon }, cue),
  );
  const taken = new Set(words.flatMap(indicesOf));
  const endings = tokens.flatMap(({ kind, n }, i): Cue<ModalityEntry>[] =>
    kind === 'word' && !taken.has(i) && !lexicon.functionWords.has(n) && lexicon.formsOf(n).has('future')
      ? [{ ...at(i), value: FUTURE }]
      : [],
  );
  return [...words, ...endings].sort((x, y) => x.from - y.from);
}

const FUTURE: ModalityEntry = { kind: 'epistemic', force: 3, form: 'ending' };

const CLAUSE_END = /^[.!?;:…]$/u;

export function sideOf(reading: Reading, lexicon: Lexicon, maxTokens: number): Side {
  const tokens = reading.tokens.slice(0, maxTokens);
  const stems = tokens.map((token) => (token.kind === 'word' ? lexicon.stemOf(token.n) : token.n));
  const negations = cuesIn(lexicon.negation, tokens, stems);
  const modals = modalsIn(tokens, stems, lexicon);
  const judged = new Set([
    ...negations
      .filter((cue) => cue.value.kind === 'full' || cue.value.kind === 'partial')
      .flatMap(indicesOf),
    ...modals.filter((cue) => cue.value.form === 'verb').flatMap(indicesOf),
  ]);
  return {
    reading,
    lexicon,
    tokens,
    truncated: reading.tokens.length > maxTokens,
    maxTokens,
    stems,
    clause: clausesOf(tokens),
    negations,
    modals,
    content: tokens.map(
      (token, i) => token.kind !== 'punctuation' && !lexicon.functionWords.has(token.n) && !judged.has(i),
    ),
  };
}

function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((token) => (CLAUSE_END.test(token.t) ? clause++ : clause));
}

/** Not before a noun phrase where a cue ends as before a verb: "is going to the sea" is no future. */
export function leadsToVerb(
  { tokens, lexicon }: Pick<Side, 'tokens' | 'lexicon'>,
  { from, to }: Range,
): boolean {
  const next = tokens[to];
  if (to - from < 2 || next === undefined || !lexicon.infinitiveMarkers.has(tokens[to - 1]!.n)) return true;
  return !(lexicon.determiners.has(next.n) || /^\p{Lu}/u.test(next.t));
}

/** No word stands before it in its sentence. */
export function startsSentence(side: Side, i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (side.tokens[k]!.kind !== 'punctuation') return false;
    if (CLAUSE_END.test(side.tokens[k]!.t)) return true;
  }
  return true;
}

/** A capital that tells a name: not that of a sentence, nor of a noun where all have one. */
export const hasNameCapital = (side: Side, i: number): boolean =>
  /^\p{Lu}/u.test(side.tokens[i]!.t) && !side.lexicon.section.nounsCapitalised && !startsSentence(side, i);

/** The first content word from token `at` on within the clause, at most `reach` tokens away. */
export function headAfter(side: Side, at: number, reach: number): number | null {
  for (let i = at; i < Math.min(side.tokens.length, at + reach); i++) {
    if (CLAUSE_END.test(side.tokens[i]!.t)) return null;
    if (side.content[i]) return i;
  }
  return null;
}
