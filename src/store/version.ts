/** The version of this package. */
import { readFileSync } from 'node:fs';

/** package.json is two folders up, from src/store as from dist/store. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
