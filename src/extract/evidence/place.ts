/** The words on either side of the marks. */
import { Is, type Lexicon } from '../lexicon.ts';
import { type Evidence, flagsOf, holds, isCapital, type Vicinity } from './vicinity.ts';

export const placeEvidence = (vicinity: Vicinity): Evidence[] =>
  vicinity.before.length === 0
    ? [holds('sentenceStart', true), ...behindEvidence(vicinity)]
    : [...beforeEvidence(vicinity), ...namingEvidence(vicinity), ...behindEvidence(vicinity)];

function beforeEvidence({ before, usage }: Vicinity): Evidence[] {
  const { lexicon } = usage;
  const { naming } = usage.scene.profile.extract.marks;
  const last = before.at(-1)!;
  const flags = flagsOf(last, lexicon);
  return [
    holds('behindColon', last.t === ':'),
    holds('behindComma', last.t === ','),
    holds('behindDash', /^[—–-]$/u.test(last.t)),
    holds('behindDeterminer', (flags & (Is.determiner | Is.possessive)) !== 0),
    holds('behindPossessive', (flags & Is.possessive) !== 0 || last.n === "'s"),
    holds(
      'behindPreposition',
      (flags & (Is.preposition | Is.linker)) !== 0 && (flags & Is.complementizer) === 0,
    ),
    holds('behindConjunction', (flags & Is.conjunction) !== 0),
    holds('behindAs', naming.as.has(last.n)),
  ];
}

/** What stands before a name, and a name after it: "the film “Loving”", "on CBS's “Face the Nation”". */
function namingEvidence({ lead, before, words, marked, usage }: Vicinity): Evidence[] {
  const { lexicon } = usage;
  const { naming } = usage.scene.profile.extract.marks;
  const work = lead.slice(-2).some((word) => isWork(word, naming.works, lexicon));
  const term = lead.some((word) => naming.terms.has(word));
  const media = before.some((word) => (flagsOf(word, lexicon) & Is.media) !== 0);
  const capital = words[0] !== undefined && isCapital(words[0]);
  return [
    holds('behindWork', work),
    holds('behindTerm', term),
    holds('behindMedia', media),
    holds('introducedName', (work || term || media) && capital && marked.shape === 'phrase'),
  ];
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

function behindEvidence({ behind, usage }: Vicinity): Evidence[] {
  const { lexicon } = usage;
  const next = behind[0];
  const flags = flagsOf(next, lexicon);
  const noun =
    next?.kind === 'word' && (flags & NO_NOUN) === 0 && isCapital(next) === lexicon.style.nounCapitals;
  return [
    holds('beforeEnd', next === undefined || next.t === '.'),
    holds('beforeComma', next?.t === ','),
    holds('beforeParenthesis', next?.t === '('),
    holds('beforeNoun', noun),
    holds('beforeVerb', (flags & (Is.auxiliary | Is.finite)) !== 0),
    holds('beforeAgent', (flags & Is.agent) !== 0),
  ];
}
