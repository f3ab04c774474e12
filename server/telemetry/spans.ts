import { processWide } from '#domain/base/process-wide';

/** What `server/tracing/start` does where it is switched on. */
type Tracing = {
  inSpan<T>(name: string, work: () => Promise<T>): Promise<T>;
  traceId(): string | undefined;
};

/** So that nothing here loads a package of OpenTelemetry's. */
const installed = processWide<{ tracing?: Tracing }>('tracing', () => ({}));

export function installTracing(tracing: Tracing): void {
  installed.tracing = tracing;
}

/** Does the work as a step of the trace, under a name that holds nobody's data; merely does it where nothing is traced. */
export function inSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  return installed.tracing ? installed.tracing.inSpan(name, work) : work();
}

/** Of the trace that what is being done belongs to; undefined where there is none. */
export function traceId(): string | undefined {
  return installed.tracing?.traceId();
}
