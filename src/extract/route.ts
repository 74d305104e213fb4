/** How a statement travelled, as far as the article shows it. */
import type { Article, Known, Mention, Route } from '../model.ts';
import { lexiconOf } from './lexicon.ts';
import type { Attribution, Scene } from './parts.ts';

const UNKNOWN: Known = { value: null, basis: 'the article does not say' };

export const routeOf = ({ article, profile }: Scene, { cue, via }: Attribution): Route => ({
  spoken: spokenIn(article.text, cue, lexiconOf(profile).spokenIn),
  via: via ? { value: via.text, basis: 'named as who relays it' } : UNKNOWN,
  printed: printedIn(article),
  translatedFrom: article.translatedFrom,
});

/** The article's own language: what stands in its marks was put into it by somebody, if it was said in another. */
const printedIn = ({ language }: Article): Known => ({
  value: language.code,
  basis: `language of the article, ${language.basis}`,
});

/** UTF-16 units on either side of a cue in which the language spoken is named: "he said in English on Monday". */
const SPOKEN_REACH = 60;

function spokenIn(text: string, cue: Mention | null, phrases: ReadonlyMap<string, string>): Known {
  if (!cue) return UNKNOWN;
  const around = text.slice(Math.max(0, cue.start - SPOKEN_REACH), cue.end + SPOKEN_REACH).toLowerCase();
  for (const [phrase, code] of phrases)
    if (around.includes(phrase)) return { value: code, basis: `"${phrase}" beside the cue` };
  return UNKNOWN;
}
