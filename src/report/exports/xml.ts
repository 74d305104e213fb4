/** XML as text: elements, and words that cannot break out of them. */

/** XML cannot hold these, not even by number: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Kept, but written by number: what a parser would fold, and what turns the direction of the source. */
const BY_NUMBER = /[&<>"'\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

const hex = (character: string): string => character.codePointAt(0)!.toString(16).toUpperCase();

/** Words of the data as text or as the value of an attribute. What XML cannot hold is shown: NUL as [U+0000]. */
export const xmlText = (text: string): string =>
  text
    .replace(IMPOSSIBLE, (character) => `[U+${hex(character).padStart(4, '0')}]`)
    .replace(BY_NUMBER, (character) => ENTITIES[character] ?? `&#x${hex(character)};`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Written already: not to be escaped again. */
export interface Xml {
  readonly xml: string;
}

/** What may stand in an element: text is escaped, lists are joined, nothing is nothing. */
export type XmlPiece = string | Xml | null | readonly XmlPiece[];

export type XmlAttributes = Readonly<Record<string, string | null>>;

/** An attribute that is null is left out. */
export function element(name: string, attributes: XmlAttributes, ...content: readonly XmlPiece[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlText(value!)}"`)
    .join('');
  const inside = printed(content);
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

function printed(piece: XmlPiece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return xmlText(piece);
  return isXml(piece) ? piece.xml : piece.map(printed).join('');
}

const isXml = (piece: Xml | readonly XmlPiece[]): piece is Xml => 'xml' in piece;

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
