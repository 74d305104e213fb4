/** What two runs differ in, as it is told and written. */
import type { Changed } from './differing.ts';
import type { PairChange } from './pairs.ts';

export interface Changes {
  /** Signatures of both. */
  readonly before: string;
  readonly after: string;
  /** Parts of the signature that differ: why anything can differ at all. */
  readonly inputs: readonly Changed<string>[];
  readonly settings: readonly Changed<string>[];
  readonly families: readonly FamilyChange[];
  /** Families that are the same to the last digit. */
  readonly unchanged: number;
}

export interface FamilyChange {
  readonly change: 'new' | 'gone' | 'changed';
  /** Of the later run, but where it is gone. */
  readonly family: string;
  readonly familyBefore: string | null;
  readonly label: string;
  readonly readings: { readonly before: number; readonly after: number };
  readonly joined: readonly ReadingName[];
  readonly left: readonly ReadingName[];
  readonly scores: readonly Changed<number>[];
  readonly pairs: readonly PairChange[];
}

export interface ReadingName {
  readonly quotation: string;
  readonly path: string;
  readonly text: string;
}
