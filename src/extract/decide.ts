/** Whether a marked stretch is a quotation, and of which kind: the evidence, weighed. */
import type { Kind } from '../model.ts';
import { type Evidence, type EvidenceName, evidenceOf, type Usage } from './evidence.ts';
import { kindOf } from './kind.ts';

export interface Decision {
  /** null: a title, a name, a term, words held at a distance. */
  readonly kind: Kind | null;
  /** That it is a quotation, 0 to 1. */
  readonly confidence: number;
  /** What weighed most, in words. */
  readonly reason: string;
}

/** @param parts indices of the marked stretches that are one quotation: the surest of them decides for all. */
export function decide(parts: readonly number[], usage: Usage): Decision {
  if (parts.some((part) => usage.marked[part]!.isAnswer))
    return { kind: 'direct', confidence: usage.settings.answer, reason: 'an answer of an interview' };
  const surest = parts.map((part) => weigh(part, usage)).reduce((a, b) => (b.total > a.total ? b : a));
  const confidence = 1 / (1 + Math.exp(-surest.total));
  const accepted = confidence >= usage.settings.leastConfidence;
  return {
    kind: accepted ? kindOf(parts, usage) : null,
    confidence,
    reason: reasonOf(surest.evidence, accepted),
  };
}

interface Weighed {
  readonly evidence: readonly Evidence[];
  /** Log-odds. */
  readonly total: number;
}

function weigh(part: number, usage: Usage): Weighed {
  const { weights, prior } = usage.settings;
  const evidence = evidenceOf(part, usage)
    .map(([name, strength]): Evidence => [name, strength * weights[name]])
    .sort(byWeight);
  return { evidence, total: evidence.reduce<number>((sum, [, weight]) => sum + weight, prior) };
}

const byWeight = (a: Evidence, b: Evidence): number =>
  Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1);

/** The weightiest evidence that speaks for what was decided. */
function reasonOf(weighed: readonly Evidence[], accepted: boolean): string {
  const speaking = weighed.filter(([, weight]) => weight > 0 === accepted).slice(0, REASONS);
  return speaking.map(([name]) => IN_WORDS[name]).join(', ');
}

const REASONS = 3;

const IN_WORDS: Readonly<Record<EvidenceName, string>> = {
  alone: 'the only marks of its paragraph',
  attributed: 'a source was found',
  beforeAgent: 'its author is named behind it',
  beforeComma: 'before a comma',
  beforeEnd: 'ends the sentence',
  beforeNoun: 'built in before a noun',
  beforeParenthesis: 'explained in brackets',
  behindAs: 'behind "as"',
  behindColon: 'behind a colon',
  behindComma: 'behind a comma',
  behindDash: 'behind a dash',
  behindMedia: 'behind the name of a medium',
  behindPossessive: 'behind its owner',
  behindPreposition: 'behind a preposition',
  behindTerm: 'introduced as a term',
  commaInside: 'a comma before the closing mark',
  cueBelieves: 'a verb of believing or showing',
  cueNames: 'a verb of naming',
  cueNear: 'a reporting verb near it',
  cueNext: 'a reporting verb beside it',
  cueReports: 'a verb of saying',
  firstPerson: 'first person',
  inLink: 'in a link to another article',
  introducedName: 'a name that its kind introduces',
  lowerStart: 'begins in lower case',
  mended: 'one mark is missing',
  minorGlyph: 'other marks than the quotations of the article',
  noClauses: 'no clause in marks in the article',
  number: 'holds a number',
  oneWord: 'a single word',
  phraseWithoutSource: 'a phrase without a source',
  reported: 'part of a reported clause',
  sentenceStart: 'begins the sentence',
  sixToNineWords: 'six words or more',
  tenWords: 'ten words or more',
  threeWords: 'three words',
  titleCase: 'capitals like a title',
  twoWords: 'two words',
};
