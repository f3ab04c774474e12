import { context, SpanStatusCode, TraceFlags, type Tracer, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Step } from '#server/http/pipeline/pipeline';
import { instanceName } from '#server/settings/process';
import { setting } from '#server/settings/settings';
import { installTracing } from '#server/telemetry/spans';
import { RequestContexts } from '#server/tracing/context';
import { exportSpans } from '#server/tracing/export';
import { traceQueries, traceRequests } from '#server/tracing/requests';

/** At a stop more often, since nothing waits for the last spans. */
const SEND_MS = 1000;
const SEND_AT_STOP_MS = 100;

/**
 * Sends traces to the collector named by the standard variables (`server/settings/schema/traces`). No request waits for
 * it, at most 2048 spans are queued, and a stopping process does not wait for a dead collector. Returns the step that
 * traces requests.
 */
export function startTracing(): Step {
  const exporter = exportSpans(new OTLPTraceExporter());
  const processor = new BatchSpanProcessor({ exporter, scheduledDelayMillis: SEND_MS });
  const provider = new TracerProvider({
    resource: ownResource(),
    sampler: samplerOf(setting('OTEL_TRACES_SAMPLER'), setting('OTEL_TRACES_SAMPLER_ARG')),
    spanProcessors: [processor],
    // An error's words may be personal data.
    spanLimits: { eventCountLimit: 0, attributeValueLengthLimit: 200 },
  });
  const contexts = new RequestContexts();
  context.setGlobalContextManager(contexts);
  trace.setGlobalTracerProvider(provider);
  const tracer = provider.getTracer('cong-tin');
  installTracing({ inSpan: (name, work) => inSpan(tracer, name, work), traceId });
  traceQueries(tracer);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      const send = () => void processor.forceFlush().catch(() => {});
      send();
      setInterval(send, SEND_AT_STOP_MS).unref();
    });
  return traceRequests(tracer, contexts, setting('TRUSTED_PROXIES') > 0);
}

function ownResource() {
  const own = { 'service.name': 'cong-tin', 'service.instance.id': instanceName() };
  return defaultResource()
    .merge(resourceFromAttributes(own))
    .merge(detectResources({ detectors: [envDetector] }));
}

function samplerOf(name: string, ratio: number): Sampler {
  const root = name.replace('parentbased_', '');
  const sampler = samplerOfRoots(root, ratio);
  return root === name ? sampler : new ParentBasedSampler({ root: sampler });
}

function samplerOfRoots(name: string, ratio: number): Sampler {
  if (name === 'always_off') return new AlwaysOffSampler();
  return name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler();
}

function inSpan<T>(tracer: Tracer, name: string, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Sampled traces only; also for a request just answered. */
function traceId(): string | undefined {
  const span = trace.getSpanContext(context.active());
  return span && span.traceFlags & TraceFlags.SAMPLED ? span.traceId : undefined;
}
