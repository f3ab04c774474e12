import { shortDateTime } from '#domain/calendar';
import { formatBytes, groupDigits } from '#domain/figures';
import type { HealthLine } from '#domain/health';

const SIZES = new Set(['bytes', 'free', 'used']);

/** The figures of a line as its sentence writes them. */
export function healthValues({ values = {} }: HealthLine): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value instanceof Date) return [name, shortDateTime(value)];
      if (typeof value === 'string') return [name, value || '–'];
      return [name, SIZES.has(name) ? formatBytes(value) : groupDigits(value)];
    }),
  );
}
