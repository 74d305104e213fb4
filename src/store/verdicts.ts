/**
 * The home of `node:sqlite`: what people have said of a project, in one file that is only ever added to. Each write is
 * on the disk before it is acknowledged (WAL, synchronous FULL), and several servers may write to it at once.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { UserError } from '../errors.ts';
import type { Code, ReviewItem, Verdict } from '../model.ts';
import type { Archive, Project, Sample } from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { shortHash } from '../text/hash.ts';

/** Whom a link was made for. The latest row of a name holds. */
export interface Reviewer {
  readonly name: string;
  /** SHA-256 of the token: the token itself is nowhere but in the link. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly until: string;
}

/** "qdrv": what tells the file from others of SQLite. */
const APPLICATION = 0x71647276;
const VERSION = 1;

const never = (table: string): string => `
  CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
  CREATE TRIGGER ${table}_keep BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'rows are never removed'); END;
  CREATE TRIGGER ${table}_once BEFORE INSERT ON ${table}
    WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = new.id OR seq = new.seq) BEGIN SELECT RAISE(IGNORE); END;`;

const SCHEMA = `
  CREATE TABLE entries (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('project', 'reviewer', 'sample', 'code')), body TEXT NOT NULL) STRICT;
  CREATE TABLE items (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, item TEXT NOT NULL, question TEXT NOT NULL,
    path TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE verdicts (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, item TEXT NOT NULL REFERENCES items (id),
    reviewer TEXT NOT NULL, at TEXT NOT NULL, run TEXT NOT NULL, answer TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  ${['entries', 'items', 'verdicts'].map(never).join('')}
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};`;

type Row = Record<string, SQLOutputValue>;
type EntryKind = 'project' | 'reviewer' | 'sample' | 'code';

export class VerdictStore {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #items = new Map<string, ReviewItem>();
  readonly #prepared = new Map<string, StatementSync>();

  /**
   * Opens the file; makes it where it is not there and `create` says so.
   * @param busy milliseconds that a write waits for another one
   * @throws UserError where there is none, it is another file, damaged, locked or cannot be written
   */
  constructor(path: string, create = false, busy: number = defaultSettings.review.busy) {
    this.path = path;
    if (!create && !existsSync(path))
      throw new UserError('no verdicts', path, 'Draw a sample first: quotedrift review sample RUN.');
    if (!existsSync(dirname(path)))
      throw new UserError('cannot keep verdicts', path, 'Its folder is not there; check the name.');
    this.#db = this.#attempt(() => opened(path, busy));
  }

  /** The project of the file; null where nothing was put into it. */
  project(): Project | null {
    return this.#entries<Project>('project')[0] ?? null;
  }

  /** The number of the last entry: it grows whenever reviewers, samples or codes were added. */
  entriesSeq(): number {
    return this.#attempt(() => Number(this.#prepare('SELECT max(seq) AS seq FROM entries').get()?.seq ?? 0));
  }

  samples(): Sample[] {
    return this.#entries<Omit<Sample, 'items'> & { items: readonly string[] }>('sample').map((sample) => ({
      ...sample,
      items: sample.items.map((id) => this.#item(id)),
    }));
  }

  /** The latest of each name, in the order in which they were first invited. */
  reviewers(): Reviewer[] {
    return [...new Map(this.#entries<Reviewer>('reviewer').map((one) => [one.name, one])).values()];
  }

  /** Every row, later ones of a name after earlier ones. */
  codes(): Code[] {
    return this.#entries<Code>('code');
  }

  /** @returns those added after `seq`, in order, and the number of the last. */
  verdictsAfter(seq: number): { readonly verdicts: readonly Verdict[]; readonly seq: number } {
    return this.#attempt(() => {
      const rows = this.#prepare('SELECT seq, item, body FROM verdicts WHERE seq > ? ORDER BY seq').all(seq);
      const verdicts = rows.map(({ item, body }) => ({
        ...parsed<Verdict>(body),
        item: this.#item(String(item)),
      }));
      return { verdicts, seq: Number(rows.at(-1)?.seq ?? seq) };
    });
  }

  addProject(project: Project): void {
    this.#write(() => this.#addEntry('project', project));
  }

  addReviewer(reviewer: Reviewer): void {
    this.#write(() => this.#addEntry('reviewer', reviewer));
  }

  addCode(code: Code): void {
    this.#write(() => this.#addEntry('code', code));
  }

  addSample(sample: Sample): void {
    this.#write(() => this.#addSample(sample));
  }

  /** When it returns, the verdict is on the disk. @returns false: it was there already */
  addVerdict(verdict: Verdict): boolean {
    return this.#write(() => this.#addVerdict(verdict));
  }

  /** All or nothing. @returns how many verdicts were new */
  addArchive({ project, samples, codes, verdicts }: Archive): number {
    return this.#write(() => {
      this.#addEntry('project', project);
      for (const sample of samples) this.#addSample(sample);
      for (const code of codes) this.#addEntry('code', code);
      return verdicts.filter((verdict) => this.#addVerdict(verdict)).length;
    });
  }

  archive(): Archive | null {
    const project = this.project();
    if (project === null) return null;
    const { verdicts } = this.verdictsAfter(0);
    return { project, samples: this.samples(), codes: this.codes(), verdicts };
  }

  /** While it runs nobody else writes: to keep another file in step with this one. */
  exclusively<T>(run: () => T): T {
    return this.#write(run);
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  #addEntry(kind: EntryKind, entry: object): void {
    const body = JSON.stringify(entry);
    const insert = this.#prepare('INSERT INTO entries (id, kind, body) VALUES (?, ?, ?)');
    // A project has one name for good.
    insert.run(kind === 'project' ? kind : shortHash(kind, body), kind, body);
  }

  #addSample({ items, ...sample }: Sample): void {
    this.#addEntry('sample', { ...sample, items: items.map((item) => this.#addItem(item)) });
  }

  #addItem(item: ReviewItem): string {
    const body = JSON.stringify(item);
    const id = shortHash(body);
    const { path = '', exact = '', prefix = '', suffix = '' } = item.anchors[0] ?? {};
    this.#prepare(
      'INSERT INTO items (id, item, question, path, exact, prefix, suffix, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(id, item.id, item.question, path, exact, prefix, suffix, body);
    return id;
  }

  #addVerdict({ item, ...verdict }: Verdict): boolean {
    const { id, reviewer, at, run, answer } = verdict;
    const added = this.#prepare(
      'INSERT INTO verdicts (id, item, reviewer, at, run, answer, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(id, this.#addItem(item), reviewer, at, run, answer, JSON.stringify(verdict));
    return Number(added.changes) > 0;
  }

  #entries<T>(kind: EntryKind): T[] {
    return this.#attempt(() =>
      this.#prepare('SELECT body FROM entries WHERE kind = ? ORDER BY seq')
        .all(kind)
        .map(({ body }: Row) => parsed<T>(body)),
    );
  }

  /** An item is the same object for all its verdicts. */
  #item(id: string): ReviewItem {
    const known = this.#items.get(id);
    if (known) return known;
    const row = this.#prepare('SELECT body FROM items WHERE id = ?').get(id);
    const item = parsed<ReviewItem>(row?.body);
    this.#items.set(id, item);
    return item;
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql) ?? this.#db.prepare(sql);
    this.#prepared.set(sql, known);
    return known;
  }

  #write<T>(run: () => T): T {
    return this.#attempt(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const made = run();
        this.#db.exec('COMMIT');
        return made;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #attempt<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw sqliteTrouble(error, this.path);
    }
  }
}

/** What this program wrote into the file itself: its shape was checked on the way in. */
const parsed = <T>(body: SQLOutputValue | undefined): T => JSON.parse(String(body)) as T;

function opened(path: string, busy: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busy });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON');
    db.exec('BEGIN IMMEDIATE');
    const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
    if (tables === 0) db.exec(SCHEMA);
    else refuseForeign(db, path);
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseForeign(db: DatabaseSync, path: string): void {
  const of = db.prepare('PRAGMA application_id').get()?.application_id;
  const version = db.prepare('PRAGMA user_version').get()?.user_version;
  if (of !== APPLICATION) throw new UserError('not a file of verdicts', path, 'Name another file with --db.');
  if (version !== VERSION)
    throw new UserError(
      'verdicts of another version of quotedrift',
      path,
      'Take that version, or another --db.',
    );
  const check = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
  if (check !== 'ok') throw new UserError('the file of verdicts is damaged', path, MEND[11]![1]);
}

/** By SQLite's primary result code: what, and how to mend it. */
const MEND: Readonly<Record<number, readonly [string, string]>> = {
  5: ['verdicts are locked by another program', 'Try again, or close that program; nothing was lost.'],
  6: ['verdicts are locked by another program', 'Try again, or close that program; nothing was lost.'],
  8: ['verdicts can only be read', 'Give the right to write to the file and its folder.'],
  10: ['the disk fails', 'Nothing was kept of this; look after the disk.'],
  11: ['the file of verdicts is damaged', 'Restore a copy, or import your last export into a new file.'],
  13: ['the disk is full', 'Nothing was kept of this; free some space and try again.'],
  14: ['cannot open the file of verdicts', 'Check its name and its rights.'],
  26: ['not a file of verdicts', 'Name another file with --db.'],
};

/** A UserError for what a user can mend; any other error as it is. */
function sqliteTrouble(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  const told = MEND[code & 0xff];
  return told === undefined ? error : new UserError(told[0], path, told[1]);
}
