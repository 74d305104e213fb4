/**
 * The rows of a run folder: what other programs rely on, and what is checked when a run is read back.
 * A column is added at the end, never renamed; `RUN_FORMAT` goes up when a reader must know.
 */
import { z } from '../shape.ts';
import { checksRow } from './checks-row.ts';

export const RUN_FORMAT = 1;

const id = z.string().regex(/^[\w.:-]{1,200}$/u);
const offset = z.int().min(0);
const share = z.number().min(0).max(1);
const span = z.object({ start: offset, end: offset });
const mention = span.extend({ text: z.string() });
const known = z.object({ value: z.string().nullable(), basis: z.string() });
const route = z.object({ spoken: known, via: known, printed: known, translatedFrom: known });
const language = z.string().nullable();

const issueRow = z.object({
  rule: z.string(),
  severity: z.enum(['note', 'warning', 'lost']),
  message: z.string(),
  path: z.exactOptional(z.string()),
  span: z.exactOptional(span),
});

export const articleRow = z.object({
  id,
  path: z.string(),
  kind: z.enum(['article', 'original', 'official']),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  language,
  languageBasis: z.enum(['declared', 'detected', 'unknown']),
  languageMargin: z.number().nullable(),
  translatedFrom: z.string().nullable(),
  translatedFromBasis: z.string(),
  columns: z.record(z.string(), z.string()),
  text: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(['title', 'heading', 'paragraph', 'pullquote', 'caption', 'link', 'furniture']),
      span,
    }),
  ),
  /** Only of an article that is published without its whole text. */
  excerpt: z.exactOptional(
    z.object({ words: offset, shown: z.array(span), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ),
});

/** A row of the filter `extract`. */
export const extractRow = z.object({
  id,
  article: id,
  start: offset,
  end: offset,
  contents: z.array(span).min(1),
  text: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  place: z.enum(['title', 'heading', 'body', 'caption', 'link']),
  /** `start` and `end` are the words that name the speaker at this quotation; null where it has none. */
  speaker: z.object({ name: z.string(), start: offset.nullable(), end: offset.nullable() }).nullable(),
  cue: mention.nullable(),
  via: z.object({ name: z.string() }).nullable(),
  confidence: share,
});

/** What a researcher needs to judge a row stands at its end. */
export const quotationRow = extractRow.extend({
  path: z.string(),
  /** The family of the whole quotation, or of its surest part. */
  family: id.nullable(),
  alsoFamilies: z.array(z.object({ family: id, start: offset, end: offset })),
  outlet: z.string().nullable(),
  language,
  route,
  source: mention.nullable(),
  speakerRule: z.string().nullable(),
  viaWords: mention.nullable(),
  frame: span,
  nestedIn: id.nullable(),
  reason: z.string(),
  /** Who the speaker is in this article; null where nobody is named. */
  bearer: z.object({ name: z.string(), roles: z.array(z.string()), isBody: z.boolean() }).nullable(),
});

/** Somebody who is named as a speaker. `quotation` is one of theirs, to be named in corrections.csv. */
export const speakerRow = z.object({
  id,
  name: z.string(),
  /** Other names that articles have, in the order of the alphabet. */
  aliases: z.array(z.string()),
  /** Dates are those of the articles, null where none has one. */
  roles: z.array(
    z.object({
      role: z.string(),
      language,
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
  ),
  isBody: z.boolean(),
  quotations: z.int(),
  articles: z.int(),
  quotation: id,
});

const amount = z.number().nullable();
const contest = z.object({
  chains: z.int(),
  contested: amount,
  low: amount,
  high: amount,
  checks: z.array(z.string()),
  readings: z.array(z.object({ quotation: id, distance: amount })),
  tests: z.array(
    z.object({
      by: z.enum(['translatedFrom', 'outlet']),
      groups: z.array(z.object({ group: z.string(), chains: z.int() })),
      ...{ difference: amount, p: amount, q: amount },
      note: z.string(),
    }),
  ),
  note: z.string(),
});

export const familyRow = z.object({
  id,
  label: z.string(),
  members: z.array(
    z.object({
      quotation: id,
      spans: z.array(span),
      part: z.enum(['whole', 'fragment']),
      confidence: share,
      chain: z.string(),
      chainBasis: z.exactOptional(z.string()),
    }),
  ),
  languages: z.array(z.string()),
  chains: z.int(),
  readings: z.int(),
  /** How far its renderings lie apart; null where no two were compared. */
  contest: contest.nullable(),
});

const FINDING_TYPES = [
  ...(['negation', 'modality', 'participant', 'attribution', 'number', 'quantifier', 'name'] as const),
  ...(['tense', 'mood', 'gender', 'connective', 'scope', 'hedge', 'evaluation', 'lexical'] as const),
  ...(['reporting-verb', 'omission', 'addition', 'quotation-boundary', 'form'] as const),
] as const;

const finding = z.object({
  type: z.enum(FINDING_TYPES),
  subtype: z.exactOptional(z.string()),
  place: z.enum(['content', 'frame', 'marks']),
  direction: z.exactOptional(z.enum(['strengthened', 'weakened'])),
  severity: share,
  confidence: share,
  base: z.array(span),
  variant: z.array(span),
  note: z.string(),
  /** Share of faithful renderings with such a finding; null where it was never counted. */
  noise: share.nullable(),
  without: share.nullable(),
});

export const driftRow = z.object({
  family: id,
  base: id,
  variant: id,
  relation: z.enum(['identical', 'orthographic', 'paraphrase', 'translation', 'unknown']),
  wording: share.nullable(),
  meaning: share.nullable(),
  /** By name; null is not measured. */
  measures: z.record(z.string(), z.number().nullable()),
  findings: z.array(finding),
  signature: z.string(),
  id: z.string(),
  baseRole: z.enum(['original', 'official', 'chosen', 'none']),
  flip: share,
  links: z.array(z.tuple([offset, offset])),
  /** Why each measure is what it is, by name. */
  evidence: z.record(z.string(), z.string()),
});

const token = z.object({
  t: z.string(),
  n: z.string(),
  span,
  kind: z.enum(['word', 'number', 'punctuation']),
});

export const collationRow = z.object({
  family: id,
  language,
  witnesses: z.array(z.object({ sigil: z.string(), quotation: id, article: id, language })),
  columns: z.array(
    z.object({
      cells: z.array(z.object({ witness: z.string(), tokens: z.array(token) })),
      moved: z.array(z.string()),
    }),
  ),
});

const group = z.object({
  by: z.enum(['translatedFrom', 'outlet']),
  group: z.string(),
  families: z.int(),
  readings: z.int(),
  chains: z.int(),
  meaning: z.number().nullable(),
  wording: z.number().nullable(),
  note: z.string(),
});

const count = z.int().min(0);

/** run.json. `counts` tells a run that was cut short. */
export const runRow = z.object({
  format: z.literal(RUN_FORMAT),
  corpus: z.string(),
  signature: z.object({
    id: z.string(),
    version: z.string(),
    settings: z.string(),
    profiles: z.string(),
    background: z.string(),
    model: z.string(),
    corpus: z.string(),
  }),
  counts: z.object({
    articles: count,
    quotations: count,
    families: count,
    drift: count,
    collation: count,
  }),
  groups: z.array(group),
  issues: z.array(issueRow),
  settings: z.record(z.string(), z.unknown()),
  /** What reviewers found; absent: not checked yet. */
  checks: z.exactOptional(checksRow),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type ArticleRow = DeepReadonly<z.infer<typeof articleRow>>;
export type ExtractRow = DeepReadonly<z.infer<typeof extractRow>>;
export type QuotationRow = DeepReadonly<z.infer<typeof quotationRow>>;
export type SpeakerRow = DeepReadonly<z.infer<typeof speakerRow>>;
export type SpeakerRole = SpeakerRow['roles'][number];
export type FamilyRow = DeepReadonly<z.infer<typeof familyRow>>;
export type DriftRow = DeepReadonly<z.infer<typeof driftRow>>;
export type CollationRow = DeepReadonly<z.infer<typeof collationRow>>;
export type RunRow = DeepReadonly<z.infer<typeof runRow>>;

/** A run folder as rows. */
export interface RunRows {
  readonly run: RunRow;
  readonly articles: readonly ArticleRow[];
  readonly quotations: readonly QuotationRow[];
  /** Made of the quotations: a run is read back without them. */
  readonly speakers: readonly SpeakerRow[];
  readonly families: readonly FamilyRow[];
  readonly drift: readonly DriftRow[];
  readonly collation: readonly CollationRow[];
}
