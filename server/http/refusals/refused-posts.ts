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

/** In bytes; `action` as `bodySizeLimit` in next.config.js. */
const LIMIT = { action: 5 * 1024 * 1024, other: 64 * 1024 };

/** Posts without a session: the beacon, and the sign-in form without its script. */
const OPEN = ['/luot-xem', '/dang-nhap'];

/**
 * Refuses posts to pages before Next reads and logs them: cross-site (403), unknown actions (404), without a desk
 * session (401), too long (413) or incomplete (400). Route handlers (`/api/…`) check their own, except for the
 * sign-in's length.
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

function readActions(): Map<string, string> {
  const { node } = JSON.parse(readFileSync(ACTIONS, 'utf8')) as { node: Record<string, { exportedName: string }> };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]));
}

/** next-auth checks permission but would read any length. */
function isSignIn(url: string, request: IncomingMessage): boolean {
  return url.startsWith('/api/auth/') && !isMultipart(request);
}

/** Next gives a form that no handler takes to a page. */
function isForRoute(url: string, request: IncomingMessage): boolean {
  return url.startsWith('/api/') && !isMultipart(request);
}

/** Without either header the session is lost already (`believed-headers`). */
function isForeign({ headers }: IncomingMessage): boolean {
  const given = (name: string) => headers[name]?.toString() ?? null;
  return (given('origin') !== null || given('sec-fetch-site') !== null) && !isFromOwnPage(given);
}

async function refuseOfDesk(request: IncomingMessage, response: ServerResponse, name?: string): Promise<boolean> {
  if (!(await findReplacedSession(request.headers.cookie ?? ''))) {
    // Without a session there is nothing to sign out of.
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

/** Chunks may have any length. */
function bytesAnnounced(request: IncomingMessage): number {
  return request.headers['transfer-encoding'] === undefined ? contentLength(request) : Number.POSITIVE_INFINITY;
}

function isMultipart({ headers }: IncomingMessage): boolean {
  return /^\s*multipart\//i.test(headers['content-type'] ?? '');
}

function isWhole(request: IncomingMessage, body: Buffer): boolean {
  return !isMultipart(request) || isWholeForm(request.headers['content-type'] ?? '', body);
}
