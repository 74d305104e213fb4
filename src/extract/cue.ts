/** A word or words by which a reporter brings in what was said. */
import type { CueClass } from '../language/sources.ts';
import type { Phrase } from './lexicon.ts';

export interface Cue {
  /** Item of the verb, noun or phrase. */
  readonly at: number;
  /** Items of the cue's words, auxiliaries and a particle beside it included. */
  readonly first: number;
  readonly last: number;
  readonly class: CueClass;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'passive' | 'noun' | 'phrase' | 'label';
  /** Item of the first auxiliary; null where there is none. */
  readonly auxiliary: number | null;
  /** Item of a particle that belongs to the verb ("rule out", "warf … vor"); null where there is none. */
  readonly particle: number | null;
  readonly phrase: Phrase | null;
  /** The verb takes the person addressed as its object. */
  readonly addressee: boolean;
  /** The verb carries the meaning: "ruled out any compromise". */
  readonly whole: boolean;
  /** In the passive its subject is the source: "is quoted". */
  readonly quoted: boolean;
  /** "has not said" */
  readonly negated: boolean;
}

/** A cue of one item that is no verb. */
export const plainCue = (at: number, form: Cue['form'], last = at, phrase: Phrase | null = null): Cue => ({
  at,
  first: at,
  last,
  class: 'report',
  form,
  auxiliary: null,
  particle: null,
  phrase,
  addressee: false,
  whole: false,
  quoted: false,
  negated: false,
});
