/** The context of a run: what ships with the program, and what people have put right. */
import type { Context } from '../context.ts';
import { loadProfiles } from '../language/profiles.ts';
import type { Correction } from '../model.ts';
import { defaultSettings } from '../settings.ts';
import { loadBackground } from './background.ts';

/** @throws BrokenFileError where a shipped file is not what it must be */
export const loadContext = (corrections: readonly Correction[] = []): Context =>
  Object.freeze({
    settings: defaultSettings,
    languages: loadProfiles(),
    background: loadBackground(),
    corrections: Object.freeze(corrections),
    vectors: null,
  });
