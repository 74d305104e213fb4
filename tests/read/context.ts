/** The context that the tests of this room read with: the shipped profiles and settings, nothing else. */
import type { Context } from '../../src/context.ts';
import { loadProfiles } from '../../src/language/profiles.ts';
import { defaultSettings } from '../../src/settings.ts';

export const context: Context = {
  settings: defaultSettings,
  languages: loadProfiles(),
  background: {},
  corrections: [],
  vectors: null,
};
