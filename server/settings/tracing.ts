import { isAddress, isOneOf, wrongValue } from '#server/settings/faults';

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
export type Sampling = { name: (typeof SAMPLERS)[number]; ratio: number };

type Env = Record<string, string | undefined>;

/** Whether traces go to a collector, by the standard variables of OpenTelemetry; off where no endpoint is named. */
export function isTraced(env: Env = process.env): boolean {
  if (env['OTEL_SDK_DISABLED'] === 'true' || env['OTEL_TRACES_EXPORTER'] === 'none') return false;
  return Boolean(env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_ENDPOINT']);
}

/** Which requests are traced: all that a proxy's trace does not say otherwise of, where nothing is set. */
export function traceSampling(env: Env = process.env): Sampling {
  const name = SAMPLERS.find((sampler) => sampler === env['OTEL_TRACES_SAMPLER']) ?? 'parentbased_always_on';
  return { name, ratio: Number(env['OTEL_TRACES_SAMPLER_ARG'] || 1) };
}

/** One line for each setting of the traces that cannot be meant so. */
export function findWrongTraceSettings(env: Env = process.env): string[] {
  if (!isTraced(env)) return [];
  const of = (name: string) => env[`OTEL_EXPORTER_OTLP_TRACES_${name}`] || env[`OTEL_EXPORTER_OTLP_${name}`];
  const { OTEL_TRACES_SAMPLER: sampler, OTEL_TRACES_SAMPLER_ARG: ratio, OTEL_TRACES_EXPORTER: exporter } = env;
  const endpoint = of('ENDPOINT') ?? '';
  return [
    isAddress(endpoint, /^https?:$/)
      ? ''
      : `OTEL_EXPORTER_OTLP_ENDPOINT=${endpoint} không phải là một địa chỉ http. (not a web address)`,
    isOneOf(['http/json'], of('PROTOCOL'))
      ? ''
      : wrongValue('OTEL_EXPORTER_OTLP_PROTOCOL', of('PROTOCOL'), 'http/json'),
    isOneOf(['otlp'], exporter) ? '' : wrongValue('OTEL_TRACES_EXPORTER', exporter, 'otlp, none'),
    isOneOf(SAMPLERS, sampler) ? '' : wrongValue('OTEL_TRACES_SAMPLER', sampler, SAMPLERS.join(', ')),
    !ratio || (Number(ratio) >= 0 && Number(ratio) <= 1) ? '' : wrongValue('OTEL_TRACES_SAMPLER_ARG', ratio, '0–1'),
  ].filter(Boolean);
}
