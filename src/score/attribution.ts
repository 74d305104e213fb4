/** attribution: another speaker or another relay, as printed. Who is right is not decided here, so confidence is low. */
import type { Found, Reading, Token } from '../model.ts';
import { foldAccents, normaliseWord } from '../text/normalise.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { besideQuoted, frameOf } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameMention, namesIn, sameWord } from './names.ts';
import type { Side } from './side.ts';

export const attribution: Check = {
  type: 'attribution',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => {
    const { a, b, settings } = pair;
    const { severity, confidence } = settings.attribution;
    const finding = (subtype: string, x: string, y: string, size: number): Found => ({
      type: 'attribution',
      subtype,
      place: 'frame',
      severity: size,
      confidence,
      base: [],
      variant: [],
      note: `As printed, A gives “${x}” as the ${subtype}, B gives “${y}”.`,
    });
    const [x, y] = [a.reading, b.reading];
    return [
      ...(x.speaker &&
      y.speaker &&
      !mayBeOneSource(x.speaker, y.speaker, pair) &&
      !mayStandForOther(x, y, pair)
        ? [finding('speaker', x.speaker, y.speaker, severity.speaker)]
        : []),
      ...(x.via && y.via && !mayBeOneSource(x.via, y.via, pair)
        ? [finding('relay', x.via, y.via, severity.via)]
        : []),
      ...targetOnlyHere(pair),
      ...targetOnlyHere(mirrored(pair)).map(turned),
    ];
  },
};

const wordsOf = (name: string): string[] =>
  foldAccents(normaliseWord(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Across languages descriptions have no word in common („seines Amtes“, "his office"): only a name can be another's. */
const mayBeOneSource = (x: string, y: string, { sameLanguage }: Compared): boolean =>
  (!sameLanguage && ![x, y].every((name) => /^\p{Lu}/u.test(name))) || sameSource(x, y);

/**
 * "The minister" may be whoever is named elsewhere; across languages only the names of two people tell them apart,
 * since a body has another name there and may speak through somebody.
 */
const mayStandForOther = (x: Reading, y: Reading, { sameLanguage }: Compared): boolean => {
  const [one, two] = [x.speakerIs, y.speakerIs];
  if (one === undefined || two === undefined) return false;
  return sameLanguage ? (one === 'nobody') !== (two === 'nobody') : one !== 'person' || two !== 'person';
};

/** A word in common is enough: "Blinken" and "Secretary of State Antony Blinken". */
const sameSource = (x: string, y: string): boolean => {
  const [one, two] = [wordsOf(x), wordsOf(y)];
  return (
    one.length === 0 || two.length === 0 || one.some((word) => two.some((other) => sameWord(word, other)))
  );
};

/** "“personal ambitions” of Smith": the reporter ties the words to somebody whom the other side does not name. */
function targetOnlyHere(pair: Compared): Found[] {
  const { reach } = pair.settings.attribution;
  const target = targetIn(pair.a, reach);
  if (!target || mentions(pair.b, target.name, 2 * reach) || isSpeaker(pair.a, target.name)) return [];
  const { severity, confidence } = pair.settings.attribution;
  return [
    {
      type: 'attribution',
      subtype: 'target',
      place: 'frame',
      severity: severity.speaker,
      confidence,
      base: spansOf(target.side, target.name),
      variant: [],
      note: `In A the reporter says whom the words are about, ${quote(target.side, target.name)}; in B nobody is named.`,
    },
  ];
}

/** Behind the closing mark a word such as "of", and a name soon after. */
function targetIn(side: Side, reach: number): { readonly side: Side; readonly name: NameMention } | null {
  const frame = frameOf(side);
  if (!frame?.quoted) return null;
  const { tokens, lexicon } = frame.side;
  const behind = tokens.findIndex(
    (token) => token.span.start >= frame.quoted!.end && token.kind !== 'punctuation',
  );
  if (behind < 0 || !isJoin(tokens[behind]!, lexicon)) return null;
  const name = namesIn(frame.side).find(({ from }) => from > behind && from <= behind + reach);
  return name ? { side: frame.side, name } : null;
}

/** In lower case: « La » behind a quotation begins the next sentence. */
const isJoin = ({ t, n }: Token, { nameJoins }: Lexicon): boolean =>
  nameJoins.has(n) && t === t.toLowerCase();

/** In the quoted words, or in the reporter's right beside them. */
function mentions(side: Side, { words }: NameMention, reach: number): boolean {
  const frame = frameOf(side);
  const beside = frame ? besideQuoted(frame, reach).map((i) => frame.side.tokens[i]!) : [];
  return words.some((word) =>
    [...side.tokens, ...beside].some((token) => sameWord(foldAccents(token.n), word)),
  );
}

const isSpeaker = ({ reading }: Side, name: NameMention): boolean =>
  reading.speaker !== null && sameSource(reading.speaker, name.words.join(' '));
