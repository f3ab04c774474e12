import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { lastKnownSite } from '#db/site/site';
import { deskPagePolicy, filePolicy, readerPagePolicy } from '#domain/http/content-policy';
import { ownStepOf, usesFramework } from '#domain/http/own-steps';
import { permissionsPolicy } from '#domain/http/permissions-policy';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { setting } from '#server/settings/settings';
import { isServedOverTls } from '#server/settings/site';

const POLICY = 'content-security-policy';

/** Two years. */
const HSTS = 'max-age=63072000';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': permissionsPolicy(),
};

/** Headers that reveal how the server works. */
const BANNERS = ['server', 'x-powered-by', 'x-nextjs-prerender'];

/** Other sites may embed or read these: pictures, files, open data, feeds. */
const SHARED = /^\/(media|api\/v1)\/|\.(xml|json|svg)([?]|$)/;

/**
 * Sets the security headers on every answer (except those of `server/http/errors/unread-requests`). A page that uses
 * React gets a nonce, which Next reads from the request. A client's policy is dropped: it would choose the nonce.
 */
export function sendSecurityHeaders({ request, response }: Exchange): void {
  const path = request.url ?? '';
  delete request.headers[POLICY];
  delete request.headers[`${POLICY}-report-only`];
  for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  if (usesFramework(path)) {
    const isPreview = !ownStepOf(path)?.isDesk;
    // Known before the page is.
    const hosts = isPreview ? lastKnownSite().videoHosts : [];
    const policy = overTls(deskPagePolicy(randomBytes(16).toString('base64'), isPreview, hosts));
    response.setHeader('permissions-policy', permissionsPolicy(hosts));
    request.headers[POLICY] = policy;
    response.setHeader(POLICY, policy);
  }
  completeOnSending(response);
}

function headersFor(path: string): Record<string, string> {
  const isPrivate = ownStepOf(path)?.isDesk ?? false;
  const referrer = isPrivate
    ? 'same-origin'
    : path.startsWith('/xem-truoc/')
      ? 'no-referrer'
      : 'strict-origin-when-cross-origin';
  return {
    ...EVERYWHERE,
    'referrer-policy': referrer,
    'cross-origin-resource-policy': SHARED.test(path) && !isPrivate ? 'cross-origin' : 'same-origin',
    ...(isServedOverTls()
      ? { 'strict-transport-security': setting('HSTS_SUBDOMAINS') ? `${HSTS}; includeSubDomains` : HSTS }
      : {}),
  };
}

/** A 304 without a policy leaves the browser its own. */
function completeOnSending(response: ServerResponse): void {
  const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (response.headersSent) return write(status, ...rest);
    for (const name of BANNERS) response.removeHeader(name);
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    const own = response.getHeader(POLICY);
    if (!own && status !== 304) response.setHeader(POLICY, isPage ? overTls(readerPagePolicy()) : filePolicy());
    else if (own) response.setHeader(POLICY, overTls(String(own)));
    return write(status, ...rest);
  }) as typeof response.writeHead;
}

function overTls(policy: string): string {
  return isServedOverTls() && !policy.includes('upgrade-insecure') ? `${policy}; upgrade-insecure-requests` : policy;
}
