/** What `server/tracing/start` does where it is switched on. */
type Tracing = {
  inSpan<T>(name: string, work: () => Promise<T>): Promise<T>;
  traceId(): string | undefined;
};

/** Pages and the instrumentation are bundled apart; none of them loads a package of OpenTelemetry's by this. */
const shared = globalThis as typeof globalThis & { congTinTracing?: Tracing };

export function installTracing(tracing: Tracing): void {
  shared.congTinTracing = tracing;
}

/** Does the work as a step of the trace, under a name that holds nobody's data; merely does it where nothing is traced. */
export function inSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  return shared.congTinTracing ? shared.congTinTracing.inSpan(name, work) : work();
}

/** Of the trace that what is being done belongs to; undefined where there is none. */
export function traceId(): string | undefined {
  return shared.congTinTracing?.traceId();
}
