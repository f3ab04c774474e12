import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';
import { SESSION_COOKIES } from '#domain/session-cookie';
import type { Batch } from '#domain/visits';
import { createVisitBuffer, type Delivery } from '#lib/visit-buffer';

/** Every address that may be a reader page; prefetches by Next's router are left out here, by their headers. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|media/|dashboard|dang-nhap|xem-truoc|.*\\..*).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'next-router-segment-prefetch' },
      ],
    },
  ],
};

const buffer = createVisitBuffer({ send: sendToSink });

/** Counts the visit, nothing else; the page never waits for it. */
export function middleware(request: NextRequest, event: NextFetchEvent) {
  const { headers, cookies } = request;
  event.waitUntil(
    buffer.add({
      path: request.nextUrl.pathname,
      at: Date.now(),
      method: request.method,
      address: headers.get('x-forwarded-for') ?? '',
      userAgent: headers.get('user-agent')?.slice(0, 512) ?? '',
      purpose: headers.get('sec-purpose') ?? headers.get('purpose') ?? undefined,
      destination: headers.get('sec-fetch-dest') ?? undefined,
      session: SESSION_COOKIES.map((name) => cookies.get(name)?.value).find(Boolean),
    }),
  );
  return NextResponse.next();
}

/** Hands a batch to the sink of this process (`lib/visit-sink`), which listens on loopback only. */
async function sendToSink(batch: Batch): Promise<Delivery> {
  const response = await fetch(`http://127.0.0.1:${process.env['VISIT_SINK_PORT']}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env['VISIT_SINK_SECRET']}`, 'content-type': 'application/json' },
    body: JSON.stringify(batch),
  });
  if (response.ok) return 'recorded';
  return response.status === 410 ? 'closing' : 'retry';
}
