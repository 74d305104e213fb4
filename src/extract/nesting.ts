/**
 * Which mark closes which: one scan over a passage with the open marks on a stack. Marks nest in any order of
 * families; one that never finds its partner is handed on as unclosed or stray, and nothing after it is lost.
 */
import type { Span } from '../model.ts';
import { isMeasure, isNoMark, mayBePossessive } from './apostrophes.ts';
import { type Family, type Glyph, glyphsOf } from './glyphs.ts';

export interface NestingOptions {
  readonly maxDepth: number;
  readonly possessiveWords: number;
  readonly elisions: ReadonlySet<string>;
}

/** An opening mark with its closing one. */
export interface Pair {
  readonly open: Glyph;
  /** null: the passage or the stretch around ended first. */
  readonly close: Glyph | null;
  /** Where the words inside must end at the latest. */
  readonly limit: number;
}

export interface Nesting {
  /** In order of their opening marks. */
  readonly pairs: readonly Pair[];
  /** Closing marks that nothing had opened. */
  readonly stray: readonly Glyph[];
  /** The first mark that stood deeper than we follow. */
  readonly tooDeep: Glyph | null;
}

export function nest(text: string, within: Span, options: NestingOptions): Nesting {
  const glyphs = glyphsOf(text, within).filter((glyph) => !isNoMark(text, glyph, options.elisions));
  const stack = new Stack(text, glyphs, within, options);
  for (let i = 0; i < glyphs.length; i++) stack.take(i);
  return stack.finish();
}

/** UTF-16 units, more than words take on average: so much text is surely more words than asked for. */
const LONG_WORD = 16;

type Role = 'open' | 'close' | 'none';

class Stack {
  readonly #text: string;
  readonly #glyphs: readonly Glyph[];
  readonly #within: Span;
  readonly #options: NestingOptions;
  readonly #closers: Closers;
  readonly #open: Glyph[] = [];
  readonly #pairs: Pair[] = [];
  readonly #stray: Glyph[] = [];
  #tooDeep: Glyph | null = null;
  /** Opening marks passed over because too many were open; their closing ones are passed over too. */
  #over = 0;

  constructor(text: string, glyphs: readonly Glyph[], within: Span, options: NestingOptions) {
    this.#text = text;
    this.#glyphs = glyphs;
    this.#within = within;
    this.#options = options;
    this.#closers = closersAfter(glyphs, text);
  }

  take(index: number): void {
    const glyph = this.#glyphs[index]!;
    const role = this.#roleOf(glyph, index);
    if (role === 'open') this.#push(glyph);
    else if (role === 'close') this.#pop(glyph);
  }

  finish(): Nesting {
    for (let glyph = this.#open.pop(); glyph; glyph = this.#open.pop()) this.#leave(glyph, this.#within.end);
    const pairs = this.#pairs.sort((a, b) => a.open.start - b.open.start);
    return { pairs, stray: this.#stray, tooDeep: this.#tooDeep };
  }

  /** The nearest open mark that a mark of this family would close. Single marks do not reach out of a double one. */
  #partnerOf(family: Family): number {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      if (this.#open[i]!.family === family) return i;
      if (family === 'single') return -1;
    }
    return -1;
  }

  #roleOf(glyph: Glyph, index: number): Role {
    const partner = this.#open[this.#partnerOf(glyph.family)];
    if (glyph.family === 'single') return this.#roleOfSingle(glyph, partner, index);
    if (partner) return closesPartner(glyph, partner) ? 'close' : 'open';
    if (isMeasure(this.#text, glyph)) return 'none';
    return this.#roleAlone(glyph, index);
  }

  /** No mark of its family is open. */
  #roleAlone(glyph: Glyph, index: number): Role {
    if (glyph.opens && opensAlone(glyph)) return 'open';
    if (glyph.lean === 'open' && glyph.before !== 'word' && glyph.after === 'space') return 'open';
    const free = !glyph.closes && glyph.after !== 'closing';
    return free && this.#closers.any[index]! > index ? 'open' : 'close';
  }

  #roleOfSingle(glyph: Glyph, partner: Glyph | undefined, index: number): Role {
    const later = this.#closers.any[index]!;
    if (partner) {
      if (glyph.closes) return this.#isPossessive(glyph, partner, index) ? 'none' : 'close';
      if (glyph.before === 'space' && glyph.after === 'space') return 'close';
    }
    if (isMeasure(this.#text, glyph)) return 'none';
    return glyph.opens && (later > index || this.#beginsPassage(glyph)) ? 'open' : 'none';
  }

  /** ‘ may run on in the next paragraph. */
  #beginsPassage({ lean, start }: Glyph): boolean {
    return lean === 'open' && start === this.#within.start;
  }

  /** A plural possessive where a surer closing mark follows, or where too much stands before it for a term. */
  #isPossessive(glyph: Glyph, partner: Glyph, index: number): boolean {
    if (!mayBePossessive(this.#text, glyph)) return false;
    if (this.#closers.sureSingle[index]! > index) return true;
    const most = this.#options.possessiveWords;
    if (glyph.start - partner.end > most * LONG_WORD) return true;
    return this.#text.slice(partner.end, glyph.start).split(/\s+/u).length > most;
  }

  #push(glyph: Glyph): void {
    if (this.#open.length < this.#options.maxDepth) this.#open.push(glyph);
    else {
      this.#over++;
      this.#tooDeep ??= glyph;
    }
  }

  #pop(glyph: Glyph): void {
    if (this.#over > 0) {
      this.#over--;
      return;
    }
    const at = this.#partnerOf(glyph.family);
    if (at < 0) {
      this.#stray.push(glyph);
      return;
    }
    while (this.#open.length > at + 1) this.#leave(this.#open.pop()!, glyph.start);
    this.#pairs.push({ open: this.#open.pop()!, close: glyph, limit: glyph.start });
  }

  /** An opening mark whose partner can no longer come. A single one that might be an apostrophe was one. */
  #leave(open: Glyph, limit: number): void {
    if (open.family !== 'single' || open.lean === 'open') this.#pairs.push({ open, close: null, limit });
  }
}

/** Facing both ways, a mark after a full stop closes; one that leans to close opens only after a space. */
const opensAlone = (glyph: Glyph): boolean =>
  glyph.lean === 'close'
    ? glyph.after === 'word' && glyph.before !== 'closing' && glyph.before !== 'mark'
    : !(glyph.closes && glyph.before === 'closing' && glyph.lean === 'either');

/** With a mark of its family open: does this one close it, or open another inside? */
function closesPartner(glyph: Glyph, partner: Glyph): boolean {
  const turned = partner.lean === 'close';
  if (glyph.closes || (glyph.lean === 'close' && !turned)) return true;
  if (glyph.lean === 'open') return turned || !(glyph.opens || isSpaced(glyph, partner));
  return !glyph.opens || glyph.before === 'closing';
}

/** "« Un « mot » »": with the space that belongs to the mark on both, the second opens as the first did. */
const isSpaced = (glyph: Glyph, partner: Glyph): boolean =>
  glyph.family === 'angle' && partner.after === 'space';

/** What follows each glyph, by index; -1 where nothing does. */
interface Closers {
  /** The next glyph of its family that can close. */
  readonly any: readonly number[];
  /** The next single one that can be nothing else, with no opening one between. */
  readonly sureSingle: readonly number[];
}

function closersAfter(glyphs: readonly Glyph[], text: string): Closers {
  const [any, sureSingle]: [number[], number[]] = [[], []];
  const next: Record<Family, number> = { double: -1, angle: -1, single: -1, 'small angle': -1 };
  let sure = -1;
  for (let i = glyphs.length - 1; i >= 0; i--) {
    const glyph = glyphs[i]!;
    any[i] = next[glyph.family];
    sureSingle[i] = sure;
    if (canClose(glyph)) next[glyph.family] = i;
    if (glyph.family !== 'single') continue;
    if (!canClose(glyph)) sure = glyph.opens ? -1 : sure;
    else if (!mayBePossessive(text, glyph)) sure = i;
  }
  return { any, sureSingle };
}

const canClose = ({ family, opens, closes, before, after }: Glyph): boolean =>
  family === 'single' ? before !== 'space' && (closes || !opens) : before !== 'space' || after !== 'word';
