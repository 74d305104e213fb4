/** Who is named as its source, and by which words. */
import type { CueClass } from '../../language/sources.ts';
import type { Mention } from '../../model.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { contains } from '../../text/span.ts';
import { wordOf } from '../lexicon.ts';
import { lastAtOrBefore } from '../scene.ts';
import { type Evidence, holds, type Vicinity } from './vicinity.ts';

export function sourceEvidence(vicinity: Vicinity): Evidence[] {
  const { marked, attribution } = vicinity;
  const { cue, source, confidence } = attribution;
  return [
    ['attributed', confidence],
    holds('reported', isReported(vicinity)),
    holds('phraseWithoutSource', source === null && marked.shape === 'phrase'),
    ...(cue ? cueEvidence(cue, vicinity) : []),
  ];
}

/** Within a clause that somebody is reported to have said: "he said the talks were “frank” and long". */
function isReported({ marked, usage }: Vicinity): boolean {
  const span = marked.spans[0]!;
  const around = usage.reported[lastAtOrBefore(usage.reported, span.start)];
  return around !== undefined && contains(around, span);
}

function cueEvidence(cue: Mention, { marked: { spans }, usage }: Vicinity): Evidence[] {
  const { besideCue, nearCue } = usage.settings;
  const gap = Math.max(0, cue.start - spans.at(-1)!.end, spans[0]!.start - cue.end);
  const classes = wordOf(firstWordOf(cue), usage.lexicon)?.cues.map((one) => one.class) ?? [];
  const has = (...wanted: CueClass[]) => wanted.some((one) => classes.includes(one));
  return [
    holds('cueNext', gap <= besideCue),
    holds('cueNear', gap > besideCue && gap <= nearCue),
    holds('cueReports', has('report')),
    holds('cueNames', has('naming')),
    holds('cueBelieves', !has('report', 'naming') && has('opinion', 'show')),
  ];
}

/** A cue of several words has its verb first. */
const firstWordOf = ({ text }: Mention): string => normaliseWord(/^\S*/u.exec(text)![0]);
