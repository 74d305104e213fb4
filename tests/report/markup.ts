/** A strict reader of our own pages: whatever the data holds, tags are ours, nested and closed, and ids are unique. */

const VOID = new Set(['meta', 'link', 'input', 'rect']);
const TOKEN =
  /<!doctype html>|<(?<close>\/)?(?<tag>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-z][a-zA-Z-]*(?:="[^"<>]*")?)*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Markup {
  readonly elements: readonly Element[];
  /** What is read, entities resolved. */
  readonly text: string;
}

/** @throws where a page is not well-formed. */
export function readMarkup(page: string): Markup {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  let at = 0;
  for (const match of page.matchAll(TOKEN)) {
    at = match.index + match[0].length;
    const { close, tag, attributes = '', empty, text: words } = match.groups!;
    if (words !== undefined && open.at(-1) !== 'style') text += words;
    if (tag === undefined) continue;
    if (close) {
      if (open.pop() !== tag) throw new Error(`</${tag}> closes another element at ${match.index}`);
      continue;
    }
    elements.push({ tag, attributes: attributesOf(attributes) });
    if (!empty && !VOID.has(tag)) open.push(tag);
  }
  if (at !== page.length) throw new Error(`no markup of ours: ${page.slice(at, at + 80)}`);
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return { elements, text: unescaped(text) };
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
      name!,
      unescaped(value),
    ]),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(\w+|#39);/g, (all, name) => ENTITIES[name] ?? all);

export const idsOf = ({ elements }: Markup): string[] =>
  elements.flatMap(({ attributes }) => attributes.id ?? []);
export const hrefsOf = ({ elements }: Markup): string[] =>
  elements.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? []);
