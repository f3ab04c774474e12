import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { isFile } from '#domain/http/address-spelling';
import type { Answerer } from '#server/http/pipeline/pipeline';
import { refuseInWords } from '#server/http/refusals/refusal';
import { receiveWhole } from '#server/http/refusals/whole-body';
import { isWholeForm } from '#server/http/refusals/whole-form';
import { isFromOwnPage } from '#server/http/request/same-origin';
import { findReplacedSession } from '#server/http/request/session-token';

const ACTIONS = path.resolve('.next/server/server-reference-manifest.json');

/** What a server action takes at the most (`bodySizeLimit` in next.config.js), and what else is posted to a page. */
const LIMIT = { action: 5 * 1024 * 1024, other: 64 * 1024 };

/** Where pages are posted to without a session: the beacon, and the sign-in form before its script is there. */
const OPEN = ['/luot-xem', '/dang-nhap'];

/**
 * Refuses what is posted to pages before Next reads it: what another site sends (403), an action that this build has not
 * (404), whatever comes without a session of the desk (401), is too long (413) or did not come whole (400). Next would read
 * it first, and log each. Route handlers (`/api/…`) see to their own, but for the sign-in's length, and are never the place of an action.
 */
export function refusePosts(): Answerer {
  const actions = readActions();
  return (request, response) => {
    const url = request.url?.split('?', 1)[0] ?? '';
    if (request.method !== 'POST' || isFile(url)) return false;
    const action = request.headers['next-action']?.toString();
    if (action === undefined && isSignIn(url, request)) return refuseNotWhole(request, response, LIMIT.other);
    if (action === undefined && (bytesAnnounced(request) === 0 || isForRoute(url, request))) return false;
    if (isForeign(request)) return refuseInWords(request, response, 'foreign');
    if (action !== undefined && !actions.has(action))
      return refuseInWords(request, response, 'unknown', { 'x-nextjs-action-not-found': '1' });
    if (action === undefined && OPEN.includes(url) && !isMultipart(request))
      return refuseNotWhole(request, response, LIMIT.other);
    return refuseOfDesk(request, response, actions.get(action ?? ''));
  };
}

/** The name of each server action by its id in this build. */
function readActions(): Map<string, string> {
  const { node } = JSON.parse(readFileSync(ACTIONS, 'utf8')) as { node: Record<string, { exportedName: string }> };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]));
}

/** Whether it goes to next-auth, which says itself who may, and would read whatever it is sent. */
function isSignIn(url: string, request: IncomingMessage): boolean {
  return url.startsWith('/api/auth/') && !isMultipart(request);
}

/** Whether it goes to a route handler; what no handler takes there Next would give to a page, forms included. */
function isForRoute(url: string, request: IncomingMessage): boolean {
  return url.startsWith('/api/') && !isMultipart(request);
}

/** Whether it says that another site sends it. What says nothing has lost its session already (`believed-headers`). */
function isForeign({ headers }: IncomingMessage): boolean {
  const given = (name: string) => headers[name]?.toString() ?? null;
  return (given('origin') !== null || given('sec-fetch-site') !== null) && !isFromOwnPage(given);
}

async function refuseOfDesk(request: IncomingMessage, response: ServerResponse, name?: string): Promise<boolean> {
  if (!(await findReplacedSession(request.headers.cookie ?? ''))) {
    // Who has no session has nothing to sign out of.
    const way = name === 'signOutAction' ? { 'x-action-redirect': '/dang-nhap;push' } : undefined;
    return refuseInWords(request, response, 'signed_out', way);
  }
  return refuseNotWhole(request, response, LIMIT.action);
}

async function refuseNotWhole(request: IncomingMessage, response: ServerResponse, limit: number): Promise<boolean> {
  if (bytesAnnounced(request) === 0) return false;
  if (contentLength(request) > limit) return refuseInWords(request, response, 'too_long');
  const body = await receiveWhole(request, limit);
  if (!body.ok) return refuseInWords(request, response, body.reason);
  return !isWhole(request, body.value) && refuseInWords(request, response, 'broken_off');
}

function contentLength({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}

/** What comes in chunks may be of any length. */
function bytesAnnounced(request: IncomingMessage): number {
  return request.headers['transfer-encoding'] === undefined ? contentLength(request) : Number.POSITIVE_INFINITY;
}

function isMultipart({ headers }: IncomingMessage): boolean {
  return /^\s*multipart\//i.test(headers['content-type'] ?? '');
}

/** Whether a form is what it is announced to be. */
function isWhole(request: IncomingMessage, body: Buffer): boolean {
  return !isMultipart(request) || isWholeForm(request.headers['content-type'] ?? '', body);
}
