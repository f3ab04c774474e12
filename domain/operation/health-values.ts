import { shortDateTime } from '#domain/base/calendar';
import { formatBytes, groupDigits } from '#domain/base/numbers';
import type { HealthLine } from '#domain/operation/health';

const SIZES = new Set(['bytes', 'free', 'used']);

export function healthValues({ values = {} }: HealthLine): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value instanceof Date) return [name, shortDateTime(value)];
      if (typeof value === 'string') return [name, value || '–'];
      return [name, SIZES.has(name) ? formatBytes(value) : groupDigits(value)];
    }),
  );
}
