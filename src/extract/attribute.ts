/** Who said each marked stretch: cue, source, speaker and via, by the shape of the reporting clause and the article's own names. */
import type { Mention } from '../model.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Governing, governingReport } from './governs.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { peopleOf } from './people.ts';
import type { Attribution, Marked, Reported, Scene } from './parts.ts';
import { type Report, reportsOf } from './reports.ts';
import { type Resolved, Resolver } from './speaker.ts';
import { mainSubject } from './subject.ts';
import { Is } from './lexicon.ts';
import { isName, isWordItem } from './noun-phrases.ts';

const NOBODY: Attribution = { cue: null, source: null, speaker: null, via: null, continues: null, confidence: 0 };

/** One attribution for each marked stretch, in the same order. */
export function attribute(marked: readonly Marked[], scene: Scene): Attribution[] {
  const lexicon = lexiconOf(scene.profile);
  const frames = framesOf(marked, scene, lexicon);
  const people = peopleOf(frames, scene.article.text, lexicon);
  const resolver = new Resolver(frames, people, scene.article.text);
  const turns = frames.map((frame, index) => turnOf(frame, index, resolver, lexicon));
  const out: (Attribution | null)[] = marked.map(() => null);
  turns.forEach((turn, index) => {
    turn.frame.items.forEach((item, at) => {
      if (item.mark < 0 || out[item.mark]) return;
      out[item.mark] = governed(turn, at, scene.article.text) ?? carried(turns, index, at, lexicon, resolver, scene.article.text);
    });
  });
  return out.map((one) => one ?? NOBODY);
}

/** A frame with its reports and who they name. */
interface Turn {
  readonly frame: Frame;
  readonly reports: readonly Report[];
  readonly speakers: ReadonlyMap<Report, Resolved>;
}

function turnOf(frame: Frame, index: number, resolver: Resolver, lexicon: Lexicon): Turn {
  const reports = reportsOf(frame, lexicon);
  const speakers = new Map<Report, Resolved>();
  for (const report of reports) if (report.source) speakers.set(report, resolver.resolve(index, report.source));
  resolver.follow(index);
  return { frame, reports, speakers };
}

function governed(turn: Turn, at: number, text: string): Attribution | null {
  const governing = governingReport(turn.frame, at, turn.reports);
  return governing && attributionOf(governing, turn, text);
}

const mention = (text: string, start: number, end: number): Mention => ({ start, end, text: text.slice(start, end) });

function attributionOf({ report }: Governing, { frame, speakers }: Turn, text: string): Attribution {
  const { source, cue } = report;
  const { items } = frame;
  return {
    cue: mention(text, items[cue.first]!.start, items[cue.last]!.end),
    source: source && mention(text, items[source.first]!.start, items[source.last]!.end),
    speaker: speakers.get(report) ?? null,
    via: null,
    continues: null,
    confidence: source ? 0.8 : 0.3,
  };
}

/** A marked stretch without a cue in its sentence. */
function carried(turns: readonly Turn[], index: number, at: number, lexicon: Lexicon, resolver: Resolver, text: string): Attribution {
  const turn = turns[index]!;
  if (!isAlone(turn.frame)) return bySubject(turn, index, at, lexicon, resolver, text) ?? fromBefore(turns, index, 0.3) ?? NOBODY;
  return fromColon(turns, index, lexicon, resolver, text) ?? fromBehind(turns, index, text) ?? fromBefore(turns, index, 0.7) ?? fromLater(turns, index, text) ?? NOBODY;
}

/** Nothing but marked stretches and signs. */
const isAlone = ({ items }: Frame): boolean => items.every((item) => !isWordItem(item) || (item.flags & (Is.conjunction | Is.adverb)) !== 0);

/** The sentence before ended in a colon. */
function fromColon(turns: readonly Turn[], index: number, lexicon: Lexicon, resolver: Resolver, text: string): Attribution | null {
  const before = turns[index - 1];
  if (!before || before.frame.items.at(-1)!.shape !== 'colon') return null;
  const report = before.reports.findLast((one) => one.source !== null && one.cue.form !== 'noun');
  if (report) return attributionOf({ report, position: 'before' }, before, text);
  return bySubject(before, index - 1, before.frame.items.length - 1, lexicon, resolver, text);
}

/** "“…?” | Xi asked." */
function fromBehind(turns: readonly Turn[], index: number, text: string): Attribution | null {
  const next = turns[index + 1];
  if (!next || next.frame.passage !== turns[index]!.frame.passage) return null;
  const report = next.reports.find((one) => one.first === 0 && one.cue.form === 'finite' && one.source);
  if (!report) return null;
  const after = next.frame.items[report.last + 1];
  if (after && after.shape !== 'end' && after.shape !== 'comma') return null;
  return attributionOf({ report, position: 'behind' }, next, text);
}

/** The speaker of the sentence before, in the same paragraph, or at the end of the paragraph before. */
function fromBefore(turns: readonly Turn[], index: number, confidence: number): Attribution | null {
  return last(turns, index, confidence);
}

function last(turns: readonly Turn[], index: number, confidence: number): Attribution | null {
  const { passage } = turns[index]!.frame;
  for (let i = index - 1; i >= 0 && passage - turns[i]!.frame.passage <= 1; i--) {
    const turn = turns[i]!;
    if (turn.frame.inside !== null) continue;
    const report = turn.reports.findLast((one) => one.source !== null && one.cue.form !== 'noun');
    if (!report) continue;
    const speaker = turn.speakers.get(report)!;
    const { items } = turn.frame;
    const source = report.source!;
    return {
      cue: null,
      source: { start: items[source.first]!.start, end: items[source.last]!.end, text: speaker.name },
      speaker: { name: speaker.name, rule: turn.frame.passage === passage ? 'previous-sentence' : 'previous-paragraph' },
      via: null,
      continues: null,
      confidence,
    };
  }
  return null;
}

function fromLater(turns: readonly Turn[], index: number, text: string): Attribution | null {
  const { passage } = turns[index]!.frame;
  for (let i = index + 1; i < turns.length && turns[i]!.frame.passage === passage; i++) {
    const report = turns[i]!.reports.find((one) => one.source !== null && one.cue.form !== 'noun');
    if (report) return attributionOf({ report, position: 'behind' }, turns[i]!, text);
  }
  return null;
}

/** The subject of the sentence that the marked words stand in: "Trump has used the phrase “…”". */
function bySubject({ frame }: Turn, index: number, at: number, lexicon: Lexicon, resolver: Resolver, text: string): Attribution | null {
  const subject = mainSubject(frame, at, lexicon);
  if (!subject || !isPersonal(frame, subject)) return null;
  const speaker = resolver.resolve(index, subject);
  const { items } = frame;
  return {
    cue: null,
    source: mention(text, items[subject.first]!.start, items[subject.last]!.end),
    speaker: { name: speaker.name, rule: speaker.rule },
    via: null,
    continues: null,
    confidence: 0.4,
  };
}

const isPersonal = ({ items }: Frame, { first, last: end }: NounPhrase): boolean => {
  for (let i = first; i <= end; i++)
    if (isName(items[i]) || items[i]!.word?.pronoun?.person === 'third' || items[i]!.flags & (Is.role | Is.body)) return true;
  return false;
};

/** Reported clauses outside the marks, in order. */
export function reportedSpeech(_marked: readonly Marked[], _scene: Scene): Reported[] {
  return [];
}
