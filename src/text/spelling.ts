/**
 * Names as they sound: transliterations differ ("Prigozhin", "Prigojine", "Prigoschin"), their consonants hardly do.
 * Rough on purpose, and for Latin letters alone: what sounds alike may be one name, what does not is none.
 */
import { foldAccents } from './normalise.ts';

export interface Sounds {
  /** "Prigozhin", "Prigojine": "prgsn". */
  readonly consonants: string;
  /** With its vowels: "Putin", "Poutine": "putin". */
  readonly all: string;
}

export function soundsOf(name: string): Sounds {
  const spoken = foldAccents(name.toLowerCase())
    .replace(/(?<=[aeiouy])j(?=[aeiouy])|tsch|tch|dsch|sch|zh|sh|ch|cz|sz|ts|tz|z|x|c(?=[eiy])/gu, 's')
    .replace(/ph|w|v/gu, 'f')
    .replace(/kh|ck|qu|c|q/gu, 'k')
    .replace(/[^a-z]|[hj]/gu, '');
  return {
    consonants: single(spoken.replace(/[aeiouy]/gu, '')),
    all: single(
      spoken
        .replace(/ou/gu, 'u')
        .replace(/y(?=[aeiou])|(?<=.{3})e$/gu, '')
        .replaceAll('y', 'i'),
    ),
  };
}

const single = (sounds: string): string => sounds.replace(/(.)\1+/gu, '$1');
