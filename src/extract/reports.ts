/** The reports of a frame: each cue with the phrase that names its source, shared subjects filled in. */
import type { Cue } from './cue.ts';
import { cuesOf } from './cues.ts';
import type { Frame } from './frames.ts';
import { has, type Item } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { mainSubject } from './main-subject.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { opensAside } from './nouns.ts';
import { agentOf } from './owners.ts';
import { subjectOf } from './subject.ts';

export interface Report {
  readonly cue: Cue;
  /** null: the sentence names nobody. */
  readonly source: NounPhrase | null;
  /** Items of cue and source together. */
  readonly first: number;
  readonly last: number;
  /** Who quotes it: "is quoted as saying by Reuters". */
  readonly relayer: NounPhrase | null;
  /** The source is that of the verb before. */
  readonly shared: boolean;
  /** "as CCTV reported": what is said stands around it. */
  readonly aside: boolean;
}

export function reportsOf(frame: Frame, lexicon: Lexicon): Report[] {
  const reports: Report[] = [];
  for (const cue of cuesOf(frame, lexicon)) {
    const subject = subjectOf(cue, frame, lexicon);
    if (subject === 'none' && NEEDS_SOURCE.has(cue.form)) continue;
    const source =
      subject === 'shared' ? sharedSource(cue, frame, reports, lexicon) : subject === 'none' ? null : subject;
    const relayer = cue.quoted ? agentOf(cue, frame, lexicon) : null;
    reports.push(reportOf(cue, source, subject === 'shared', relayer, frame.items));
  }
  return reports;
}

/** Without a source these bring in nothing: "the remarks", "X: the story". */
const NEEDS_SOURCE: ReadonlySet<Cue['form']> = new Set(['noun', 'phrase', 'label']);

function reportOf(
  cue: Cue,
  source: NounPhrase | null,
  shared: boolean,
  relayer: NounPhrase | null,
  items: readonly Item[],
): Report {
  const verb = Math.min(cue.first, cue.auxiliary ?? cue.first);
  const first = source && !shared ? Math.min(verb, source.first) : verb;
  const aside = cue.form === 'finite' ? startOfAside(items, first) : null;
  return {
    cue,
    source,
    first: aside ?? first,
    last: source && !shared ? Math.max(cue.last, source.last) : cue.last,
    shared,
    aside: aside !== null,
    relayer,
  };
}

/** Item of the "as" that opens a clause of saying, maybe with a weak pronoun ("comme l'a dit"); null where none does. */
function startOfAside(items: readonly Item[], first: number): number | null {
  let i = first - 1;
  while (has(items[i], Is.clitic)) i--;
  return opensAside(items, i) ? i : null;
}

/** The source of the nearest verb before, or the subject of the sentence. */
function sharedSource(
  cue: Cue,
  frame: Frame,
  before: readonly Report[],
  lexicon: Lexicon,
): NounPhrase | null {
  const near = before.findLast(
    (report) => report.source !== null && report.cue.form !== 'noun' && report.cue.form !== 'phrase',
  );
  return near?.source ?? mainSubject(frame, cue.first, lexicon);
}
