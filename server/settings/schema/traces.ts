import type { Environment, Group } from '#server/settings/schema/group';
import { anyText, decimal, matching, oneOf, webAddress } from '#server/settings/schema/kinds';

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const PROTOCOL = oneOf(['http/json']);

/** Off without an endpoint. */
export function isTracedBy(env: Environment): boolean {
  if (env['OTEL_SDK_DISABLED'] === 'true' || env['OTEL_TRACES_EXPORTER'] === 'none') return false;
  return Boolean(env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_ENDPOINT']);
}

/** `name` replaces the setting for traces alone. */
const isUnless = (name: string) => (env: Environment) => isTracedBy(env) && !env[name];

/** OpenTelemetry's standard variables. */
export const traces = {
  title: { vi: 'Vết yêu cầu (OpenTelemetry)', en: 'Traces (OpenTelemetry)' },
  settings: {
    OTEL_EXPORTER_OTLP_ENDPOINT: {
      kind: webAddress,
      isUsed: isUnless('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'),
      vi: 'nơi thu nhận; tự thêm `/v1/traces`, như `http://127.0.0.1:4318`',
      en: 'the collector; `/v1/traces` is added, as `http://127.0.0.1:4318`',
    },
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: {
      kind: webAddress,
      isUsed: isTracedBy,
      vi: 'hoặc địa chỉ đầy đủ, như `https://traces.agency.vn/v1/traces`',
      en: 'its address in full, instead, as `https://traces.agency.vn/v1/traces`',
    },
    OTEL_EXPORTER_OTLP_HEADERS: {
      kind: anyText,
      isSecret: true,
      vi: 'điều nơi thu nhận đòi hỏi, như `authorization=Bearer%20abc`',
      en: 'what the collector asks for, as `authorization=Bearer%20abc`',
    },
    OTEL_EXPORTER_OTLP_PROTOCOL: {
      kind: PROTOCOL,
      isUsed: isUnless('OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'),
      usual: 'http/json',
      vi: 'giao thức duy nhất được dùng; nơi thu nhận nghe cùng cổng 4318',
      en: 'the only one that is spoken; collectors take it at the same port 4318',
    },
    OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: {
      kind: PROTOCOL,
      isUsed: isTracedBy,
      vi: 'thay cho biến trên, khi biến ấy dành cho chương trình khác',
      en: 'the same for traces alone, where that one is meant for other programs',
    },
    OTEL_TRACES_SAMPLER: {
      kind: oneOf(SAMPLERS),
      isUsed: isTracedBy,
      usual: 'parentbased_always_on',
      vi: 'yêu cầu nào được ghi vết, như `parentbased_traceidratio`',
      en: 'which requests are traced, as `parentbased_traceidratio`',
    },
    OTEL_TRACES_SAMPLER_ARG: {
      kind: decimal(0, 1),
      isUsed: isTracedBy,
      usual: '1',
      vi: 'phần yêu cầu được ghi vết, như `0.05`',
      en: 'the share of them, as `0.05`',
    },
    OTEL_SERVICE_NAME: {
      kind: anyText,
      usual: 'cong-tin',
      vi: 'tên của cổng tin ở nơi thu nhận',
      en: 'what the portal is called there',
    },
    OTEL_RESOURCE_ATTRIBUTES: {
      kind: anyText,
      vi: 'điều khác nói về mọi vết, như `deployment.environment.name=live`',
      en: 'what else is said of every span, as `deployment.environment.name=live`',
    },
    OTEL_SDK_DISABLED: {
      kind: anyText,
      vi: '`true` tắt việc ghi vết dù có nơi thu nhận',
      en: '`true` switches them off though an endpoint is set',
    },
    OTEL_TRACES_EXPORTER: {
      kind: matching(/^(otlp|none)$/, 'phải là một trong: otlp, none', 'must be one of: otlp, none'),
      isUsed: isTracedBy,
      usual: 'otlp',
      vi: '`none` cũng tắt',
      en: '`none` does, too',
    },
  },
} satisfies Group;
