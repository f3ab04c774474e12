/** `8195012` → `8.195.012` */
export function groupDigits(value: number): string {
  return Math.trunc(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
}

/** One digit a cell, padded to ten digits. */
export function odometerDigits(total: number): string[] {
  return [...Math.trunc(total).toString().padStart(10, '0')];
}

/** `3:05`, `1:02:03`; whole seconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return [...(hours > 0 ? [hours, two(minutes)] : [minutes]), two(seconds % 60)].join(':');
}

/** `1,5 MB` (1 MB = 1 048 576 bytes) */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** step;
  const written =
    step > 0 && value < 10 ? value.toFixed(1).replace('.', ',').replace(/,0$/, '') : String(Math.round(value));
  return `${written} ${units[step]}`;
}
