/** What deceives the eye, shown by number. */

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/** Control characters, marks that turn the direction of writing and halves of surrogate pairs: U+202E as [U+202E]. */
export const visible = (text: string): string =>
  text.replace(
    INVISIBLE,
    (character) => `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
