import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Attribute = { key: string; value: Record<string, unknown> };
type Told = { name: string; traceId: string; spanId: string; parentSpanId?: string; status: { code: number } };
type Span = Told & { attributes: Record<string, unknown> };
type Body = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Told & { attributes: Attribute[] })[] }[];
  }[];
};

export type Collector = Awaited<ReturnType<typeof openCollector>>;

/** Receives traces in OTLP/HTTP's JSON; `heard` has every body. */
export async function openCollector() {
  const spans: Span[] = [];
  const heard: string[] = [];
  const resource: Record<string, unknown> = {};
  const headers: IncomingHttpHeaders = {};
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const isTraces = request.method === 'POST' && request.url === '/v1/traces';
    if (!isTraces || request.headers['content-type'] !== 'application/json') return response.writeHead(400).end();
    heard.push(body);
    Object.assign(headers, request.headers);
    for (const { resource: of, scopeSpans } of (JSON.parse(body) as Body).resourceSpans) {
      Object.assign(resource, valuesOf(of.attributes));
      for (const span of scopeSpans.flatMap((scope) => scope.spans))
        spans.push({ ...span, attributes: valuesOf(span.attributes) });
    }
    return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    heard,
    resource,
    headers,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function valuesOf(attributes: Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
