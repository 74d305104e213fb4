/** The article as a course of sentences, each with its reports and who they name: read once, in order. */
import type { Mention } from '../model.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Governing, governingReport } from './governs.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Attribution, Marked, Scene } from './parts.ts';
import { peopleOf } from './people.ts';
import { type Report, reportsOf } from './reports.ts';
import { type Resolved, Resolver } from './speaker.ts';

/** A frame with its reports and who they name. */
export interface Turn {
  readonly frame: Frame;
  readonly reports: readonly Report[];
  readonly speakers: ReadonlyMap<Report, Resolved>;
}

export interface Discourse {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly turns: readonly Turn[];
  readonly resolver: Resolver;
}

export function discourseOf(marked: readonly Marked[], scene: Scene): Discourse {
  const lexicon = lexiconOf(scene.profile);
  const { text } = scene.article;
  const frames = framesOf(marked, scene, lexicon);
  const resolver = new Resolver(frames, peopleOf(frames, text, lexicon), text, lexicon);
  const turns = frames.map((frame, index) => turnOf(frame, index, resolver, lexicon));
  return { text, lexicon, turns, resolver };
}

function turnOf(frame: Frame, index: number, resolver: Resolver, lexicon: Lexicon): Turn {
  const reports = reportsOf(frame, lexicon);
  const speakers = new Map<Report, Resolved>();
  for (const report of reports) {
    const speaker = speakerOf(report, index, resolver, lexicon);
    if (speaker) speakers.set(report, speaker);
  }
  resolver.follow(index);
  return { frame, reports, speakers };
}

function speakerOf(report: Report, index: number, resolver: Resolver, { style }: Lexicon): Resolved | null {
  if (report.source) return resolver.resolve(index, report.source);
  return style.nullSubject && report.cue.form === 'finite' ? resolver.implicit(index, report.cue.at) : null;
}

/** How sure a source is, by where its cue stands. */
const CONFIDENCE = { behind: 0.95, before: 0.85, around: 0.7 } as const;
/** The words name nobody: the sentence says that somebody spoke, not who. */
const WITHOUT_SPEAKER = 0.3;

export function attributionOf({ report, position, via }: Governing, { frame, speakers }: Turn, { text }: Discourse): Attribution {
  const speaker = speakers.get(report);
  return {
    cue: mentionOf(frame, report.cue, text),
    source: report.source && mentionOf(frame, report.source, text),
    speaker: speaker ? { name: speaker.name, rule: speaker.rule } : null,
    via: via?.source ? mentionOf(frame, via.source, text) : null,
    continues: null,
    confidence: speaker ? CONFIDENCE[position] : WITHOUT_SPEAKER,
  };
}

export function mentionOf({ items }: Frame, { first, last }: NounPhrase, text: string): Mention {
  const span = { start: items[first]!.start, end: items[last]!.end };
  return { ...span, text: text.slice(span.start, span.end) };
}

/** The report that a turn leaves in the reader's mind: the one that governs its last marked stretch, else its first verb of saying. */
export function holderOf({ frame, reports, speakers }: Turn): Report | null {
  const named = reports.filter((report) => speakers.has(report) && report.cue.form !== 'noun');
  const lastMark = frame.items.findLastIndex((item) => item.mark >= 0);
  const governing = lastMark < 0 ? null : governingReport(frame, lastMark, reports)?.report;
  if (governing && speakers.has(governing)) return governing;
  return named.find((report) => report.cue.class === 'report') ?? named[0] ?? null;
}
