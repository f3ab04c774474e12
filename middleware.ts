import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';
import { BEACON_PATH, viewedPath } from '#domain/visits/beacon';
import { hitOf } from '#domain/visits/hit';
import type { Batch } from '#domain/visits/visits';
import { createVisitBuffer, type Delivery } from '#server/visits/buffer';

/** Every possible reader page, and the beacon. A literal, because Next reads it without running it. */
export const config = { matcher: '/((?!(?:_next|api|dang-nhap|dashboard|media|xem-truoc)(?:/|$)|.*\\..*).*)' };

const buffer = createVisitBuffer({ send: sendToSink });

/**
 * Counts the visit; the page never waits for it. Prefetched pages, and all pages behind a shared cache, report
 * themselves when read.
 */
export function middleware(request: NextRequest, event: NextFetchEvent) {
  const { method, nextUrl } = request;
  const hasCache = Boolean(process.env['CDN']);
  if (nextUrl.pathname === BEACON_PATH && (hasCache || method === 'POST')) return answerBeacon(request, event);
  if (!hasCache && !isOwn(request)) event.waitUntil(count(request, nextUrl.pathname, method));
  return NextResponse.next();
}

/** The process asks itself for a page, to have it before readers do. */
function isOwn({ headers }: NextRequest): boolean {
  const secret = process.env['OWN_SECRET'];
  return Boolean(secret) && headers.get('authorization') === `Bearer ${secret}`;
}

/** A transparent pixel, for readers without scripts. */
const PIXEL = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (byte) =>
  byte.charCodeAt(0),
);
const UNKEPT = { 'cache-control': 'no-store' };

function answerBeacon(request: NextRequest, event: NextFetchEvent): NextResponse {
  const { headers, method, nextUrl } = request;
  const site = process.env['SITE_URL'] ?? '';
  const path = viewedPath({
    method,
    named: nextUrl.searchParams.get('p'),
    site: headers.get('sec-fetch-site'),
    origin: headers.get('origin'),
    referer: headers.get('referer'),
    hosts: [headers.get('host'), URL.canParse(site) ? new URL(site).host : null],
  });
  if (path === undefined) return new NextResponse(null, { status: 403, headers: UNKEPT });
  event.waitUntil(count(request, path, 'GET', 'document'));
  if (method === 'POST') return new NextResponse(null, { status: 204, headers: UNKEPT });
  return new NextResponse(PIXEL, { headers: { ...UNKEPT, 'content-type': 'image/gif' } });
}

/** Buffers a hit; settles when its batch does. */
function count({ headers, cookies }: NextRequest, path: string, method: string, destination?: string): Promise<void> {
  const header = (name: string) => headers.get(name);
  const cookie = (name: string) => cookies.get(name)?.value;
  return buffer.add(hitOf({ path, method, header, cookie, destination }));
}

/** Sends a batch to this process's sink (`server/visits/sink`). */
async function sendToSink(batch: Batch): Promise<Delivery> {
  const response = await fetch(`http://127.0.0.1:${process.env['VISIT_SINK_PORT']}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env['VISIT_SINK_SECRET']}`, 'content-type': 'application/json' },
    body: JSON.stringify(batch),
  });
  if (response.ok) return 'recorded';
  return response.status === 410 ? 'closing' : 'retry';
}
