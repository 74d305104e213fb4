/** Only our own pages may ask for a change: a page of another site sends its own Origin with a form. */

/** @param origin the header; a browser sends it with every POST. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  return /^https?:$/u.test(protocol) && from === host.toLowerCase();
}
