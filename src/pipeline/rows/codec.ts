/** What the rows of all filters have in common. Other programs are written against them: fields are added, never changed. */
import type { Context } from '../../context.ts';
import { z } from '../../shape.ts';

/** Between the rows of a filter and the nouns of its stage. */
interface Codec<In> {
  /** Reading a row of this shape gives what the stage takes. Fields that it does not name are dropped. */
  readonly shape: (context: Context) => z.ZodType<In>;
}

export interface EachCodec<In, Out> extends Codec<In> {
  readonly encode: (out: Out, row: In) => readonly object[];
}

export interface AllCodec<In, Out> extends Codec<In> {
  /** Fills in what only all rows together tell. */
  readonly complete: (rows: readonly In[], context: Context) => readonly In[];
  readonly encode: (out: Out) => readonly object[];
}

export const id = z.string().min(1);
export const kind = z.enum(['direct', 'mixed', 'indirect']);
export const language = z.string().regex(/^[a-z]{2}$/u, 'must be a language code of two letters');

/** A field that may be absent; `null` says the same. */
export const optional = <T extends z.ZodType>(shape: T) =>
  shape.nullish().transform((value) => value ?? null);

/** A text of `group` or `compare`. */
export function statementText({ settings }: Context) {
  const most = settings.rows.maxStatementLength;
  return z.string().max(most, `is longer than ${most} UTF-16 units`);
}
