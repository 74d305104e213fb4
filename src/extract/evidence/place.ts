/** The words on either side of the marks. */
import { Is, type Lexicon } from '../lexicon.ts';
import { type Evidence, flagsOf, holds, isCapital, type Vicinity } from './vicinity.ts';

export const placeEvidence = (vicinity: Vicinity): Evidence[] => [
  holds('sentenceStart', vicinity.before.length === 0),
  ...(vicinity.before.length === 0 ? [] : beforeEvidence(vicinity)),
  ...behindEvidence(vicinity),
];

function beforeEvidence(vicinity: Vicinity): Evidence[] {
  const { before, lead, usage } = vicinity;
  const { naming } = usage.scene.profile.extract.marks;
  const last = before.at(-1)!;
  const flags = flagsOf(last, usage.lexicon);
  const preposition = (flags & (Is.preposition | Is.linker)) !== 0 && (flags & Is.complementizer) === 0;
  const media = before.some((word) => (flagsOf(word, usage.lexicon) & Is.media) !== 0);
  const term = lead.some((word) => naming.terms.has(word));
  return [
    holds('behindColon', last.t === ':'),
    holds('behindComma', last.t === ','),
    holds('behindDash', /^[—–-]$/u.test(last.t)),
    holds('behindPossessive', (flags & Is.possessive) !== 0 || last.n === "'s"),
    holds('behindPreposition', preposition),
    holds('behindAs', naming.as.has(last.n)),
    holds('behindTerm', term),
    holds('behindMedia', media),
    holds('introducedName', (term || media || isBehindWork(vicinity)) && looksLikeName(vicinity)),
  ];
}

const looksLikeName = ({ words, marked }: Vicinity): boolean =>
  marked.shape === 'phrase' && words[0] !== undefined && isCapital(words[0]);

/** Words looked at for the kind of a work: "the film “…”", "the ship named “…”". */
const WORK_WORDS = 2;

function isBehindWork({ lead, usage: { scene, lexicon } }: Vicinity): boolean {
  const { works } = scene.profile.extract.marks.naming;
  return lead.slice(-WORK_WORDS).some((word) => isWork(word, works, lexicon));
}

const SHORTEST_TAIL = 4;
const LONGEST_TAIL = 14;

/** In a language of compounds also by the last part: "Nachrichtenmagazin". */
function isWork(word: string, works: ReadonlySet<string>, { style }: Lexicon): boolean {
  if (works.has(word)) return true;
  if (!style.compounds) return false;
  for (let length = Math.min(word.length - 2, LONGEST_TAIL); length >= SHORTEST_TAIL; length--)
    if (works.has(word.slice(-length))) return true;
  return false;
}

/** Words that show that no noun phrase goes on behind the marks. */
const NO_NOUN =
  Is.determiner |
  Is.definite |
  Is.preposition |
  Is.conjunction |
  Is.linker |
  Is.auxiliary |
  Is.adverb |
  Is.relative |
  Is.subordinator |
  Is.complementizer |
  Is.pronoun |
  Is.finite;

function behindEvidence({ behind, usage: { lexicon } }: Vicinity): Evidence[] {
  const next = behind[0];
  const flags = flagsOf(next, lexicon);
  const isNoun =
    next?.kind === 'word' && (flags & NO_NOUN) === 0 && isCapital(next) === lexicon.style.nounCapitals;
  return [
    holds('beforeEnd', next === undefined || next.t === '.'),
    holds('beforeComma', next?.t === ','),
    holds('beforeParenthesis', next?.t === '('),
    holds('beforeNoun', isNoun),
    holds('beforeAgent', (flags & Is.agent) !== 0),
  ];
}
