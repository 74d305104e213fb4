/** The signature of a run: hashes of everything that its results depend on but code. */
import type { Context } from '../context.ts';
import type { Signature } from '../model.ts';
import type { Corpus } from '../pipeline.ts';
import { hash, sha256, shortHash } from '../text/hash.ts';
import { packageVersion } from './version.ts';

/** Path and SHA-256 of every file that was read, in order of path. */
export type InputHashes = Readonly<Record<string, string>>;

export const inputHashesOf = ({ files }: Corpus): InputHashes =>
  Object.fromEntries(
    files.map(({ path, bytes }) => [path, sha256(bytes)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** @param model hash of the sentence model; null where none is used */
export function signatureOf(context: Context, corpus: Corpus, model: string | null): Signature {
  const parts = {
    version: packageVersion(),
    settings: hash(canonical(context.settings)),
    profiles: hash(canonical(context.languages)),
    background: hash(
      ...Object.keys(context.background)
        .sort()
        .map((code) => backgroundOf(context, code)),
    ),
    model: model ?? 'none',
    corpus: hash(
      canonical([inputHashesOf(corpus), declarationsOf(corpus), corpus.issues, context.corrections]),
    ),
  };
  return { id: shortHash(canonical(parts)), ...parts };
}

const declarationsOf = ({ files }: Corpus): unknown =>
  Object.fromEntries(files.map(({ path, declared }) => [path, declared ?? null]));

/** Its words stand in the order of the file: that is as fixed as the file. */
const backgroundOf = ({ background }: Context, code: string): string =>
  canonical([
    code,
    background[code]!.zipf,
    background[code]!.concepts ?? null,
    background[code]!.hypernyms ?? null,
  ]);

/** JSON that does not depend on the order of fields; sets and maps, which JSON would print empty, as lists. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Set || part instanceof Map) return [...part];
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(byKey)) : part;
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
