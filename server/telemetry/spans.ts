import { processWide } from '#domain/base/process-wide';

type Tracing = {
  inSpan<T>(name: string, work: () => Promise<T>): Promise<T>;
  traceId(): string | undefined;
};

/** Avoids loading OpenTelemetry here. */
const installed = processWide<{ tracing?: Tracing }>('tracing', () => ({}));

export function installTracing(tracing: Tracing): void {
  installed.tracing = tracing;
}

/** Runs the work as a span if traced. The name must hold no personal data. */
export function inSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  return installed.tracing ? installed.tracing.inSpan(name, work) : work();
}

export function traceId(): string | undefined {
  return installed.tracing?.traceId();
}
