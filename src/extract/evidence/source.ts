/** Who is named as its source, and by which words. */
import type { CueClass } from '../../language/sources.ts';
import type { Mention } from '../../model.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { wordOf } from '../lexicon.ts';
import { type Evidence, holds, type Vicinity } from './vicinity.ts';

export function sourceEvidence(vicinity: Vicinity): Evidence[] {
  const { marked, attribution } = vicinity;
  const { cue, source, confidence, continues } = attribution;
  return [
    ['attributed', confidence],
    holds('continues', continues !== null),
    holds('phraseWithoutSource', source === null && marked.shape === 'phrase'),
    ...(cue ? cueEvidence(cue, vicinity) : []),
  ];
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
