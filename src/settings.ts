/**
 * Every threshold, with its range and its reason. One section a room; the whole is hashed into the signature.
 */

export const defaultSettings = Object.freeze({
  read: Object.freeze({
    /** Bytes. Articles are some 10 kB; larger than this is no article and would only fill the memory. */
    maxFileBytes: 20_000_000,
  }),
  extract: Object.freeze({}),
  align: Object.freeze({}),
  score: Object.freeze({}),
  report: Object.freeze({}),
});

export type Settings = typeof defaultSettings;
