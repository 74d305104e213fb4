/** The article as a course of sentences, each with its reports and who they name: read once, in order. */
import type { Mention } from '../model.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Governing, governingReport } from './governs.ts';
import { has } from './items.ts';
import { Is, type Lexicon, lexiconOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Attribution, Marked, Scene } from './parts.ts';
import { peopleOf } from './people.ts';
import { type Report, reportsOf } from './reports.ts';
import { type Resolved, Resolver, type SourceSettings, speakerOf } from './speaker.ts';
import { viaOf } from './via.ts';

/** A frame with its reports and who they name. */
export interface Turn {
  readonly frame: Frame;
  readonly reports: readonly Report[];
  readonly speakers: ReadonlyMap<Report, Resolved>;
  /** Whose word a sentence without a cue goes on with. */
  readonly holder: Report | null;
}

export interface Discourse {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly turns: readonly Turn[];
  readonly resolver: Resolver;
  readonly settings: SourceSettings;
}

export function discourseOf(marked: readonly Marked[], scene: Scene, settings: SourceSettings): Discourse {
  const lexicon = lexiconOf(scene.profile);
  const { text } = scene.article;
  const frames = framesOf(marked, scene, lexicon, settings.longestSentence);
  const resolver = new Resolver(frames, peopleOf(frames, text, lexicon), text, lexicon, settings);
  const turns = frames.map((frame, index) => turnOf(frame, index, resolver, lexicon));
  return { text, lexicon, turns, resolver, settings };
}

function turnOf(frame: Frame, index: number, resolver: Resolver, lexicon: Lexicon): Turn {
  const speakers = new Map<Report, Resolved>();
  const reports = reportsOf(frame, lexicon).filter((report) => {
    const speaker = sourceOf(report, frame, index, resolver, lexicon);
    if (speaker) speakers.set(report, speaker);
    return !(report.cue.form === 'label' && isTopic(frame, speaker));
  });
  resolver.follow(index);
  return { frame, reports, speakers, holder: holderOf(frame, reports, speakers) };
}

/** "Strike in the port: “…”": before the colon of a headline stands what it is about, unless it is known to speak. */
const isTopic = ({ headline }: Frame, speaker: Resolved | null): boolean =>
  headline && speaker?.person === null;

/** « Et | d'ajouter : “…” »: whoever spoke last goes on. */
const goesOn = ({ cue }: Report, { items }: Frame): boolean =>
  cue.form === 'infinitive' && cue.first === 2 && has(items[0], Is.conjunction) && has(items[1], Is.linker);

function sourceOf(
  report: Report,
  frame: Frame,
  index: number,
  resolver: Resolver,
  { style }: Lexicon,
): Resolved | null {
  if (report.source) return resolver.resolve(index, report.source);
  const mayGoWithout = style.nullSubject ? report.cue.form === 'finite' : goesOn(report, frame);
  return mayGoWithout ? resolver.implicit(index, report.cue) : null;
}

export function attributionOf(
  { report, position }: Governing,
  { frame, reports, speakers }: Turn,
  { text, settings }: Discourse,
): Attribution {
  const speaker = speakers.get(report);
  const via = viaOf(report, frame, reports);
  return {
    cue: mentionOf(frame, report.cue, text),
    source: report.source && mentionOf(frame, report.source, text),
    speaker: speaker ? speakerOf(speaker, text) : null,
    via: via && mentionOf(frame, via, text),
    confidence: settings.confidence[speaker ? position : 'nobody'],
  };
}

export function mentionOf({ items }: Frame, { first, last }: NounPhrase, text: string): Mention {
  const span = { start: items[first]!.start, end: items[last]!.end };
  return { ...span, text: text.slice(span.start, span.end) };
}

/** The report that a frame leaves in the reader's mind: the one that governs its last marked stretch, else its first verb of saying. */
function holderOf(
  frame: Frame,
  reports: readonly Report[],
  speakers: ReadonlyMap<Report, Resolved>,
): Report | null {
  if (speakers.size === 0) return null;
  const lastMark = frame.items.findLastIndex((item) => item.mark >= 0);
  const governing = lastMark < 0 ? null : governingReport(frame, lastMark, reports)?.report;
  if (governing && speakers.has(governing)) return governing;
  const named = reports.filter((report) => speakers.has(report) && report.cue.form !== 'noun');
  return named.find((report) => report.cue.class === 'report') ?? named[0] ?? null;
}
