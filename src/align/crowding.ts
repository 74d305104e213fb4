/** How crowded the place is where each text stands, language by language. */
export interface Crowding {
  readonly size: number;
  /** Language by language the mean cosine of each text with its nearest texts in it. */
  readonly means: Float32Array;
  /** By text. */
  readonly languageOf: Uint16Array;
}

/** Mean cosine of a text with its nearest texts in the language of another: one that is near to everything says little by it. */
export const around = ({ size, means, languageOf }: Crowding, text: number, other: number): number =>
  means[languageOf[other]! * size + text]!;
