/** What every room is given beside its rows: frozen data, filled by adapters at the edges. */
import type { LanguageProfiles } from './language/profiles.ts';
import type { Correction, LanguageCode } from './model.ts';
import type { Settings } from './settings.ts';

/** What is known of the words of a language at large, so that five articles know what is rare and what is akin. */
export interface Background {
  /** Zipf frequency of normalised words: log10 of occurrences in a billion words; absent means below the least. */
  readonly zipf: ReadonlyMap<string, number>;
  /** What they mean; absent where no such table ships. */
  readonly meanings?: Meanings;
  /** The concepts that a normalised word may stand for, ascending: one numbering for all languages. Absent as above. */
  readonly concepts?: ReadonlyMap<string, readonly number[]>;
  /** Nouns and verbs with the wider words that take them in ("missile": "weapon"), in their base form; absent where no such table ships. */
  readonly hypernyms?: Hypernyms;
}

export type Hypernyms = ReadonlyMap<string, ReadonlySet<string>>;

/** Vectors of words, one space for all languages: the cosine tells how near two words are. Not of unit length. */
export interface Meanings {
  readonly rows: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Row by row. */
  readonly values: Int8Array;
  /** Row by row the two groups of near words that it stands nearest to, of all languages together. */
  readonly groups: Uint16Array;
}

/** Sentence vectors by text: unit length, so that cosine is the dot product. */
export type Vectors = ReadonlyMap<string, Float32Array>;

export interface Context {
  readonly settings: Settings;
  readonly languages: LanguageProfiles;
  readonly background: Readonly<Record<LanguageCode, Background>>;
  readonly corrections: readonly Correction[];
  /** null: no model; semantic measures are null then and everything else works. */
  readonly vectors: Vectors | null;
}
