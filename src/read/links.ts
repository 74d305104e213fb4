/** Lines that point to another article: "(Keep reading: …)", "READ MORE: …", "Lire aussi : …". */
import type { Settings } from '../settings.ts';
import { isBracketed } from './furniture.ts';
import { type Lexicon, openingOf } from './lexicon.ts';
import type { Passage } from './passages.ts';

type Limits = Settings['read']['blocks'];

export function isLink(passage: Passage, lexicon: Lexicon, limits: Limits): boolean {
  const { bare, text, words, sentence, markup } = passage;
  if (markup === 'link') return true;
  if (words > limits.mostLinkWords || beginsQuoted(text)) return false;
  if (isBracketed(text) && INVITATION.test(bare)) return true;
  const opening = openingOf(bare, lexicon.linkOpenings);
  if (opening === undefined) return false;
  return /^[:|>]/u.test(bare.slice(opening.length)) || (opening.includes(' ') && !sentence);
}

/** In brackets a few words and a colon invite to read on, whatever the words: translated pages have any. */
const INVITATION = /^(?:[^\s:]+ ){0,4}[^\s:]+: ?\S/u;

const beginsQuoted = (text: string): boolean => /^["“”„«‘']/u.test(text);
