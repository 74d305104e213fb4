/**
 * What is known of a word form in its language: stem, class, number, how common it is. Made once a form and
 * kept with the context, since stemming is the dearest step of comparing.
 */
import type { Context } from '../context.ts';
import type { LanguageProfile } from '../language/profile.ts';
import type { LanguageCode, Token } from '../model.ts';
import { foldAccents } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';

export interface Lexeme {
  /** As normalised. */
  readonly form: string;
  /** Letters alone, without accents: to compare spellings and words of different languages. */
  readonly letters: string;
  /** Stem of the lemma: one for "go", "went" and "goes". */
  readonly stem: string;
  readonly kind: Token['kind'];
  /** One bit for each closed class the word belongs to (`CLASSES`); 0 for a content word. */
  readonly classes: number;
  /** Value of a number, in figures or in words, written one way; null for other words. */
  readonly number: string | null;
  /** log10 of occurrences in a billion words. */
  readonly zipf: number;
  /** Pairs of neighbouring letters, each as one number, sorted. */
  readonly pairs: Int32Array;
}

export const CLASSES = [
  'determiner',
  'preposition',
  'pronoun',
  'auxiliary',
  'conjunction',
  'negation',
  'particle',
] as const;

export interface Lexicon {
  readonly of: (token: Token, language: LanguageCode | null) => Lexeme;
}

const lexicons = new WeakMap<Context, Lexicon>();

/** The lexicon of a context. */
export function lexiconOf(context: Context): Lexicon {
  const known = lexicons.get(context);
  if (known) return known;
  const made = makeLexicon(context);
  lexicons.set(context, made);
  return made;
}

function makeLexicon(context: Context): Lexicon {
  const byLanguage = new Map<LanguageCode | null, (token: Token) => Lexeme>();
  return {
    of: (token, language) => {
      let look = byLanguage.get(language);
      if (!look) {
        look = lookIn(context, language);
        byLanguage.set(language, look);
      }
      return look(token);
    },
  };
}

function lookIn(context: Context, language: LanguageCode | null): (token: Token) => Lexeme {
  const { mostForms, unlistedZipf } = context.settings.align;
  const zipf = language === null ? undefined : context.background[language]?.zipf;
  const grammar = grammarOf(language === null ? undefined : context.languages[language]);
  const known = new Map<string, Lexeme>();
  return ({ n, kind }) => {
    const found = known.get(n);
    if (found) return found;
    if (known.size >= mostForms) known.clear();
    const lexeme: Lexeme = {
      form: n,
      letters: lettersOf(n),
      stem: kind === 'word' ? stem(grammar.lemmas.get(n) ?? n, language) : n,
      kind,
      classes: grammar.classes.get(n) ?? 0,
      number: grammar.numerals.get(n) ?? (kind === 'number' ? numberOf(n, language) : null),
      zipf: kind === 'number' ? unlistedZipf : (zipf?.get(n) ?? unlistedZipf),
      pairs: pairsOf(lettersOf(n)),
    };
    known.set(n, lexeme);
    return lexeme;
  };
}

interface Grammar {
  readonly classes: ReadonlyMap<string, number>;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly numerals: ReadonlyMap<string, string>;
}

function grammarOf(profile: LanguageProfile | undefined): Grammar {
  const classes = new Map<string, number>();
  const lemmas = new Map<string, string>();
  const numerals = new Map<string, string>();
  if (profile) {
    const { align } = profile;
    for (const [bit, name] of CLASSES.entries())
      for (const word of align.functionWords[name]) classes.set(word, (classes.get(word) ?? 0) | (1 << bit));
    for (const [lemma, forms] of Object.entries(align.lemmas))
      for (const form of forms) lemmas.set(form, lemma);
    for (const [word, value] of Object.entries(align.numerals)) numerals.set(word, String(value));
  }
  return { classes, lemmas, numerals };
}

const lettersOf = (form: string): string => foldAccents(form).replace(/[^\p{L}\p{N}]+/gu, '');

const POINT_DECIMAL: ReadonlySet<LanguageCode | null> = new Set(['en', null]);

/** "25.000", "25 000" and "25,000" are one number in their languages; a part after the decimal sign is kept. */
function numberOf(form: string, language: LanguageCode | null): string {
  const [group, decimal] = POINT_DECIMAL.has(language) ? [',', '.'] : ['.', ','];
  return form
    .replace(/[\u00a0\u202f\s]/gu, '')
    .replaceAll(group, '')
    .replace(decimal, '.');
}

function pairsOf(letters: string): Int32Array {
  const framed = ` ${letters} `;
  const pairs = new Int32Array(framed.length - 1);
  for (let i = 0; i < pairs.length; i++) pairs[i] = (framed.charCodeAt(i) << 16) | framed.charCodeAt(i + 1);
  return pairs.sort();
}
