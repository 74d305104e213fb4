/** The shipped profiles, checked when loaded. A new language is one JSON file and one line here. */
import { BrokenFileError } from '../errors.ts';
import type { LanguageCode } from '../model.ts';
import { z } from '../shape.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { type LanguageProfile, languageProfile } from './profile.ts';

const SHIPPED: readonly unknown[] = [en, fr, es, de];

export type LanguageProfiles = Readonly<Record<LanguageCode, LanguageProfile>>;

export function loadProfiles(raw: readonly unknown[] = SHIPPED): LanguageProfiles {
  const profiles = raw.map((one) => {
    const read = languageProfile.safeParse(one);
    if (!read.success)
      throw new BrokenFileError('language profile', nameOf(one), z.prettifyError(read.error));
    return read.data;
  });
  return Object.freeze(Object.fromEntries(profiles.map((profile) => [profile.code, Object.freeze(profile)])));
}

const nameOf = (one: unknown): string =>
  typeof one === 'object' && one !== null && 'code' in one ? `${String(one.code)}.json` : 'without a code';
