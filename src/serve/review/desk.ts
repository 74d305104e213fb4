/** What reviewers have before them: their queues, what they said, and what all of it says of the run. */
import type {
  Analysis,
  Checks,
  Code,
  FindingType,
  Link,
  Question,
  ReviewItem,
  Verdict,
} from '../../model.ts';
import { type ReviewItemPage, reviewEvidence } from '../../report.ts';
import {
  byHandItem,
  checksOf,
  type Draw,
  drawnSample,
  inForce,
  itemIn,
  libraryOf,
  queueOf,
  type Sample,
  standings,
} from '../../review.ts';
import { defaultSettings } from '../../settings.ts';
import { shortHash } from '../../text/hash.ts';
import type { Invited } from './access.ts';
import type { MadeFinding, Said } from './forms.ts';

/** Where verdicts are kept: exactly what is used of it. */
export interface Records {
  /** Grows whenever reviewers, samples or codes were added. */
  readonly entriesSeq: () => number;
  readonly reviewers: () => readonly Invited[];
  readonly samples: () => readonly Sample[];
  readonly codes: () => readonly Code[];
  readonly addCode: (code: Code) => void;
  readonly addSample: (sample: Sample) => void;
  readonly verdictsAfter: (seq: number) => { readonly verdicts: readonly Verdict[]; readonly seq: number };
  /** Returns when the verdict is on the disk. */
  readonly addVerdict: (verdict: Verdict) => boolean;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Answers a minute; null where nothing can be said yet. */
  readonly rate: number | null;
  readonly last: Verdict | null;
}

const { review, report } = defaultSettings;

export class Desk {
  readonly #records: Records;
  readonly #analysis: Analysis;
  readonly #library: ReturnType<typeof libraryOf>;
  readonly #now: () => Date;
  readonly #itemHere: (item: ReviewItem) => ReviewItem | null;
  readonly #evidence: (item: ReviewItem) => ReviewItemPage | null;
  /** The latest of each reviewer on each item, by role; in the order in which they came. */
  readonly #latest = new Map<string, Verdict>();
  /** Of these what each reviewer has answered, by item; and the findings made by hand. */
  readonly #answered = new Map<string, Map<string, Verdict>>();
  readonly #byHand = new Map<string, Verdict>();
  /** The part of the sample that each reviewer gets. */
  readonly #queues = new Map<string, readonly ReviewItem[]>();
  #entries = -1;
  #seq = 0;
  #invited: readonly Invited[] = [];
  #drawn: Sample | null = null;
  #sample: readonly ReviewItem[] = [];
  #codes: readonly Code[] = [];
  #checks: { readonly seq: number; readonly checks: Checks | null } | null = null;

  constructor(records: Records, analysis: Analysis, now: () => Date = () => new Date()) {
    this.#records = records;
    this.#analysis = analysis;
    this.#now = now;
    this.#library = libraryOf(analysis);
    const here = new WeakMap<ReviewItem, ReviewItem | null>();
    this.#itemHere = (item) => {
      const known = here.get(item);
      if (known !== undefined) return known;
      const found = itemIn(item, this.#library);
      const put = 'lost' in found ? null : found;
      here.set(item, put);
      return put;
    };
    this.#evidence = reviewEvidence(analysis, report);
  }

  /** Takes in what was written since, by this server or another one. */
  sync(): void {
    const entries = this.#records.entriesSeq();
    if (entries !== this.#entries) {
      this.#invited = this.#records.reviewers();
      this.#codes = [...new Map(this.#records.codes().map((code) => [code.name, code])).values()];
      this.#drawn = this.#records.samples().at(-1) ?? null;
      this.#sample = (this.#drawn?.items ?? []).flatMap((item) => this.#itemHere(item) ?? []);
      this.#entries = entries;
      this.#queues.clear();
    }
    const { verdicts, seq } = this.#records.verdictsAfter(this.#seq);
    for (const verdict of verdicts) this.#take(verdict);
    this.#seq = seq;
  }

  /** The later one goes to the end. */
  #take(verdict: Verdict): void {
    const { role, reviewer, item, answer } = verdict;
    const key = `${role} ${reviewer} ${item.id}`;
    const withdrawn = answer === 'withdrawn';
    const answered = this.#answered.get(`${role} ${reviewer}`) ?? new Map<string, Verdict>();
    this.#answered.set(`${role} ${reviewer}`, answered);
    for (const [map, id, kept] of [
      [this.#latest, key, true],
      [answered, item.id, !withdrawn],
      [this.#byHand, key, answer === 'added'],
    ] as const) {
      map.delete(id);
      if (kept) map.set(id, verdict);
    }
  }

  /** Changes with every verdict. */
  get version(): number {
    return this.#seq;
  }

  get invited(): readonly Invited[] {
    return this.#invited;
  }

  get now(): Date {
    return this.#now();
  }

  /** How the sample in force was drawn. */
  get drawn(): Sample | null {
    return this.#drawn;
  }

  get codes(): readonly Code[] {
    return this.#codes;
  }

  /** The shipped type of each type that reviewers made. */
  get codeTypes(): ReadonlyMap<string, FindingType> {
    return new Map(this.#codes.map(({ name, type }) => [name, type]));
  }

  /** A part of the sample, and findings that others made by hand: everybody is asked about those. */
  #queue(reviewer: string): ReviewItem[] {
    const names = this.#invited.map(({ name }) => name);
    const drawn = this.#queues.get(reviewer) ?? queueOf(this.#sample, reviewer, names);
    this.#queues.set(reviewer, drawn);
    const byHand = [...this.#byHand.values()].filter((one) => one.reviewer !== reviewer);
    return [...drawn, ...byHand.flatMap(({ item }) => this.#itemHere(item) ?? [])];
  }

  #answersOf(reviewer: string, role: Verdict['role'] = 'review'): ReadonlyMap<string, Verdict> {
    return this.#answered.get(`${role} ${reviewer}`) ?? new Map();
  }

  /** The item that a reviewer is asked next; null where all are answered. */
  next(reviewer: string): ReviewItemPage | null {
    const answered = this.#answersOf(reviewer);
    for (const item of this.#queue(reviewer)) {
      if (answered.has(item.id)) continue;
      const page = this.#evidence(item);
      if (page) return page;
    }
    return null;
  }

  progress(reviewer: string): Progress {
    const queue = this.#queue(reviewer);
    const answered = this.#answersOf(reviewer);
    const mine = [...answered.values()];
    return {
      done: queue.filter(({ id }) => answered.has(id)).length,
      of: queue.length,
      rate: rateOf(mine.slice(-LOOKED_BACK).map(({ at }) => Date.parse(at))),
      last: mine.at(-1) ?? null,
    };
  }

  isDone(reviewer: string): boolean {
    return this.next(reviewer) === null;
  }

  /** An item that this reviewer may answer; null where it is gone or another one's. */
  page(reviewer: string, id: string): ReviewItemPage | null {
    const item = this.#queue(reviewer).find((one) => one.id === id);
    return item ? this.#evidence(item) : null;
  }

  /** Items on which reviewers contradict each other, with all that is said of them. */
  contradictions(): readonly (readonly Verdict[])[] {
    return [...standings(inForce([...this.#latest.values()])).values()]
      .filter(({ contradicted }) => contradicted)
      .map(({ verdicts }) => verdicts);
  }

  /** A contradicted item; null where it is none any more. */
  contradicted(id: string): { readonly page: ReviewItemPage; readonly verdicts: readonly Verdict[] } | null {
    const verdicts = this.contradictions().find(([one]) => one!.item.id === id);
    const item = verdicts && this.#itemHere(verdicts[0]!.item);
    const page = item ? this.#evidence(item) : null;
    return verdicts && page ? { page, verdicts } : null;
  }

  /** Returns when it is on the disk. The same answer again adds nothing. */
  answer(reviewer: string, item: ReviewItem, said: Said): void {
    const before = this.#answersOf(reviewer, said.role).get(item.id);
    if (before && sameAs(before, said)) return;
    this.#keep(reviewer, item, said);
  }

  #keep(reviewer: string, item: ReviewItem, said: Said): void {
    const at = this.now.toISOString();
    const run = this.#analysis.signature.id;
    const id = shortHash(item.id, reviewer, at, JSON.stringify(said));
    this.#records.addVerdict({ id, item, reviewer, at, run, ...said });
    this.sync();
  }

  /** Takes back the last answer; @returns what it was, null where there is none. */
  undo(reviewer: string): Verdict | null {
    const { last } = this.progress(reviewer);
    if (last)
      this.#keep(reviewer, last.item, {
        ...{ answer: 'withdrawn', note: '', code: '', corrections: [], role: 'review' },
      });
    return last;
  }

  /** The words of two readings as they are compared; null where they are not in this run. */
  texts(a: string, b: string): readonly [string, string] | null {
    const { quotations, pairs } = this.#library;
    const [one, other] = [quotations.get(a), quotations.get(b)];
    if (!one || !other || !pairs.has(`${a} ${b}`)) return null;
    return [one.text, other.text];
  }

  add(reviewer: string, { a, b, finding, code, note }: MadeFinding): void {
    const item = byHandItem([a, b], finding, this.#library, review);
    this.answer(reviewer, item, { answer: 'added', note, code, corrections: [], role: 'review' });
  }

  /** @param near where statements may have been missed */
  draw(questions: readonly Question[], draw: Draw, near: readonly Link[]): void {
    const at = this.now.toISOString();
    this.#records.addSample(drawnSample(this.#analysis, questions, near, draw, at, review));
    this.sync();
  }

  addCode(reviewer: string, code: Omit<Code, 'by' | 'at'>): void {
    this.#records.addCode({ ...code, by: reviewer, at: this.now.toISOString() });
    this.sync();
  }

  /** What the verdicts say of the run by now. */
  checks(): Checks | null {
    if (this.#checks?.seq !== this.#seq) {
      const checks = checksOf([...this.#latest.values()], this.#codes, this.#analysis, review);
      this.#checks = { seq: this.#seq, checks };
    }
    return this.#checks!.checks;
  }
}

const sameAs = (verdict: Verdict, { answer, note, code, corrections }: Said): boolean =>
  verdict.answer === answer &&
  verdict.note === note &&
  verdict.code === code &&
  JSON.stringify(verdict.corrections) === JSON.stringify(corrections);

/** Answers that are looked back at, and milliseconds of a pause that is none of them. */
const LOOKED_BACK = 20;
const PAUSE = 120_000;

/** Answers a minute of late. @param times in order */
function rateOf(times: readonly number[]): number | null {
  const gaps = times.slice(1).flatMap((time, i) => (time - times[i]! < PAUSE ? time - times[i]! : []));
  const taken = gaps.reduce((sum, gap) => sum + gap, 0);
  return taken === 0 ? null : (60_000 * gaps.length) / taken;
}
