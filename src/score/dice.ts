/** The home of `string-similarity`: Dice on letter pairs, a reference measure that many know. It drops spaces. */
import { compareTwoStrings } from 'string-similarity';
import { normaliseText } from '../text/normalise.ts';

/** 2·shared / (pairs of a + pairs of b): 0 nothing shared to 1 the same letter pairs; symmetric. */
export const dice = (a: string, b: string): number => compareTwoStrings(normaliseText(a), normaliseText(b));
