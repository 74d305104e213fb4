/** Names of people and bodies as they stand in a frame, with what the words around say of their bearers. */
import type { Span } from '../model.ts';
import { foldAccents } from '../text/normalise.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isFiniteCue, isName, isWordItem } from './items.ts';
import { type Gender, Is, type Lexicon } from './lexicon.ts';

/** What is said of somebody beside the name or in a description. */
export interface About {
  /** Role groups, as bits. */
  readonly roles: number;
  readonly roleWords: readonly string[];
  /** Where offices stand, with the words that belong to them: "Chinese Foreign Minister". */
  readonly offices: readonly Span[];
  readonly places: readonly string[];
  /** Names in a description: "head of Wagner". */
  readonly belongings: readonly string[];
  readonly gender: Gender;
}

/** A name in a frame, before it is known whose. */
export interface FoundName {
  readonly frame: number;
  /** Items of the name without titles. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  /** Its words, folded to compare. */
  readonly parts: readonly string[];
  readonly about: About;
  readonly isBody: boolean;
  /** Something shows a human being: a given name, a title, an office. */
  readonly isHuman: boolean;
  /** A single capital at the start of a sentence, or in a headline: a name only if it is one elsewhere. */
  readonly doubtful: boolean;
}

/** How far from a name its office may stand, in items. */
const OFFICE_REACH = 12;

const TITLES = Is.role | Is.honorific | Is.place | Is.body | Is.media;

export function namesIn(frame: Frame, index: number, text: string, lexicon: Lexicon): FoundName[] {
  const { items } = frame;
  const names: FoundName[] = [];
  for (let run = 0; run < items.length; run++) {
    if (!isName(items[run])) continue;
    const last = endOfName(items, run);
    const found = nameOf(frame, index, run, last, text, lexicon);
    if (found) names.push(found);
    run = last;
  }
  return names;
}

/** Last item of a run of names: "Ursula von der Leyen", "Kim Jong-un". */
function endOfName(items: readonly Item[], start: number): number {
  let end = start;
  for (let i = start; i < items.length; i++) {
    const item = items[i]!;
    if (isOfficeGroup(item) && item.capital) i = end = i + item.groupLength - 1;
    else if (isName(item) || isJoinedName(item)) end = i;
    else if (item.shape !== 'word' || !(item.flags & Is.nameParticle) || i - end > 2) break;
  }
  return end;
}

/** "Kim Jong-|un", "Ouest-|Matin": whatever the word means elsewhere. */
const isJoinedName = ({ joined, shape, capital, start, end }: Item): boolean =>
  joined && shape === 'word' && (capital || end - start <= SHORT_SYLLABLE);

/** Letters of a syllable that goes on a name in lower case. */
const SHORT_SYLLABLE = 3;

function nameOf(
  frame: Frame,
  index: number,
  run: number,
  last: number,
  text: string,
  lexicon: Lexicon,
): FoundName | null {
  const { items } = frame;
  const behindTitles = skipTitles(items, run, last);
  const titlesOnly = behindTitles > last;
  if (titlesOnly && !isBodyName(items, run, last)) return null;
  const first = titlesOnly ? run : behindTitles;
  const notes = aboutName(items, run, first, last);
  return {
    frame: index,
    first,
    last,
    name: text.slice(items[first]!.start, items[last]!.end),
    parts: partsOf(items, first, last),
    about: notes,
    isBody: titlesOnly || isBodyName(items, first, last) || isOfSomebody(items, last),
    isHuman: notes.isHuman,
    doubtful: isDoubtful(frame, run, first, last, lexicon),
  };
}

/** First item behind "President", "Mr", "US Secretary of State"; behind the end where nothing else is left. */
function skipTitles(items: readonly Item[], start: number, last: number): number {
  let first = start;
  for (let i = start; i <= last; i++)
    if (items[i]!.flags & TITLES && !(items[i]!.flags & Is.givenName && i < last)) first = i + 1;
  while (first > start && first < last && items[first]!.flags & Is.nameParticle && !items[first]!.capital)
    first++;
  return first;
}

/** A ministry, a newspaper, a country; not "the American". */
function isBodyName(items: readonly Item[], first: number, last: number): boolean {
  if (items[last]!.flags & Is.role || (first === last && items[first]!.flags & Is.people)) return false;
  if (first === last && items[first]!.acronym) return true;
  for (let i = first; i <= last; i++) if (items[i]!.flags & (Is.body | Is.media | Is.place)) return true;
  return false;
}

/** "Harlow Rovers | manager Dennis Okafor": the name of what somebody with an office belongs to. */
function isOfSomebody(items: readonly Item[], last: number): boolean {
  let i = last + 1;
  while (has(items[i], Is.role) && !items[i]!.capital) i++;
  return i > last + 1 && isName(items[i]) && isName(items[i + 1]);
}

function partsOf(items: readonly Item[], first: number, last: number): string[] {
  const parts: string[] = [];
  for (let i = first; i <= last; i++) parts.push(foldAccents(items[i]!.n));
  return parts;
}

/** A single capital that may be no name: in a headline, at the start of a sentence, wherever nouns have capitals. */
function isDoubtful(
  { items, headline }: Frame,
  run: number,
  first: number,
  last: number,
  { style }: Lexicon,
): boolean {
  if (headline) return !(last > first && has(items[first], Is.givenName) && isInSentenceCase(items));
  if (last > first || first > run) return false;
  if (!style.nounCapitals && isWordItem(items[run - 1])) return false;
  return !actsAlone(items, first);
}

/** Long words in lower case from which it is plain that a headline keeps capitals for names. */
const PLAIN_WORDS = 2;
/** Letters of a word that a headline in title case gives a capital. */
const LONG_WORD = 5;

const isInSentenceCase = (items: readonly Item[]): boolean =>
  items.filter(({ shape, capital, start, end }) => shape === 'word' && !capital && end - start >= LONG_WORD)
    .length >= PLAIN_WORDS;

/** Beside a finite verb in the singular without a determiner: only a name can ("Putin sagte", "sagte Putin"). */
function actsAlone(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (before && before.flags & (Is.determiner | Is.possessive | Is.oblique | Is.preposition)) return false;
  return isSingularVerb(items[i + 1]) || (isSingularVerb(before) && !isWordItem(items[i + 1]));
}

/** Plural verbs end so in German and Romance languages; English plural subjects take bare verbs. */
const PLURAL = /[ns]$/u;

const isSingularVerb = (item: Item | undefined): boolean =>
  item?.shape === 'word' &&
  !item.capital &&
  ((item.flags & (Is.finite | Is.auxiliary)) !== 0 ||
    item.word?.cues.some((cue) => cue.form === 'finite') === true) &&
  !PLURAL.test(item.n);

/** What words say of somebody, as they are read. */
export class Notes implements About {
  roles = 0;
  readonly roleWords: string[] = [];
  readonly offices: Span[] = [];
  readonly places: string[] = [];
  readonly belongings: string[] = [];
  gender: Gender = 'any';
  isHuman = false;

  takeAll(items: readonly Item[], first: number, last: number): void {
    const known = this.roleWords.length;
    for (let i = first; i <= last; i++) {
      this.#take(items, i);
      if (isOfficeGroup(items[i]!)) i += items[i]!.groupLength - 1;
    }
    if (this.roleWords.length > known) this.offices.push(officeSpan(items, first, last));
  }

  #take(items: readonly Item[], i: number): void {
    const item = items[i]!;
    if (item.flags & (Is.role | Is.honorific)) {
      this.isHuman = true;
      if (this.gender === 'any') this.gender = genderOf(item);
    }
    this.roles |= item.roles;
    if (item.flags & Is.role) this.roleWords.push(officeAt(items, i));
    else if (item.place !== null) this.places.push(item.place);
    else if (isName(item) && !(item.flags & Is.honorific)) this.belongings.push(item.n);
  }
}

/** Without the article before it and small words behind it. */
function officeSpan(items: readonly Item[], first: number, last: number): Span {
  const from = first < last && has(items[first], Is.determiner | Is.possessive) ? first + 1 : first;
  let to = last;
  while (to > from && has(items[to], SMALL) && !has(items[to], Is.role)) to--;
  return { start: items[from]!.start, end: items[to]!.end };
}

const SMALL = Is.subordinator | Is.conjunction | Is.preposition | Is.adverb | Is.time;

const isOfficeGroup = ({ group }: Item): boolean => group !== null && (group.flags & Is.role) !== 0;

/** The words of an office, several as one: "secretary of state". */
const officeAt = (items: readonly Item[], i: number): string =>
  isOfficeGroup(items[i]!)
    ? items
        .slice(i, i + items[i]!.groupLength)
        .map(({ n }) => n)
        .join(' ')
    : items[i]!.n;

export const genderOf = ({ flags }: Item): Gender => {
  const masculine = (flags & Is.masculine) !== 0;
  return masculine === ((flags & Is.feminine) !== 0) ? 'any' : masculine ? 'masculine' : 'feminine';
};

function aboutName(items: readonly Item[], run: number, first: number, last: number): Notes {
  const notes = new Notes();
  notes.takeAll(items, run, first - 1);
  if (items[first]!.flags & Is.givenName && last > first) {
    notes.isHuman = true;
    if (notes.gender === 'any') notes.gender = genderOf(items[first]!);
  }
  noteBefore(items, run, notes);
  noteBehind(items, last, notes);
  return notes;
}

/** "Chinese leader | Xi Jinping", "with the head of Chinese diplomacy, | Wang Yi". */
function noteBefore(items: readonly Item[], run: number, notes: Notes): void {
  const before = items[run - 1];
  if (!before || isComplement(items, run) || (before.shape !== 'comma' && !isWordItem(before))) return;
  const apart = before.shape === 'comma';
  const end = apart ? run - 2 : run - 1;
  if (apart && endsInOther(items, end)) return;
  const first = startOfOffice(items, end);
  if (first !== null) notes.takeAll(items, first, end);
}

/** "Minister for | Defence", « la ministre de l'| Environnement »: what an office is of, and nobody's name. */
const isComplement = (items: readonly Item[], run: number): boolean =>
  has(items[run - 1], Is.linker | Is.preposition) ||
  (has(items[run - 1], Is.determiner) && has(items[run - 2], Is.linker));

/** "Lee, | Kim": another's name; but "the mayor of Brill, | Ada Lund". */
function endsInOther(items: readonly Item[], end: number): boolean {
  let i = end;
  while (isName(items[i]) && !(items[i]!.flags & TITLES)) i--;
  return i < end && !has(items[i], Is.linker);
}

/** Where a noun phrase with an office that ends at an item begins: at its determiner or behind a preposition or verb. */
function startOfOffice(items: readonly Item[], end: number): number | null {
  let hasOffice = false;
  let first = end + 1;
  for (let i = end; i >= 0 && end - i < OFFICE_REACH; i--) {
    const item = items[i]!;
    if (
      !isWordItem(item) ||
      item.flags & (Is.conjunction | Is.pronoun | Is.relative | Is.auxiliary | Is.finite) ||
      (!item.capital && isVerb(item))
    )
      break;
    if (item.flags & Is.preposition && !(item.flags & (Is.linker | Is.role))) break;
    hasOffice ||= (item.flags & Is.role) !== 0;
    first = i;
    if (
      item.flags & (Is.determiner | Is.possessive | Is.oblique) &&
      ((items[i - 1]?.flags ?? 0) & Is.linker) === 0
    )
      break;
  }
  return hasOffice ? first : null;
}

/** "Wang Yi, | China's top diplomat,": up to the next sign or verb, unless it turns out to name somebody else. */
function noteBehind(items: readonly Item[], last: number, notes: Notes): void {
  if (items[last + 1]?.shape !== 'comma') return;
  let end = last + 1;
  let hasOffice = false;
  for (let i = last + 2; i < items.length && i - last < OFFICE_REACH; i++) {
    const item = items[i]!;
    if (isVerb(item)) return;
    if (!isWordItem(item)) break;
    if (
      isName(item) &&
      !(item.flags & TITLES) &&
      (!hasOffice || items[i - 1]!.flags & (Is.role | Is.honorific))
    )
      return;
    hasOffice ||= (item.flags & Is.role) !== 0;
    end = i;
  }
  if (hasOffice) notes.takeAll(items, last + 2, end);
}

/** A clause goes on there: what stands before it is its subject. */
const isVerb = (item: Item): boolean =>
  !has(item, Is.role | Is.reportNoun | Is.determiner) &&
  (has(item, Is.auxiliary | Is.finite) || isFiniteCue(item));
