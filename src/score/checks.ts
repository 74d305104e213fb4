/** All checks, in the order in which findings are listed. A new check is one file and one line. */
import { attribution } from './attribution.ts';
import { boundary } from './boundary.ts';
import { connective } from './connective.ts';
import { content } from './content.ts';
import { evaluation } from './evaluation.ts';
import { falseFriend } from './false-friend.ts';
import type { Check } from './finding.ts';
import { form } from './form.ts';
import { gender } from './gender.ts';
import { hedge } from './hedge.ts';
import { hypernym } from './hypernym.ts';
import { lexical } from './lexical.ts';
import { modality } from './modality.ts';
import { mood } from './mood.ts';
import { name } from './name.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { participant } from './participant.ts';
import { quantifier } from './quantifier.ts';
import { reportingVerb } from './reporting.ts';
import { scope } from './scope.ts';
import { tense } from './tense.ts';

export const checks: readonly Check[] = [
  negation,
  modality,
  participant,
  number,
  name,
  quantifier,
  mood,
  lexical,
  hypernym,
  falseFriend,
  gender,
  tense,
  connective,
  scope,
  evaluation,
  hedge,
  attribution,
  reportingVerb,
  content,
  boundary,
  form,
];
