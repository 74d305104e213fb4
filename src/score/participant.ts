/** participant: who does it, and to whom: exchanged, or another one, also where only the reporter's words tell. */
import type { Found, Span } from '../model.ts';
import { foldAccents, normaliseWord } from '../text/normalise.ts';
import { shift } from '../text/span.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { frameOf, reporterTokens } from './frame.ts';
import type { PronounEntry } from './lexicon.ts';
import { type NameMention, namesIn, sameWord } from './names.ts';
import { type Cue, cuesIn } from './phrases.ts';
import type { Range } from './range.ts';
import { headAfter, type Side } from './side.ts';
import { swappedParticipants } from './swap.ts';

export const participant: Check = {
  type: 'participant',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.pronouns.length > 0,
  run: (pair) => [...swappedParticipants(pair), ...otherSubject(pair)],
};

/** Who a clause is about: a pronoun's person, or a name. */
interface Subject {
  readonly person: PronounEntry['person'] | 'name';
  readonly side: Side;
  readonly range: Range;
  readonly place: 'content' | 'frame';
}

function otherSubject(pair: Compared): Found[] {
  const [x, y] = [subjectOf(pair.a), subjectOf(pair.b)];
  if (!x || !y || !isAnother(x, y) || !speakOfTheSame(pair, x, y)) return [];
  const { severity, confidence } = pair.settings.participant;
  return [
    {
      type: 'participant',
      subtype: 'replaced',
      place: x.place === 'frame' || y.place === 'frame' ? 'frame' : 'content',
      severity: x.person === 'name' || y.person === 'name' ? severity.replaced : severity.person,
      confidence: x.place === y.place ? confidence.person : confidence.frame,
      base: x.place === y.place ? spansOf(x.side, x.range) : spansInFrame(x),
      variant: x.place === y.place ? spansOf(y.side, y.range) : spansInFrame(y),
      note: `In A it is ${quote(x.side, x.range)} who should act, in B ${quote(y.side, y.range)}${y.place === 'frame' ? ", in the reporter's words" : ''}.`,
    },
  ];
}

/** Where a subject of the quoted words stands in the frame around them. */
function spansInFrame({ side, range, place }: Subject): Span[] {
  const quoted = frameOf(side)?.quoted;
  const spans = spansOf(side, range);
  if (place === 'frame') return spans;
  return quoted ? spans.map((span) => shift(span, quoted.start)) : [];
}

/**
 * "We" in the quoted words and somebody else in the reporter's ("the US"); or, both in the quoted words, a first
 * person on one side alone. "You" is as often nobody in particular.
 */
function isAnother(x: Subject, y: Subject): boolean {
  const [inWords, inFrame] = x.place === 'content' ? [x, y] : [y, x];
  if (inWords.place === 'frame') return false;
  if (inFrame.place === 'frame') return isFirst(inWords) && !isFirst(inFrame);
  return isFirst(x) !== isFirst(y) && x.person !== '2' && y.person !== '2';
}

const isFirst = ({ person }: Subject): boolean => person === '1' || person === '1p';

/** The words after both subjects render one another. */
function speakOfTheSame(pair: Compared, x: Subject, y: Subject): boolean {
  const least = pair.settings.participant.leastShared;
  const [fromA, fromB] = [x.place === 'content' ? x.range.to : 0, y.place === 'content' ? y.range.to : 0];
  const verb = headAfter(pair.a, fromA, 8);
  if (x.place === y.place)
    return verb !== null && pair.toB[verb]!.some((j) => j === headAfter(pair.b, fromB, 8));
  return (
    pair.toB.filter((links, i) => i >= fromA && pair.a.content[i] && links.some((j) => j >= fromB)).length >=
    least
  );
}

/** The pronoun or name that the words begin with; of a piece without one, the subject of the reporter's sentence. */
function subjectOf(side: Side): Subject | null {
  const [pronoun] = cuesIn(side.lexicon.pronouns, side.tokens.slice(0, 8), side.stems).filter(isSubject);
  if (pronoun && pronoun.from <= 4)
    return { person: pronoun.value.person, side, range: pronoun, place: 'content' };
  if (side.reading.kind !== 'mixed' && side.reading.part !== 'fragment') return null;
  const frame = frameOf(side);
  if (!frame?.quoted) return null;
  const before = reporterTokens(frame).filter((i) => frame.side.tokens[i]!.span.end <= frame.quoted!.start);
  const ours = (range: Range) => before.includes(range.from);
  const words = cuesIn(frame.side.lexicon.pronouns, frame.side.tokens, frame.side.stems)
    .filter(isSubject)
    .find(ours);
  if (words) return { person: words.value.person, side: frame.side, range: words, place: 'frame' };
  const name = namesIn(frame.side).find(ours);
  return name
    ? { person: isSpeaker(side, name) ? '1' : 'name', side: frame.side, range: name, place: 'frame' }
    : null;
}

/** "Xi hopes for …" is Xi's "I hope". */
const isSpeaker = ({ reading }: Side, name: NameMention): boolean => {
  const speaker = foldAccents(normaliseWord(reading.speaker ?? '')).split(' ');
  return name.words.some((word) => speaker.some((other) => sameWord(word, other)));
};

const isSubject = ({ value }: Cue<PronounEntry>): boolean => value.role === 'subject';
