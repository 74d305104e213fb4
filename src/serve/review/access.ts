/** Who may check: a token from a link, kept in a cookie that no script and no other site can use. */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sha256 } from '../../text/hash.ts';

/** What is known of a reviewer. */
export interface Invited {
  readonly name: string;
  /** SHA-256 of the token, hex. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly until: string;
}

export type Refused = 'missing' | 'unknown' | 'expired';

/** Every hash is compared, and each in constant time: how long it takes says nothing of how near a guess came. */
export function invitedBy(
  token: string | undefined,
  invited: readonly Invited[],
  now: Date,
): Invited | Refused {
  if (!token) return 'missing';
  const given = Buffer.from(sha256(new TextEncoder().encode(token)));
  const found = invited.filter((one) => {
    const known = Buffer.from(one.token);
    return known.length === given.length && timingSafeEqual(known, given);
  });
  const [one] = found;
  if (!one) return 'unknown';
  return one.until > now.toISOString() ? one : 'expired';
}

const COOKIE = 'quotedrift-review';

export const tokenOf = (c: Context): string | undefined => getCookie(c, COOKIE);
export const forgetToken = (c: Context): unknown => deleteCookie(c, COOKIE, { path: '/review' });

export const keepToken = (c: Context, token: string, { until }: Invited): void =>
  setCookie(c, COOKIE, token, {
    ...{ path: '/review', httpOnly: true, sameSite: 'Strict' },
    secure: new URL(c.req.url).protocol === 'https:',
    expires: new Date(until),
  });

/**
 * A write comes from a page of ours. Browsers say so in Sec-Fetch-Site, which no page can set; where they do not, their
 * Origin must be this host. (Without referrers the Origin of a form is "null", also that of our own.)
 */
export function isFromHere(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === c.req.header('Host');
}
