import { tracingChannel } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { suppressTracing, W3CTraceContextPropagator } from '@opentelemetry/core';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { methodKindOf, type RouteKind, routeKindOf } from '#domain/http/route-kind';
import { queryName } from '#domain/operation/trace-text';
import { isPublic, type Step } from '#server/http/pipeline/pipeline';
import { requestId } from '#server/telemetry/request-context';
import type { RequestContexts } from '#server/tracing/context';

/** Frequent and uninformative. */
const UNTRACED: ReadonlySet<RouteKind> = new Set(['asset', 'health']);
const GETTER = {
  get: (headers: IncomingMessage['headers'], name: string) => headers[name],
  keys: (headers: IncomingMessage['headers']) => Object.keys(headers),
};

/**
 * Makes a span of each request to the public port. Continues a proxy's trace only if `isTrusted`: a stranger must not
 * choose which requests are traced.
 */
export function traceRequests(tracer: Tracer, contexts: RequestContexts, isTrusted: boolean): Step {
  const propagator = new W3CTraceContextPropagator();
  return ({ request, response }) => {
    if (!isPublic(request)) return;
    const kind = routeKindOf(request.url?.split('?', 1)[0] ?? '');
    if (UNTRACED.has(kind)) return contexts.enter(suppressTracing(ROOT_CONTEXT));
    const method = methodKindOf(request.method ?? '');
    const parent = isTrusted ? propagator.extract(ROOT_CONTEXT, request.headers, GETTER) : ROOT_CONTEXT;
    const attributes = {
      'http.request.method': method,
      'cong_tin.route': kind,
      'cong_tin.request_id': requestId() ?? '',
    };
    const span = tracer.startSpan(`${method} ${kind}`, { kind: SpanKind.SERVER, attributes }, parent);
    contexts.enter(trace.setSpan(parent, span));
    response.once('close', () => {
      const at = Date.now();
      setImmediate(() => endRequest(span, method, response, at)); // Next may write the route after sending
    });
  };
}

function endRequest(span: Span, method: string, { statusCode, writableFinished }: ServerResponse, at: number): void {
  // Next writes the route on the span above its own.
  const route = (span as Partial<ReadableSpan>).attributes?.['http.route'];
  if (route) span.updateName(`${method} ${String(route)}`);
  if (writableFinished) span.setAttribute('http.response.status_code', statusCode);
  else span.setAttribute('cong_tin.aborted', true);
  if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(at);
}

/** Makes a span of each query within a trace, named by operation and table. */
export function traceQueries(tracer: Tracer): void {
  const spans = new WeakMap<object, Span>();
  const channel = tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL);
  channel.start.subscribe((message) => {
    if (!trace.getSpan(context.active())?.isRecording()) return;
    const query = message as WatchedQuery;
    const { operation, summary } = queryName(query.statement);
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      'db.query.summary': summary,
    };
    spans.set(query, tracer.startSpan(summary, { kind: SpanKind.CLIENT, attributes }));
  });
  channel.asyncEnd.subscribe((message) => {
    const query = message as WatchedQuery;
    const span = spans.get(query);
    if (query.error !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}
