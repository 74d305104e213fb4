/** The routes for reviewers, below /review. Nothing of them is kept by a browser, and only a page of ours may write. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isUserError } from '../errors.ts';
import type { Link } from '../model.ts';
import { reviewItemView } from '../report/views/review-item.ts';
import { reviewPage, reviewProblem } from '../report/views/review-layout.ts';
import {
  beginView,
  codebookView,
  contradictionsView,
  doneView,
  figuresView,
  notYetView,
  sampleView,
} from '../report/views/review-pages.ts';
import { reviewScript, reviewStyles, reviewMessages as say } from '../report.ts';
import { findingType } from '../review.ts';
import { forgetToken, invitedBy, isFromHere, keepToken, tokenOf } from './review/access.ts';
import type { Desk } from './review/desk.ts';
import { drawOf, type Fields, isTooLong, madeFinding, type Problem, saidOf } from './review/forms.ts';

export { Desk } from './review/desk.ts';

export interface ReviewOptions {
  /** Brings corrections.csv in step with the verdicts. */
  readonly keepCorrections: () => void;
  /** Links between readings of different families, for the pairs near the threshold. */
  readonly near?: () => readonly Link[];
  /** Show the program's scores before the answer. */
  readonly open?: boolean;
  readonly onDefect?: (error: unknown) => void;
}

type Html = Parameters<typeof reviewPage>[0]['content'];
type Env = { Variables: { reviewer: string } };
type Status = 400 | 401 | 403 | 404 | 410 | 413 | 500 | 503;

/** Bytes of a form: some notes. */
const MOST_BYTES = 65_536;

export function reviewRoutes(
  desk: Desk,
  { keepCorrections, onDefect, near = () => [], open = false }: ReviewOptions,
): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/style.css', (c) => c.body(reviewStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/script.js', (c) =>
    c.body(reviewScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.use(unkept);
  app.get('/enter', (c) => enter(c, desk));
  // A page of its own: a link in a mail comes from another site, which a strict cookie does not follow at once.
  app.get('/begin', (c) =>
    c.html(
      reviewPage({
        title: say.begin.title,
        reviewer: null,
        content: beginView('/review'),
        forward: '/review',
      }),
    ),
  );
  app.use(
    invitedOnly(desk),
    fromHereOnly,
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 413, 'long') }),
  );

  app.get('/', (c) => shown(c, nextOf(c, desk, open)));
  app.get('/items/:id', (c) => decide(c, desk));
  app.post('/answers', async (c) => {
    const problem = take(c, desk, await fieldsOf(c), keepCorrections);
    return problem ?? goOn(c, desk, open);
  });
  app.post('/undo', (c) => {
    const undone = desk.undo(c.get('reviewer'));
    const problem = undone && undone.corrections.length > 0 ? corrected(c, keepCorrections) : null;
    return problem ?? goOn(c, desk, open);
  });
  app.post('/findings', async (c) => addFinding(c, desk, await fieldsOf(c)) ?? goOn(c, desk, open));
  app.get('/sample', (c) =>
    shown(c, { title: say.sample.title, content: sampleView(desk.drawn?.items ?? [], desk.drawn) }),
  );
  app.post('/sample', async (c) => {
    const asked = drawOf(await fieldsOf(c));
    if ('problem' in asked) return refuse(c, 400, asked.problem);
    desk.draw(asked.questions, asked.draw, asked.questions.includes('statement') ? near() : []);
    return c.redirect('/review/sample', 303);
  });
  app.get('/codebook', (c) => shown(c, { title: say.codebook.title, content: codebookView(desk.codes) }));
  app.post(
    '/codebook',
    async (c) => addCode(c, desk, await fieldsOf(c)) ?? c.redirect('/review/codebook', 303),
  );
  app.get('/contradictions', (c) =>
    whenDone(c, desk, say.contradictions.title, () => contradictionsView(desk.contradictions())),
  );
  app.get('/figures', (c) => whenDone(c, desk, say.figures.title, () => figuresView(desk.checks())));
  app.notFound((c) => refuse(c, 404, 'nowhere'));
  app.onError((error, c) => {
    if (isUserError(error)) return problemPage(c, 503, `${say.problem.notKept}${error.message}`);
    onDefect?.(error);
    return refuse(c, 500, 'defect');
  });
  return app;
}

const unkept: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store');
  return next();
};

// ── who ─────────────────────────────────────────────────────────────────────────────────────────

/** The token goes into the cookie and out of the address. */
function enter(c: Context, desk: Desk): Response | Promise<Response> {
  const token = c.req.query('token');
  desk.sync();
  const invited = invitedBy(token, desk.invited, desk.now);
  if (typeof invited === 'string') return refuse(c, 401, invited);
  keepToken(c, token!, invited);
  return c.redirect('/review/begin', 303);
}

const invitedOnly =
  (desk: Desk): MiddlewareHandler<Env> =>
  async (c, next) => {
    desk.sync();
    const invited = invitedBy(tokenOf(c), desk.invited, desk.now);
    if (typeof invited === 'string') {
      if (invited !== 'missing') forgetToken(c);
      return refuse(c, 401, invited);
    }
    c.set('reviewer', invited.name);
    return next();
  };

const fromHereOnly: MiddlewareHandler = async (c, next) =>
  c.req.method === 'GET' || c.req.method === 'HEAD' || isFromHere(c) ? next() : refuse(c, 403, 'foreign');

// ── pages ───────────────────────────────────────────────────────────────────────────────────────

interface Shown {
  readonly title: string;
  readonly content: Html;
}

const shown = (c: Context<Env>, { title, content }: Shown): Response | Promise<Response> =>
  c.html(reviewPage({ title, reviewer: c.get('reviewer'), content }));

function nextOf(c: Context<Env>, desk: Desk, open: boolean): Shown {
  const reviewer = c.get('reviewer');
  const page = desk.next(reviewer);
  const progress = desk.progress(reviewer);
  if (page === null) return { title: say.done.title, content: doneView(progress.done) };
  const content = reviewItemView({ page, ...progress, codes: desk.codes, deciding: [], open });
  return { title: say.questions[page.item.question], content };
}

/** To a script the next item in the same round trip; to a browser without one the way there. */
const goOn = (c: Context<Env>, desk: Desk, open: boolean): Response | Promise<Response> =>
  c.req.header('X-Review') === 'swap' ? shown(c, nextOf(c, desk, open)) : c.redirect('/review', 303);

/** Nothing of others until all of one's own is answered. */
const whenDone = (
  c: Context<Env>,
  desk: Desk,
  title: string,
  make: () => Html,
): Response | Promise<Response> =>
  shown(c, { title, content: desk.isDone(c.get('reviewer')) ? make() : notYetView(title) });

function decide(c: Context<Env>, desk: Desk): Response | Promise<Response> {
  const reviewer = c.get('reviewer');
  if (!desk.isDone(reviewer))
    return shown(c, { title: say.contradictions.title, content: notYetView(say.contradictions.title) });
  const found = desk.contradicted(c.req.param('id') ?? '');
  if (!found) return refuse(c, 404, 'gone');
  const asked = {
    ...desk.progress(reviewer),
    page: found.page,
    codes: desk.codes,
    deciding: found.verdicts,
    open: true,
  };
  return shown(c, { title: say.contradictions.title, content: reviewItemView(asked) });
}

// ── writes ──────────────────────────────────────────────────────────────────────────────────────

async function fieldsOf(c: Context): Promise<Fields> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

type Answered = Response | Promise<Response> | null;

/** @returns null where all went well */
function take(c: Context<Env>, desk: Desk, fields: Fields, keepCorrections: () => void): Answered {
  const reviewer = c.get('reviewer');
  if (isTooLong(fields)) return refuse(c, 413, 'long');
  const decided = fields.role === 'adjudication';
  if (decided && !desk.isDone(reviewer)) return refuse(c, 403, 'meaningless');
  const page = decided ? desk.contradicted(fields.item ?? '')?.page : desk.page(reviewer, fields.item ?? '');
  if (!page) return refuse(c, 410, 'gone');
  const said = saidOf(page, fields, new Set(desk.codeTypes.keys()));
  if ('problem' in said) return refuse(c, 400, said.problem);
  desk.answer(reviewer, page.item, said);
  return said.corrections.length > 0 ? corrected(c, keepCorrections) : null;
}

function corrected(c: Context, keepCorrections: () => void): Answered {
  try {
    keepCorrections();
    return null;
  } catch (error) {
    if (isUserError(error)) return problemPage(c, 503, `${say.problem.kept}${error.message}`);
    throw error;
  }
}

function addFinding(c: Context<Env>, desk: Desk, fields: Fields): Answered {
  if (isTooLong(fields)) return refuse(c, 413, 'long');
  const texts = desk.texts(fields.a ?? '', fields.b ?? '');
  if (!texts) return refuse(c, 410, 'gone');
  const made = madeFinding(fields, texts, desk.codeTypes);
  if ('problem' in made) return refuse(c, 400, made.problem);
  desk.add(c.get('reviewer'), made);
  return null;
}

function addCode(c: Context<Env>, desk: Desk, fields: Fields): Answered {
  const { name = '', definition = '', example = '', test = '' } = fields;
  const type = findingType.safeParse(fields.type).data;
  if (isTooLong(fields)) return refuse(c, 413, 'long');
  if (!type || name.trim() === '' || findingType.safeParse(name.trim()).success)
    return refuse(c, 400, 'meaningless');
  desk.addCode(c.get('reviewer'), { name: name.trim(), definition, example, test, type });
  return null;
}

// ── problems ────────────────────────────────────────────────────────────────────────────────────

const refuse = (c: Context, status: Status, problem: Problem['problem']): Response | Promise<Response> =>
  problemPage(c, status, say.problem[problem]);

const problemPage = (c: Context, status: Status, text: string): Response | Promise<Response> => {
  c.header('Cache-Control', 'no-store');
  const content = reviewProblem(text, status !== 401);
  return c.html(reviewPage({ title: say.problem.title, reviewer: null, content }), status);
};
