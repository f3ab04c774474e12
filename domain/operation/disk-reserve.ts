const MB = 1024 ** 2;
const GB = 1024 ** 3;
const UNITS: Record<string, number> = { MB, GB };

/**
 * Bytes that uploads, drawings and backups leave free, so that texts can still be saved. `setting` is `5%`, `800MB` or
 * `2GB`; the default is a twentieth, at least 1 GB but on a small disk no more than a fifth.
 */
export function diskReserve(total: number, setting = ''): number {
  const [, figure, unit = ''] = PATTERN.exec(setting) ?? [];
  if (figure === undefined) return Math.max(total / 20, Math.min(GB, total / 5));
  return unit === '%' ? (total * Number(figure)) / 100 : Number(figure) * (UNITS[unit] ?? 0);
}

export function isDiskReserve(setting: string): boolean {
  const [, figure, unit] = PATTERN.exec(setting) ?? [];
  return figure !== undefined && (unit !== '%' || Number(figure) <= 50);
}

const PATTERN = /^(\d{1,6}(?:\.\d+)?) ?(%|MB|GB)$/;
