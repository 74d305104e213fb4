/** What a browser may do with our pages: show them, with our own style and script, and nothing else. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * @param posts the pages have forms that change something. Without a referrer a browser would send them with the
 *   Origin "null", as those of any other site; to other sites it still tells nothing.
 */
export const secured = (posts: boolean): MiddlewareHandler =>
  secureHeaders({
    referrerPolicy: posts ? 'same-origin' : 'no-referrer',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // It would outlive this server and forbid plain HTTP to whatever is served here next.
    strictTransportSecurity: false,
  });
