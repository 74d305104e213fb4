/** Who is named as its source, and by which words. */
import type { CueClass } from '../../language/sources.ts';
import type { Mention } from '../../model.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { wordOf } from '../lexicon.ts';
import type { Marked } from '../parts.ts';
import { type Evidence, holds, type Usage, type Vicinity } from './vicinity.ts';

/** UTF-16 units between cue and marks: a space or a comma; some four words; farther than most clauses reach. */
const NEXT = 3;
const NEAR = 25;
const FAR = 80;
/** UTF-16 units: what is shorter and has no source is a term more often than not. */
const SHORT = 30;

export function sourceEvidence({ usage, marked, attribution }: Vicinity): Evidence[] {
  const { cue, source, confidence, continues } = attribution;
  return [
    ['attributed', confidence],
    holds('source', source !== null),
    holds('continues', continues !== null),
    holds('phraseWithoutSource', source === null && marked.shape === 'phrase'),
    holds('shortWithoutSource', source === null && lengthOf(marked) < SHORT),
    ...(cue ? cueEvidence(cue, marked, usage) : []),
  ];
}

const lengthOf = ({ inner }: Marked): number => inner[0]!.end - inner[0]!.start;

function cueEvidence(cue: Mention, { spans }: Marked, usage: Usage): Evidence[] {
  const gap = Math.max(0, cue.start - spans.at(-1)!.end, spans[0]!.start - cue.end);
  const classes = classesOf(cue, usage);
  return [
    holds('cueNext', gap <= NEXT),
    holds('cueNear', gap > NEXT && gap <= NEAR),
    holds('cueFar', gap > FAR),
    holds('cueReports', classes.includes('report')),
    holds('cueNames', classes.includes('naming')),
    holds('cueBelieves', classes[0] === 'opinion' || classes[0] === 'show'),
  ];
}

/** What its first word says; a cue of several words has its verb first. */
const classesOf = ({ text }: Mention, { lexicon }: Usage): CueClass[] =>
  wordOf(normaliseWord(/^\S*/u.exec(text)![0]), lexicon)?.cues.map((one) => one.class) ?? [];
