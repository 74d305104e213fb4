/** What the steps of extract hand to one another. */
import type { LanguageProfile } from '../language/profile.ts';
import type { Article, Block, Mention, Place, Span, Speaker, Token } from '../model.ts';

/** A block with its sentences and tokens; offsets are the article's. Pull quotes and furniture are no scenes. */
export interface Passage {
  readonly block: Block;
  readonly place: Place;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

/** The article as the steps see it. */
export interface Scene {
  readonly article: Article;
  readonly profile: LanguageProfile;
  readonly passages: readonly Passage[];
}

/** A stretch between marks, before it is known who said it. */
export interface Marked {
  /** With its marks; several where one quotation runs over paragraphs. */
  readonly spans: readonly Span[];
  /** The words inside, one span for each of `spans`. */
  readonly inner: readonly Span[];
  /** Index into scene.passages of the first span. */
  readonly passage: number;
  /** Index into the list of marked stretches of the one around it; null outside all others. */
  readonly parent: number | null;
  /** The shape of its words, whoever said them: a clause or sentence that can stand alone, or a phrase. */
  readonly shape: 'clause' | 'phrase';
  /** A mark was missing: the bounds are where the passage, the sentence or another mark set them. */
  readonly mended: boolean;
  /** An answer of an interview, without marks: what it is and where it ends is plain. */
  readonly isAnswer: boolean;
}

/** Who is behind a marked stretch or a reported clause, and by which words we know. */
export interface Attribution {
  readonly cue: Mention | null;
  readonly source: Mention | null;
  readonly speaker: Speaker | null;
  readonly via: Mention | null;
  /** That this source belongs to it, 0 to 1; 0 where nobody was found. */
  readonly confidence: number;
}

/** A reported clause without marks (or around marked phrases), with its attribution. */
export interface Reported {
  /**
   * The content: the clause reported, in two parts where the cue stands in its midst ("In a merger, he said, the
   * brand would survive"); with a cue that carries the meaning ("ruled out") the whole clause.
   */
  readonly spans: readonly Span[];
  readonly passage: number;
  readonly attribution: Attribution;
}
