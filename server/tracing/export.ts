import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { keptAttributes, keptName } from '#domain/operation/trace-text';
import { log } from '#server/telemetry/log';

/**
 * Exports spans without personal data in names and attributes, and without error texts. Logs once when the collector
 * fails and once when it is back.
 */
export function exportSpans(exporter: SpanExporter): SpanExporter {
  let isFailing = false;
  return {
    export(spans, done) {
      exporter.export(spans.map(redact), (result) => {
        const hasFailed = result.error !== undefined;
        if (hasFailed && !isFailing)
          log.warn('traces', 'the collector does not take them; they are lost', result.error);
        if (!hasFailed && isFailing) log.info('traces', 'the collector takes them again');
        isFailing = hasFailed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function redact(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    name: { value: keptName(span.name, span.attributes['next.span_type']) },
    attributes: { value: keptAttributes(span.attributes) },
    status: { value: { code: span.status.code } },
    events: { value: [] },
    links: { value: [] },
  });
}
