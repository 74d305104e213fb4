/**
 * The nouns. Types only: nothing here runs. Every offset is a UTF-16 unit, every span half-open.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** ISO 639-1 code: `en`, `fr`, `es`, `de`, … */
export type LanguageCode = string;

/** A value with the ground for saying so. `value: null` is unknown. */
export interface Known<T = string> {
  readonly value: T | null;
  readonly basis: string;
}

/** Trouble in the data: noted, never thrown. `lost`: something was not read or not analyzed because of it. */
export interface Issue {
  readonly rule: string;
  readonly severity: 'note' | 'warning' | 'lost';
  readonly message: string;
  readonly path?: string;
  readonly span?: Span;
}

// ── read ────────────────────────────────────────────────────────────────────────────────────────

/** A file as an adapter found it. `declared` is its row in articles.csv, if it has one. */
export interface SourceFile {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly declared?: DeclaredArticle;
}

export type ArticleKind = 'article' | 'original' | 'official';

/** A row of articles.csv. Unknown columns are kept in `columns`. */
export interface DeclaredArticle {
  readonly file: string;
  readonly kind?: ArticleKind;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  readonly language?: LanguageCode;
  /** A language code, or `none` for a text that is not a translation. */
  readonly translatedFrom?: string;
  readonly basis?: string;
  readonly columns: Readonly<Record<string, string>>;
}

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'pullquote' | 'caption' | 'link' | 'furniture';

/** A stretch of the article's text of one use. Blocks stand in order, do not overlap and hold no line break at their ends. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

export interface DetectedLanguage {
  readonly code: LanguageCode | null;
  /** Score of the best profile less that of the next, 0 to 1; null where it was declared or there was too little text. */
  readonly margin: number | null;
  readonly basis: 'declared' | 'detected' | 'unknown';
}

export interface Article {
  /** Hash of relative path and text. */
  readonly id: string;
  readonly path: string;
  /** As it was read: never rewritten. */
  readonly text: string;
  readonly kind: ArticleKind;
  readonly language: DetectedLanguage;
  /** A language code or `none`; null is unknown. */
  readonly translatedFrom: Known;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  readonly excerpt?: Excerpt;
}

/** Of an article that is published without its whole text: the rest is blank, at its length, so that all spans hold. */
export interface Excerpt {
  /** Shown before and after each quotation. */
  readonly words: number;
  /** What is not blank, in order. */
  readonly shown: readonly Span[];
  /** SHA-256 of the whole text in UTF-8: whoever has it can check that it is this one. */
  readonly sha256: string;
}

// ── extract ─────────────────────────────────────────────────────────────────────────────────────

/** direct stands alone; mixed is built into the reporter's sentence; indirect has no marks. */
export type Kind = 'direct' | 'mixed' | 'indirect';
export type Place = 'title' | 'heading' | 'body' | 'caption' | 'link';

/** Words of the article, with their place. */
export interface Mention extends Span {
  readonly text: string;
}

export interface Speaker {
  /**
   * The person or body, or the words themselves where nothing more is known. As the article names them; in an
   * Analysis as most articles do, so that "Prigojine" and "Prigozhin" are one.
   */
  readonly name: string;
  /** The rule that resolved it: `name`, `pronoun`, `description`, `previous-paragraph`, … */
  readonly rule: string;
  /** Who it is in this article; not where nobody is named ("a senior official"). */
  readonly bearer?: Bearer;
}

/** A person or body as one article knows it. */
export interface Bearer {
  /** The fullest name there. */
  readonly name: string;
  /** Offices that stand beside the name or describe its bearer, in the article's words: of that day, no identity. */
  readonly roles: readonly string[];
  readonly isBody: boolean;
}

/** How the statement travelled, as far as the article shows it. */
export interface Route {
  readonly spoken: Known;
  readonly via: Known;
  readonly printed: Known;
  readonly translatedFrom: Known;
}

export interface Quotation {
  /** Hash of article id, contents and kind. */
  readonly id: string;
  /** The article's id. */
  readonly article: string;
  readonly kind: Kind;
  readonly place: Place;
  /** One or more spans, with their marks; several where a cue splits the quotation. In order. */
  readonly contents: readonly Span[];
  /** The words inside the marks; split contents joined by one space. */
  readonly text: string;
  /** The words that name the source at this quotation ("he", "the diplomat"). */
  readonly source: Mention | null;
  readonly speaker: Speaker | null;
  readonly cue: Mention | null;
  /** Who relays it: "according to CCTV". */
  readonly via: Mention | null;
  readonly route: Route;
  /** The reporter's sentence or sentences around the contents, contents included. */
  readonly frame: Span;
  /** The id of the quotation around this one, where this one has a source of its own. */
  readonly nestedIn?: string;
  /** That this is a quotation with these bounds, 0 to 1. */
  readonly confidence: number;
  /** Why it was taken for a quotation of this kind, in a few words. */
  readonly reason: string;
}

// ── align ───────────────────────────────────────────────────────────────────────────────────────

/** As written (`t`) and normalised to compare (`n`). `span` is into the text that was tokenised. */
export interface Token {
  readonly t: string;
  readonly n: string;
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'punctuation';
}

/** What grouping sees of a quotation: the row of `group`. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly article: string | null;
  readonly language: LanguageCode | null;
  readonly speaker: string | null;
  readonly kind: Kind | null;
  /** Offset of the quotation in its article; null where not known. */
  readonly offset: number | null;
  /** Agencies that the article names as where it comes from. */
  readonly credits?: readonly string[];
}

/** A key is a field of a row, so that any engine can shuffle: statements that share one are compared. */
export interface Candidate {
  readonly key: string;
  readonly quotation: string;
}

export interface Link {
  readonly a: string;
  readonly b: string;
  /** That both render the same statement, 0 to 1. */
  readonly similarity: number;
  /** The reasons, strongest first: "3 rare words shared: …", "contained in", … */
  readonly because: readonly string[];
}

export interface Member {
  /** The quotation's id. */
  readonly quotation: string;
  /** Which part of the quotation's `text` belongs to this family. */
  readonly spans: readonly Span[];
  readonly part: 'whole' | 'fragment';
  readonly confidence: number;
  /** Readings of one chain copy one another (agency text); the chain's name is the least id in it. */
  readonly chain: string;
  /** Why it is taken for a copy ("identical text in two articles"), or what else looks like one ("possibly …"). */
  readonly chainBasis?: string;
}

export interface Family {
  readonly id: string;
  /** The text of the most central member, shortened. */
  readonly label: string;
  readonly members: readonly Member[];
}

export interface Witness {
  readonly sigil: string;
  readonly quotation: string;
  readonly article: string;
  readonly language: LanguageCode | null;
}

export interface Cell {
  readonly witness: string;
  readonly tokens: readonly Token[];
}

/** Columns of the collation. A witness that has nothing in a column has no cell there. */
export interface Column {
  readonly cells: readonly Cell[];
  /** Sigla whose cell stands out of its own order here (a transposition). */
  readonly moved: readonly string[];
}

export interface AlignmentTable {
  readonly family: string;
  /** Of its witnesses; null where it is not known, or where they have several. */
  readonly language: LanguageCode | null;
  readonly witnesses: readonly Witness[];
  readonly columns: readonly Column[];
}

export interface ApparatusReading {
  readonly witnesses: readonly string[];
  /** Empty: omitted there. */
  readonly text: string;
  /** These words stand elsewhere in their witnesses than in the base. */
  readonly moved?: true;
}

export interface ApparatusEntry {
  /** Index of the column. */
  readonly column: number;
  readonly lemma: ApparatusReading;
  readonly readings: readonly ApparatusReading[];
}

/** Token i of one reading renders token j of the other. */
export type WordLink = readonly [number, number];

// ── score ───────────────────────────────────────────────────────────────────────────────────────

/** One side of a comparison. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: LanguageCode | null;
  readonly speaker: string | null;
  /** Whom the article names there; `nobody`: it has a description only ("a minister"). Absent where not known. */
  readonly speakerIs?: 'person' | 'body' | 'nobody';
  readonly via: string | null;
  readonly kind: Kind | null;
  /** The reporter's sentence around the quotation, quotation included. */
  readonly frame: string | null;
  /** A fragment is not reproached for what it does not quote. */
  readonly part: 'whole' | 'fragment';
}

export interface ReadingPair {
  readonly id: string;
  /** The base where there is one. */
  readonly a: Reading;
  /** The variant. */
  readonly b: Reading;
  /** Indices into a.tokens and b.tokens. */
  readonly links: readonly WordLink[];
}

export type Relation = 'identical' | 'orthographic' | 'paraphrase' | 'translation' | 'unknown';

export type FindingType =
  | 'negation'
  | 'modality'
  | 'participant'
  | 'attribution'
  | 'number'
  | 'quantifier'
  | 'name'
  | 'tense'
  | 'mood'
  | 'gender'
  | 'connective'
  | 'scope'
  | 'hedge'
  | 'evaluation'
  | 'lexical'
  | 'reporting-verb'
  | 'omission'
  | 'addition'
  | 'quotation-boundary'
  | 'form';

/** What a check found. */
export interface Found {
  readonly type: FindingType;
  readonly subtype?: string;
  readonly place: 'content' | 'frame' | 'marks';
  /** From base (a) to variant (b). Only an original on file makes it a claim about who changed what. */
  readonly direction?: 'strengthened' | 'weakened';
  /** How much a reader is misled, 0 to 1. */
  readonly severity: number;
  /** That the difference is there, 0 to 1. */
  readonly confidence: number;
  /** Spans into a.text, or a.frame where place is frame. */
  readonly base: readonly Span[];
  readonly variant: readonly Span[];
  readonly note: string;
}

export interface Finding extends Found {
  /** Share of faithful renderings between these languages in which such a finding is made, 0 to 1; null: never counted. */
  readonly noise: number | null;
  /** What the meaning score of the pair would be without this finding. */
  readonly without: number | null;
}

export interface Measure {
  readonly name: string;
  /** null: not measured. */
  readonly value: number | null;
  readonly evidence: string;
}

/** What `compare` says of a pair. */
export interface Comparison {
  readonly id: string;
  readonly relation: Relation;
  /** 0 equal to 1 nothing shared; null across languages or where nothing can be measured. */
  readonly wording: number | null;
  readonly meaning: number | null;
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

/** What the base is: `chosen` by the reader, or `none`: then findings are about two readings and nobody changed anything. */
export type BaseRole = 'original' | 'official' | 'chosen' | 'none';

export interface Drift extends Comparison {
  readonly family: string;
  /** Quotation ids. */
  readonly base: string;
  readonly variant: string;
  readonly baseRole: BaseRole;
  /** How much it looks like a silent flip, 0 to 1: a severe, sure finding in a small change of words. */
  readonly flip: number;
  readonly links: readonly WordLink[];
  readonly signature: string;
}

// ── corrections ─────────────────────────────────────────────────────────────────────────────────

export type CorrectionKind =
  | ('speaker' | 'alias' | 'route' | 'chain' | 'join' | 'split')
  | ('bounds' | 'not-a-quotation');

/** A row of corrections.csv: what people have put right. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly quotation: string;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

// ── review ──────────────────────────────────────────────────────────────────────────────────────

/**
 * What a reviewer is asked: is this a quotation with these bounds; is this its speaker; do these two render one
 * statement; is this finding right; is the article complete (no quotation missed).
 */
export type Question = 'quotation' | 'speaker' | 'statement' | 'finding' | 'complete';

/**
 * `bounds`: a quotation, but not these words; `type`, `direction`, `severity`: something differs, but that is wrong.
 * `added`: a finding made by hand. `withdrawn`: undone, as if never answered.
 */
export type ReviewAnswer =
  | ('yes' | 'no' | 'unsure' | 'bounds' | 'type' | 'direction' | 'severity')
  | ('added' | 'withdrawn');

/** Words of an article with what stands around them, so that they are found again in a later run. */
export interface Anchor {
  readonly path: string;
  readonly start: number;
  /** Empty: the whole article. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A class of items that are alike; samples are drawn in each. */
export interface Stratum {
  /** Of the program's own score. */
  readonly band: string;
  /** Translated from, where that is known; else printed in. Two of them as `en+fr`. */
  readonly language: string;
  readonly kind: string;
  /** Type of the finding; empty for other questions. */
  readonly type: string;
}

/** Something to be checked, as it was drawn. */
export interface ReviewItem {
  readonly id: string;
  readonly question: Question;
  /** None for a whole article, one, or two: base and variant. */
  readonly quotations: readonly string[];
  readonly article: string;
  readonly finding: Pick<Finding, 'type' | 'place' | 'base' | 'variant'> | null;
  readonly stratum: Stratum;
  /** What the program thinks of it, 0 to 1; null where it says nothing. Hidden until it is answered. */
  readonly score: number | null;
  /** How many items of its stratum this one stands for; 0: it was not drawn but made by hand. */
  readonly weight: number;
  /** Its place in the list of silent flips, from 1; null where it is not at the top of it. */
  readonly top: number | null;
  /** Whether the program put the two readings into one family; null for other questions. */
  readonly joined: boolean | null;
  /** For every reviewer, not for one alone. */
  readonly shared: boolean;
  readonly anchors: readonly Anchor[];
}

/** A row is never changed: a later one of the same item and reviewer takes its place. */
export interface Verdict {
  readonly id: string;
  readonly item: ReviewItem;
  readonly reviewer: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The signature of the run that was looked at. */
  readonly run: string;
  readonly role: 'review' | 'adjudication';
  readonly answer: ReviewAnswer;
  readonly note: string;
  /** Of the codebook, where a finding was given another type or made by hand; empty elsewhere. */
  readonly code: string;
  readonly corrections: readonly Pick<Correction, 'kind' | 'quotation' | 'value'>[];
}

/** A type of finding that reviewers made. The latest row of a name holds. */
export interface Code {
  readonly name: string;
  readonly definition: string;
  readonly example: string;
  /** How one tells that it is there. */
  readonly test: string;
  /** The shipped type that it is counted under. */
  readonly type: FindingType;
  readonly by: string;
  readonly at: string;
}

/** A share with its 95 % interval; null: nothing to say. */
export interface Estimate {
  readonly n: number;
  readonly right: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CheckedShare extends Estimate {
  readonly question: Question;
  /** `lenient` counts what is there but not quite right. */
  readonly by: 'all' | 'lenient' | 'band' | 'language' | 'kind' | 'type';
  readonly group: string;
}

export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CheckedAgreement {
  readonly question: Question;
  /** Items with two verdicts or more. */
  readonly items: number;
  readonly reviewers: number;
  /** Share of pairs of verdicts that are the same, 0 to 1. */
  readonly percent: number | null;
  readonly kappa: number | null;
  readonly alphaNominal: Interval;
  readonly alphaOrdinal: Interval;
}

/** A verdict whose words, quotation or finding are not in the run. */
export interface OrphanVerdict {
  readonly item: string;
  readonly question: Question;
  readonly path: string;
  readonly words: string;
  readonly reason: string;
}

/** What the verdicts say of a run. */
export interface Checks {
  readonly verdicts: number;
  readonly items: number;
  readonly reviewers: number;
  readonly precision: readonly CheckedShare[];
  /** At the top of the list of silent flips; `base` is that of any finding, drawn at random. null: not checked. */
  readonly top: {
    readonly at: number;
    readonly all: Estimate;
    readonly base: Estimate;
    readonly types: readonly (Estimate & { readonly type: string })[];
  } | null;
  /** `statements`: among pairs near the threshold alone. */
  readonly recall: readonly (Estimate & { readonly of: 'quotations' | 'statements' })[];
  readonly agreement: readonly CheckedAgreement[];
  /** Items on which reviewers contradict each other and nobody has decided. */
  readonly contradictions: number;
  readonly added: readonly { readonly code: string; readonly type: FindingType; readonly count: number }[];
  readonly orphans: readonly OrphanVerdict[];
  /** Ids of the pairs of which somebody has checked a finding, in the order of the alphabet. */
  readonly pairs: readonly string[];
}

// ── run ─────────────────────────────────────────────────────────────────────────────────────────

/** Hashes of everything the result depends on but code. */
export interface Signature {
  /** Short hash of the other fields: what a finding is signed with. */
  readonly id: string;
  readonly version: string;
  readonly settings: string;
  readonly profiles: string;
  readonly background: string;
  /** `none` where no vectors were used. */
  readonly model: string;
  readonly corpus: string;
}

/** Drift of a group of routes; `value` is null where there are too few independent chains to say. */
export interface DriftGroup {
  readonly by: 'translatedFrom' | 'outlet';
  readonly group: string;
  readonly families: number;
  readonly readings: number;
  readonly chains: number;
  /** Mean meaning score of its pairs; null: too few to say. */
  readonly meaning: number | null;
  readonly wording: number | null;
  readonly note: string;
}

/** Whether groups of chains tell the renderings of one statement apart. */
export interface ContestTest {
  readonly by: 'translatedFrom' | 'outlet';
  /** Chains whose group is known. */
  readonly groups: readonly { readonly group: string; readonly chains: number }[];
  /** Mean distance between chains of two groups less that within one, −1 to 1; null where one was not measured. */
  readonly difference: number | null;
  /** Of a permutation test over chains; null: too few to say. */
  readonly p: number | null;
  /** Rate of false discoveries over all families at which this would be one (Benjamini–Hochberg). */
  readonly q: number | null;
  readonly note: string;
}

/** How far the renderings of one statement lie apart, over independent chains and not over reprints. */
export interface Contest {
  readonly family: string;
  /** Independent chains that were compared with another one. */
  readonly chains: number;
  /** Mean distance in meaning between two chains, 0 to 1, with the interval of a bootstrap over chains; null: too few. */
  readonly contested: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Checks that ran in every pair; only these are compared. */
  readonly checks: readonly string[];
  /** Mean distance of each reading from those of other chains; null where it was compared with none. */
  readonly readings: readonly { readonly quotation: string; readonly distance: number | null }[];
  readonly tests: readonly ContestTest[];
  readonly note: string;
}

/** All that a run found: what the report and the server show. */
export interface Analysis {
  readonly corpus: string;
  readonly signature: Signature;
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
  readonly families: readonly Family[];
  readonly tables: readonly AlignmentTable[];
  readonly drift: readonly Drift[];
  readonly groups: readonly DriftGroup[];
  /** One a family with a pair that was compared, in the order of the families. */
  readonly contests: readonly Contest[];
  readonly issues: readonly Issue[];
  /** What reviewers found; absent or null: not checked yet. */
  readonly checks?: Checks | null;
}
