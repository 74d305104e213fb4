/** The fixtures as editions. */
import type { Analysis } from '../../../src/model.ts';
import { type Edition, editionOf } from '../../../src/report/edition.ts';
import { defaultSettings } from '../../../src/settings.ts';

export const edition = (of: Analysis): Edition => editionOf(of, defaultSettings.report);

/** White space apart. */
export const pressed = (text: string): string => text.replaceAll(/\s+/gu, '');
