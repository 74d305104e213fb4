/** The routes. A page is made by `report`; here it gets its address, its headers and its limits. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Analysis, Checks } from '../model.ts';
import {
  type Answer,
  type DownloadAnswer,
  type Page,
  type ProblemStatus,
  type Site,
  type SiteOptions,
  siteFor,
  type TextFile,
} from '../report.ts';
import { changesApp, type Desk } from './changes.ts';
import { addDownloads } from './downloads.ts';
import { secured } from './headers.ts';
import { isAllowedHost } from './hosts.ts';
import { type Prepared, plainOf, prepare, Shelf } from './prepared.ts';
import { type Comparer, comparedTexts } from './texts.ts';

export interface AppOptions {
  /** Names of hosts to answer for, besides loopback. */
  readonly allowHosts?: readonly string[];
  /** Those of run.json, to be shown. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Ids of pairs that people have checked. */
  readonly checked?: ReadonlySet<string>;
  /** What may be changed; without it the server only shows. */
  readonly desk?: Desk;
  /** Compares pasted texts; without it there is no such page. */
  readonly comparer?: Comparer;
  /** The routes for reviewers, below /review. */
  readonly review?: Hono<{ Variables: { reviewer: string } }>;
  /** What reviewers found by now, and a number that changes with it; else what the run says. */
  readonly found?: Found;
  /** Told of an error that nobody expected; the page says only that there was one. */
  readonly onDefect?: (error: unknown) => void;
}

interface Found {
  readonly version: () => number;
  readonly checks: () => Checks | null;
}

/** Bytes of pages kept ready, compressed: some ten thousand, and a small part of what a run takes in memory. */
const SHELF_BYTES = 48_000_000;

type Form = keyof Page;
type Make = (c: Context) => Answer | Promise<Answer>;

/**
 * @returns an app that only reads, but for what reviewers write and what the desk allows: every other method but GET
 * and HEAD is refused.
 */
export function createApp(analysis: Analysis, options: AppOptions = {}): Hono {
  const { found, review } = options;
  const site = siteFor(found ? withChecks(analysis, found) : analysis, siteOptionsOf(options));
  const shelf = new Shelf(SHELF_BYTES);
  const show = (form: Form, make: Make) => (c: Context) => shown(c, site, shelf, form, make);

  const app = new Hono();
  app.use(secured(options.desk !== undefined), onlyFor(options.allowHosts ?? [], site));
  if (review) app.route('/review', review);
  if (options.desk)
    app.route(
      '/',
      changesApp(options.desk, site, { problem: (c, status) => problem(c, site, status), page: fresh }),
    );
  app.use(onlyReading(site));
  if (found) app.use(freshWith(found.version, shelf));
  for (const { page, json, make } of routesOf(site, options))
    app.get(page, show('html', make)).get(json, show('json', make));
  app.get('/findings.txt', (c) => asText(c, site, shelf, site.findingsText(asked(c))));
  for (const [address, { type, text }] of site.files)
    app.get(address, (c) => kept(c, shelf, () => prepare(type, text())));
  addDownloads(app, site.downloads, (c, make) => downloaded(c, site, shelf, make));
  app.notFound((c) => problem(c, site, 404));
  app.onError((error, c) => {
    options.onDefect?.(error);
    return problem(c, site, 500);
  });
  return app;
}

const withChecks = (analysis: Analysis, { checks }: Found): Analysis => ({
  ...analysis,
  get checks() {
    return checks();
  },
});

const siteOptionsOf = ({ settings, checked, comparer, desk }: AppOptions): SiteOptions => ({
  changes: desk !== undefined,
  ...(settings && { settings }),
  ...(checked && { checked }),
  texts: comparer !== undefined,
});

interface Route {
  readonly page: string;
  /** The same page as JSON. */
  readonly json: string;
  readonly make: Make;
}

const ID = ':id{[\\w:-]+}';
const ID_JSON = ':id{[\\w:-]+\\.json}';

const routesOf = (site: Site, { comparer }: AppOptions): readonly Route[] => [
  { page: '/', json: '/index.json', make: (c) => site.overview(asked(c)) },
  { page: '/findings', json: '/findings.json', make: (c) => site.findings(asked(c)) },
  { page: '/beside', json: '/beside.json', make: (c) => site.beside(asked(c)) },
  { page: '/compare', json: '/compare.json', make: (c) => site.compare(asked(c)) },
  { page: `/families/${ID}`, json: `/families/${ID_JSON}`, make: (c) => site.family(idOf(c), asked(c)) },
  { page: '/articles', json: '/articles.json', make: () => site.articles() },
  { page: `/articles/${ID}`, json: `/articles/${ID_JSON}`, make: (c) => site.article(idOf(c)) },
  { page: '/plots', json: '/plots.json', make: () => site.plots() },
  ...(comparer
    ? [{ page: '/texts', json: '/texts.json', make: (c: Context) => comparedTexts(c, site, comparer) }]
    : []),
  { page: '/about', json: '/about.json', make: () => site.about() },
];

const asked = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;
const idOf = (c: Context): string => (c.req.param('id') ?? '').replace(/\.json$/u, '');

const onlyFor =
  (allowed: readonly string[], site: Site): MiddlewareHandler =>
  async (c, next) =>
    isAllowedHost(c.req.header('host') ?? new URL(c.req.url).host, allowed) ? next() : problem(c, site, 421);

const onlyReading =
  (site: Site): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    c.header('Allow', 'GET, HEAD');
    return problem(c, site, 405);
  };

/** The run with what reviewers have found whenever it is asked. */
/** Pages that were kept say what was known then. */
function freshWith(version: () => number, shelf: Shelf): MiddlewareHandler {
  let kept = version();
  return async (_, next) => {
    const now = version();
    if (now !== kept) shelf.clear();
    kept = now;
    return next();
  };
}

const TYPES: Readonly<Record<Form, string>> = { html: 'text/html', json: 'application/json' };

async function shown(c: Context, site: Site, shelf: Shelf, form: Form, make: Make): Promise<Response> {
  const ready = shelf.get(addressOf(c));
  if (ready) return send(c, ready);
  const answer = await make(c);
  if (typeof answer === 'number') return problem(c, site, answer);
  return kept(c, shelf, () => prepare(TYPES[form], answer[form]()));
}

function downloaded(
  c: Context,
  site: Site,
  shelf: Shelf,
  make: () => DownloadAnswer,
): Response | Promise<Response> {
  const ready = shelf.get(addressOf(c));
  if (ready) return send(c, ready);
  const answer = make();
  if (typeof answer === 'number') return problem(c, site, answer);
  return kept(c, shelf, () => prepare(answer.type, answer.text));
}

const asText = (c: Context, site: Site, shelf: Shelf, file: TextFile | null): Response | Promise<Response> =>
  file ? kept(c, shelf, () => prepare(file.type, file.text())) : problem(c, site, 400);

function kept(c: Context, shelf: Shelf, make: () => Prepared): Response {
  const prepared = shelf.get(addressOf(c)) ?? make();
  shelf.put(addressOf(c), prepared);
  return send(c, prepared);
}

/** Path and query, without the host. */
const addressOf = ({ req: { url } }: Context): string => url.slice(url.indexOf('/', 'https://'.length));

function send(c: Context, prepared: Prepared): Response {
  const { type, etag, gzip } = prepared;
  c.header('ETag', etag);
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Encoding');
  if (
    c.req
      .header('If-None-Match')
      ?.split(/\s*,\s*/u)
      .includes(etag)
  )
    return c.body(null, 304);
  c.header('Content-Type', `${type}; charset=utf-8`);
  if (!/\bgzip\b/u.test(c.req.header('Accept-Encoding') ?? '')) return c.body(plainOf(prepared));
  c.header('Content-Encoding', 'gzip');
  return c.body(gzip);
}

/** A page that is never the same twice. */
function fresh(c: Context, page: Page): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(page.html(), 200, { 'Content-Type': `${TYPES.html}; charset=utf-8` });
}

/** One shape everywhere: a plain page, or `{error: {status, message}}` where JSON was asked for. */
function problem(c: Context, site: Site, status: ProblemStatus): Response {
  const form = wantsJson(c) ? 'json' : 'html';
  c.header('Cache-Control', 'no-store');
  return c.body(site.problem(status)[form](), status, { 'Content-Type': `${TYPES[form]}; charset=utf-8` });
}

/** What is not a page is read by programs. */
const wantsJson = (c: Context): boolean =>
  /\.(?:json|jsonld|ndjson|csv|xml|svg)$/u.test(c.req.path) ||
  /^application\/json\b/u.test(c.req.header('Accept') ?? '');
