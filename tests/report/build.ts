/** A small language to make an Analysis by hand: quotations are found by their words, tables are written as rows of cells. */
import type {
  AlignmentTable,
  Analysis,
  Article,
  BlockKind,
  Drift,
  Family,
  Finding,
  FindingType,
  Kind,
  Member,
  Mention,
  Quotation,
  Signature,
  Span,
} from '../../src/model.ts';
import { shortHash } from '../../src/text/hash.ts';
import { tokenise } from '../../src/text/tokens.ts';

const signature: Signature = {
  id: 'a1b2c3d4e5f6',
  version: '0.1.0',
  settings: '111111111111',
  profiles: '222222222222',
  background: '333333333333',
  model: 'none',
  corpus: '444444444444',
};

/** @param kinds of blocks by the words they begin with; all others are paragraphs. One line is one block. */
export function article(
  path: string,
  text: string,
  known: Partial<Article> = {},
  kinds: Readonly<Record<string, BlockKind>> = {},
): Article {
  const blocks = [...text.matchAll(/[^\n]*\S/gu)].map(({ index, 0: line }) => ({
    kind: Object.entries(kinds).find(([words]) => line.startsWith(words))?.[1] ?? ('paragraph' as const),
    span: { start: index, end: index + line.length },
  }));
  return {
    id: shortHash(path, text),
    path,
    text,
    kind: 'article',
    language: { code: 'en', margin: 0.21, basis: 'detected' },
    translatedFrom: { value: null, basis: '' },
    outlet: null,
    date: null,
    url: null,
    columns: {},
    blocks,
    ...known,
  };
}

interface Said {
  readonly speaker?: string;
  /** Words of the article that name the speaker here, cue it, relay it. */
  readonly source?: string;
  readonly cue?: string;
  readonly via?: string;
  readonly kind?: Kind;
  readonly place?: Quotation['place'];
  readonly nestedIn?: Quotation;
}

/** @param contents as they stand in the article, marks included; several where a cue splits them. */
export function quotation(of: Article, contents: string | readonly string[], said: Said = {}): Quotation {
  const { kind = 'direct', place = 'body', speaker, nestedIn } = said;
  const spans = [contents].flat().map((words) => find(of.text, words));
  const source = said.source ? mention(of.text, said.source, spans[0]!) : null;
  return {
    id: shortHash(of.id, JSON.stringify(spans), kind),
    article: of.id,
    kind,
    place,
    contents: spans,
    text: spans.map(({ start, end }) => inside(of.text.slice(start, end))).join(' '),
    source,
    speaker: speaker ? { name: speaker, rule: source ? 'name' : 'previous-paragraph' } : null,
    cue: said.cue ? mention(of.text, said.cue, spans[0]!) : null,
    via: said.via ? mention(of.text, said.via, spans[0]!) : null,
    route: {
      spoken: { value: null, basis: '' },
      via: { value: said.via ?? null, basis: said.via ? 'named in the article' : '' },
      printed: { value: of.language.code, basis: of.language.basis },
      translatedFrom: of.translatedFrom,
    },
    frame: { start: spans[0]!.start, end: spans.at(-1)!.end },
    ...(nestedIn ? { nestedIn: nestedIn.id } : {}),
    confidence: 0.93,
    reason: 'marks around a clause, cue beside it',
  };
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}

/** The nearest place of the words. */
function mention(text: string, words: string, near: Span): Mention {
  const places = text.split(words).slice(0, -1);
  const starts = places.map((_, i) => places.slice(0, i + 1).join(words).length);
  const [start] = starts.sort((a, b) => Math.abs(a - near.start) - Math.abs(b - near.start));
  if (start === undefined) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length, text: words };
}

const inside = (marked: string): string => marked.replace(/^[“«"]\s*|[,.]?\s*[”»"]$/gu, '');

/** Members are whole and chains of their own unless told otherwise. */
export function family(
  label: string,
  quotations: readonly Quotation[],
  told: Readonly<Record<string, Partial<Member>>> = {},
): Family {
  const members = quotations.map((one) => ({
    quotation: one.id,
    spans: [{ start: 0, end: one.text.length }],
    part: 'whole' as const,
    confidence: 0.9,
    chain: one.id,
    ...told[one.id],
  }));
  return { id: shortHash('family', label), label, members };
}

/** @param rows the cells of each witness, its words cut where the columns are; '' where it has none. */
export function table(
  of: Family,
  rows: readonly (readonly [Quotation, readonly string[]])[],
): AlignmentTable {
  const language = 'en';
  const witnesses = rows.map(([one], i) => ({
    sigil: `W${i}`,
    quotation: one.id,
    article: one.article,
    language,
  }));
  const cells = rows.map(([one, words]) => {
    let from = 0;
    return words.map((word) => {
      const start = one.text.indexOf(word, from);
      if (start < 0) throw new Error(`not in the reading: ${word}`);
      from = start + word.length;
      return tokenise(word, language).map((token) => ({
        ...token,
        span: { start: token.span.start + start, end: token.span.end + start },
      }));
    });
  });
  const columns = rows[0]![1].map((_, column) => ({
    cells: witnesses.flatMap(({ sigil }, row) => {
      const tokens = cells[row]![column]!;
      return tokens.length > 0 ? [{ witness: sigil, tokens }] : [];
    }),
    moved: [],
  }));
  return { family: of.id, language, witnesses, columns };
}

/** Words on both sides; '' for none. */
export function finding(
  type: FindingType,
  [base, baseWords]: readonly [Quotation, string],
  [variant, variantWords]: readonly [Quotation, string],
  told: Partial<Finding> = {},
): Finding {
  return {
    type,
    place: 'content',
    severity: 0.3,
    confidence: 0.8,
    base: baseWords ? [find(base.text, baseWords)] : [],
    variant: variantWords ? [find(variant.text, variantWords)] : [],
    note: '',
    noise: null,
    without: null,
    ...told,
  };
}

export function pair(of: Family, base: Quotation, variant: Quotation, told: Partial<Drift> = {}): Drift {
  return {
    id: `${base.id}:${variant.id}`,
    family: of.id,
    base: base.id,
    variant: variant.id,
    baseRole: 'none',
    relation: 'paraphrase',
    wording: 0.4,
    meaning: 0.1,
    flip: 0,
    measures: [],
    findings: [],
    links: [],
    signature: signature.id,
    ...told,
  };
}

export const analysis = (parts: Partial<Analysis>): Analysis => ({
  corpus: 'corpus',
  signature,
  articles: [],
  quotations: [],
  families: [],
  tables: [],
  drift: [],
  groups: [],
  contests: [],
  issues: [],
  ...parts,
});
