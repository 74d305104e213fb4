/** The routes of what can be taken away: pages as tables, statements and quotations in other programs' formats. */
import type { Context, Hono } from 'hono';
import type { DownloadAnswer, Downloads } from '../report.ts';

type ById = Downloads['family'][string];

/** @param answer sends a file, or the page of a problem. `download` is called where it is not on the shelf. */
export function addDownloads(
  app: Hono,
  { family, article, page }: Downloads,
  answer: (c: Context, download: () => DownloadAnswer) => Response | Promise<Response>,
): void {
  const byId = (folder: string, ending: string, make: ById): void => {
    const file = `:file{[\\w:-]+\\.${ending.replaceAll('.', '\\.')}}`;
    app.get(`/${folder}/${file}`, (c) =>
      answer(c, () => make((c.req.param('file') ?? '').slice(0, -ending.length - 1), asked(c))),
    );
  };
  for (const [ending, make] of Object.entries(family)) byId('families', ending, make);
  for (const [ending, make] of Object.entries(article)) byId('articles', ending, make);
  for (const [address, make] of Object.entries(page))
    app.get(address, (c) => answer(c, () => make(asked(c))));
}

const asked = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;
