/**
 * The routes that change something: corrections, originals and uploads. There are none unless the server was started
 * with leave to change; each takes a form of our own pages alone, of a limited size.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Correction } from '../model.ts';
import {
  type AttachedOriginal,
  attachedIn,
  type ChangesPage,
  correctionIn,
  type Fields,
  type Page,
  type ProblemStatus,
  type Site,
} from '../report.ts';
import type { Job } from './job.ts';
import { isSameOrigin } from './origin.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Work = (progress: (line: string) => void) => Promise<void>;

/** What the server may do besides showing; an effect that is not there is not allowed. */
export interface Desk {
  readonly job: Job;
  readonly corpus?: {
    /** Where it is, to be shown. */
    readonly folder: string;
    readonly correct: (correction: Omit<Correction, 'at'>) => void;
    /** @returns the name of the file that was written */
    readonly attach: (original: AttachedOriginal) => string;
    readonly analyze: Work;
  };
  readonly upload?: {
    readonly limits: UploadLimits;
    readonly analyze: (files: readonly UploadedFile[]) => Work;
  };
}

export interface UploadLimits {
  readonly bytes: number;
  readonly files: number;
  readonly seconds: number;
}

/** Bytes of a correction or a pasted original. */
const MOST_FORM_BYTES = 2_000_000;

export function changesApp(
  desk: Desk,
  site: Site,
  answer: {
    readonly problem: (c: Context, status: ProblemStatus) => Response;
    readonly page: (c: Context, page: Page) => Response;
  },
): Hono {
  const { job, corpus, upload } = desk;
  const refused = (c: Context): Response => answer.problem(c, 413);
  const small = bodyLimit({ maxSize: MOST_FORM_BYTES, onError: refused });
  const done = (c: Context, what: string): Response =>
    c.redirect(`/changes?${new URLSearchParams({ what })}`, 303);
  const shown = (c: Context): Page => site.changes(pageOf(desk, c.req.query('what')));

  const app = new Hono();
  app.get('/changes', (c) => answer.page(c, shown(c)));
  app.get('/changes.json', (c) =>
    c.body(shown(c).json(), 200, { 'Content-Type': 'application/json; charset=utf-8' }),
  );
  app.post('/changes/*', (c, next) =>
    isSameOrigin(c.req.header('origin'), c.req.header('host') ?? new URL(c.req.url).host)
      ? next()
      : Promise.resolve(answer.problem(c, 403)),
  );
  if (corpus) {
    app.post('/changes/correct', small, async (c) => {
      const correction = correctionIn(await fieldsOf(c), site.edition);
      if (!correction) return answer.problem(c, 400);
      corpus.correct(correction);
      return done(c, 'corrected');
    });
    app.post('/changes/attach', small, async (c) => {
      const original = attachedIn(await fieldsOf(c));
      if (!original) return answer.problem(c, 400);
      corpus.attach(original);
      return done(c, 'attached');
    });
    app.post('/changes/analyze', small, (c) => {
      job.start(corpus.analyze);
      return done(c, 'analyzing');
    });
  }
  if (upload) {
    const limited = bodyLimit({ maxSize: upload.limits.bytes, onError: refused });
    app.post('/changes/upload', limited, async (c) => {
      const files = await filesOf(c);
      if (files.length > upload.limits.files) return answer.problem(c, 413);
      if (files.length === 0) return answer.problem(c, 400);
      return job.start(upload.analyze(files)) ? done(c, 'analyzing') : answer.problem(c, 409);
    });
  }
  return app;
}

const pageOf = ({ job, corpus, upload }: Desk, what: string | undefined): ChangesPage => ({
  job: job.state,
  corpus: corpus?.folder ?? null,
  limits: upload?.limits ?? null,
  said: what === 'corrected' || what === 'attached' ? what : null,
});

/** Fields of a form; a text file counts as its text. The first of each name. */
async function fieldsOf(c: Context): Promise<Fields> {
  const form = await formOf(c);
  const fields = new Map<string, string>();
  for (const [name, value] of form?.entries() ?? [])
    if (!fields.get(name)) fields.set(name, typeof value === 'string' ? value : await value.text());
  return fields;
}

/** Files of the field `files`, and the pasted texts. */
async function filesOf(c: Context): Promise<UploadedFile[]> {
  const form = await formOf(c);
  const given = (form?.getAll('files') ?? []).flatMap((one) => (typeof one === 'string' ? [] : one));
  const texts = (form?.getAll('text') ?? []).flatMap((one) =>
    typeof one === 'string' && one.trim() ? one : [],
  );
  const files = await Promise.all(
    given
      .filter(({ size }) => size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const pasted = texts.map((text, i) => ({
    name: `pasted-${i + 1}.txt`,
    bytes: new TextEncoder().encode(text),
  }));
  return [...files, ...pasted];
}

/** null: no form. */
const formOf = (c: Context): Promise<FormData | null> => c.req.formData().catch(() => null);
