/**
 * Quotations whose cue stands inside their marks: "« Nous venons, a répondu Lina Sorel. Pas elle. »",
 * "«No lo sé —dijo Juan—. Ya veremos»". Custom of some languages; the profile says which signs open such an incise.
 */
import type { LanguageProfile } from '../language/profile.ts';
import type { Span, Token } from '../model.ts';
import type { Settings } from '../settings.ts';
import { trim } from '../text/span.ts';
import { Is, type Lexicon, lexiconOf, type Word, wordOf } from './lexicon.ts';
import type { Marked, Passage, Scene } from './parts.ts';
import { firstTokenAt } from './scene.ts';

/** What an incise leaves around the words of a part. */
const SIGNS = /[\s,;—–-]/u;
const LEADING = /^[\s.,;—–-]+/u;
const CLOSES = /^[,.;:!?…]$/u;
const DASH = /^[—–]$/u;

/** The marked stretches, those with incises in several parts and without the reporter's words. */
export function withoutIncises(
  marked: readonly Marked[],
  scene: Scene,
  settings: Settings['extract']['incises'],
): readonly Marked[] {
  const finder = finderOf(scene.profile, settings);
  if (finder.opens.size === 0) return marked;
  return marked.map((one) => (one.shape === 'clause' ? split(one, scene, finder) : one));
}

/** Whether a cue stands in or behind the words of a stretch of a passage. */
export const hasIncise = (
  passage: Passage,
  inner: Span,
  profile: LanguageProfile,
  settings: Settings['extract']['incises'],
): boolean => incisesIn(passage, inner, finderOf(profile, settings)).length > 0;

const finderOf = (profile: LanguageProfile, { longest }: Settings['extract']['incises']): Finder => ({
  opens: profile.extract.marks.incises,
  lexicon: lexiconOf(profile),
  firstPerson: profile.extract.marks.firstPerson,
  longest,
});

interface Finder {
  readonly opens: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  /** "…, said my father, …": the quotation speaks of somebody, not the reporter. */
  readonly firstPerson: ReadonlySet<string>;
  /** Tokens of an incise at the most. */
  readonly longest: number;
}

function split(marked: Marked, { article: { text }, passages }: Scene, finder: Finder): Marked {
  let at = marked.passage;
  const incises = marked.inner.flatMap((inner) => {
    while (passages[at]!.block.span.end < inner.end) at++;
    return incisesIn(passages[at]!, inner, finder);
  });
  if (incises.length === 0) return marked;
  const pieces = marked.inner.flatMap((inner, i) => partsOf(text, marked.spans[i]!, inner, incises));
  return pieces.length === 0
    ? marked
    : { ...marked, spans: pieces.map((piece) => piece.span), inner: pieces.map((piece) => piece.inner) };
}

/** What the incises leave of a stretch; its outer parts keep the marks. */
function partsOf(
  text: string,
  span: Span,
  inner: Span,
  incises: readonly Span[],
): { span: Span; inner: Span }[] {
  const within = incises.filter(({ start, end }) => inner.start <= start && end <= inner.end);
  const bounds = [inner.start, ...within.flatMap(({ start, end }) => [start, end]), inner.end];
  const parts: { span: Span; inner: Span }[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const words = wordsBetween(text, bounds[i]!, bounds[i + 1]!, i === 0);
    if (!/[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) continue;
    const start = i === 0 ? span.start : words.start;
    const end = i === bounds.length - 2 ? span.end : words.end;
    parts.push({ span: { start, end }, inner: words });
  }
  return parts;
}

/** The full stop behind an incise ends the reporter's clause; one before it the speaker's. */
function wordsBetween(text: string, from: number, end: number, isFirst: boolean): Span {
  const lead = isFirst ? '' : (LEADING.exec(text.slice(from, end))?.[0] ?? '');
  return trim(text, { start: from + lead.length, end }, SIGNS);
}

function incisesIn({ tokens }: Passage, inner: Span, finder: Finder): Span[] {
  const end = firstTokenAt(tokens, inner.end);
  const found: Span[] = [];
  for (let i = firstTokenAt(tokens, inner.start) + 1; i < end; i++) {
    if (!finder.opens.has(tokens[i]!.t)) continue;
    const subject =
      DASH.test(tokens[i]!.t) && isVerbAlone(tokens, i + 1, end, finder.lexicon)
        ? i + 1
        : subjectOf(tokens, i + 1, end, finder.lexicon);
    if (subject < 0 || finder.firstPerson.has(tokens[subject]!.n)) continue;
    const last = lastOf(tokens, i, subject, end, finder);
    if (last < 0) continue;
    const { t, span } = tokens[i]!;
    found.push({ start: SIGNS.test(t) ? span.start : span.end, end: tokens[last]!.span.end });
    i = last;
  }
  return found;
}

/** "–dijo–", "—añadió ayer—": between dashes, where a language leaves the subject to the verb. */
function isVerbAlone(tokens: readonly Token[], verb: number, end: number, lexicon: Lexicon): boolean {
  if (!lexicon.style.nullSubject || verb >= end || !isCue(tokens[verb]!, lexicon, 'finite')) return false;
  const before = tokens[verb - 1]!;
  const next = tokens[verb + 1];
  const isOpening = before.span.end === tokens[verb]!.span.start;
  return isOpening && next !== undefined && (DASH.test(next.t) || next.kind === 'word');
}

/** Index of the first token of the subject behind an inverted cue: "a répondu | Lina", "s'exclame-t-| il"; -1 for none. */
function subjectOf(tokens: readonly Token[], from: number, end: number, lexicon: Lexicon): number {
  let i = from;
  while (i < end && isClitic(tokens[i]!, lexicon)) i++;
  const auxiliary = known(tokens[i], lexicon)?.flags ?? 0;
  if (auxiliary & Is.auxiliary) {
    const participle = i + 1 < end && isCue(tokens[i + 1]!, lexicon, 'participle') ? i + 1 : -1;
    if (participle > 0) return startsSubject(tokens[participle + 1], lexicon) ? participle + 1 : -1;
    const pronoun = hyphenated(tokens, i, end, lexicon);
    return pronoun > 0 && pronoun + 1 < end && isCue(tokens[pronoun + 1]!, lexicon, 'participle')
      ? pronoun
      : -1;
  }
  if (i >= end || !isCue(tokens[i]!, lexicon, 'finite')) return -1;
  const pronoun = hyphenated(tokens, i, end, lexicon);
  if (pronoun > 0) return pronoun;
  return startsSubject(tokens[i + 1], lexicon) ? i + 1 : -1;
}

const known = (token: Token | undefined, lexicon: Lexicon): Word | undefined =>
  token?.kind === 'word' ? wordOf(token.n, lexicon) : undefined;

const isClitic = (token: Token, lexicon: Lexicon): boolean =>
  ((known(token, lexicon)?.flags ?? 0) & Is.clitic) !== 0;

const isCue = (token: Token, lexicon: Lexicon, form: 'finite' | 'participle'): boolean =>
  known(token, lexicon)?.cues.some((cue) => cue.form === form && cue.class !== 'naming') ?? false;

/** Index of the third person pronoun that hyphens tie to a verb ("-t-il", "-elle"); -1 for none. */
function hyphenated(tokens: readonly Token[], verb: number, end: number, lexicon: Lexicon): number {
  let i = verb + 1;
  if (tokens[i]?.t !== '-') return -1;
  if (tokens[i + 1]?.n === 't' && tokens[i + 2]?.t === '-') i += 2;
  return i + 1 < end && known(tokens[i + 1], lexicon)?.pronoun?.person === 'third' ? i + 1 : -1;
}

/** A name, a title, an article or "ella". */
function startsSubject(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  const word = known(token, lexicon);
  const flags = word?.flags ?? 0;
  if (flags & (Is.determiner | Is.definite | Is.possessive | Is.honorific | Is.role | Is.latter)) return true;
  if (word?.pronoun) return word.pronoun.person === 'third' && word.pronoun.number === 'singular';
  return token.t[0] !== token.t[0]!.toLowerCase();
}

/** Index of the sign that ends the incise: the second dash, or the stop behind its subject and what explains it. */
function lastOf(
  tokens: readonly Token[],
  open: number,
  subject: number,
  end: number,
  { lexicon, longest }: Finder,
): number {
  const dashed = DASH.test(tokens[open]!.t);
  for (let i = subject + 1; i < end && i - open < longest; i++) {
    const { t } = tokens[i]!;
    if (dashed ? DASH.test(t) : CLOSES.test(t) && !(t === ',' && explains(tokens[i + 1], lexicon))) return i;
  }
  return end - open <= longest ? end - 1 : -1;
}

/** "…, | qui dirige le syndicat, …", "…, | le maire de la ville, …" goes on with the subject. */
const explains = (token: Token | undefined, lexicon: Lexicon): boolean => {
  const flags = known(token, lexicon)?.flags ?? 0;
  return (flags & (Is.relative | Is.role)) !== 0 && (flags & Is.subordinator) === 0;
};
