/** Addresses of the data that may be made links: of the web alone. */

/** null: not an address of the web (`javascript:`, a path, nothing). */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(url) ? url : null;
