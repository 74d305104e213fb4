/** The context of a run: what ships with the program, and what people have put right. */
import type { Context } from '../context.ts';
import { loadProfiles } from '../language/profiles.ts';
import type { Correction } from '../model.ts';
import { defaultSettings } from '../settings.ts';
import { loadBackground } from './background.ts';

/**
 * Words and their meanings are read when first asked for: `extract` needs none, and they are a third of its start.
 *
 * @throws BrokenFileError where a shipped file is not what it must be
 */
export function loadContext(corrections: readonly Correction[] = []): Context {
  let background: Context['background'] | undefined;
  return Object.freeze({
    settings: defaultSettings,
    languages: loadProfiles(),
    get background() {
      background ??= loadBackground();
      return background;
    },
    corrections: Object.freeze(corrections),
    vectors: null,
  });
}
