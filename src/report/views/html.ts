/** The home of `hono/html`: templates that escape what is put into them. Attributes are always quoted. */
import { raw, html as template } from 'hono/html';
import { visible } from '../visible.ts';

export type Html = ReturnType<typeof raw>;

/** What may be put into a template: text is escaped, lists are joined, nothing is nothing. */
export type Piece = string | number | null | undefined | false | Html | readonly Piece[];

export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const made = template(strings, ...pieces);
  if (made instanceof Promise) throw new TypeError('a view waits for nothing');
  return made;
}

/** A heading of level 1 to 6; `id` names it for links and labels. */
export function heading(level: number, content: Piece, id?: string): Html {
  const [open, close] = [raw(`<h${level}`), raw(`</h${level}>`)];
  return html`${open}${id !== undefined && html` id="${id}"`}>${content}${close}`;
}

/** A style sheet of ours inside a page. */
export const style = (css: string): Html => html`<style>${raw(css)}</style>`;

/** A whole page as text. Our own words hold no invisible characters: those that there are come from the data. */
export const printPage = (page: Html): string => visible(`${page}`);
