import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * A page of another site can make a browser call on this machine: by a name that it lets point here (the `Host` is
 * then its own), or by a form (the `Origin` is then its own). Both are refused.
 */
export function onlyThisMachine(refuse: () => Response | Promise<Response>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const reads = ['GET', 'HEAD'].includes(context.req.method);
    const own = isLoopback(host) && (reads || isSameOrigin(host, (name) => context.req.header(name)));
    if (own) await next();
    return own ? undefined : await refuse();
  };
}

/** Names that no other site can make its own. */
function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}

function isSameOrigin(host: string, header: (name: string) => string | undefined): boolean {
  const origin = header('origin');
  if (origin === undefined) return header('sec-fetch-site') === 'same-origin';
  return origin === `http://${host}`;
}

/** No script, nothing from another host, no frame but a mail. `same-origin`: with `no-referrer` a form's Origin is `null`. */
const ofPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** A mail's own HTML, shown within a page: its inline style and nothing else, in a sandbox of its own. */
const ofMails = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: [],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'SAMEORIGIN',
});

export const headers: MiddlewareHandler = (context, next) =>
  (/^\/inbox\/[^/]+\/html$/.test(context.req.path) ? ofMails : ofPages)(context, next);
