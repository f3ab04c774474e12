/** Figures as Vietnamese readers write them: `8195012` → `8.195.012`. */
export function groupDigits(value: number): string {
  return Math.trunc(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The odometer's cells: the total padded to ten digits, one cell a digit; it grows to eleven and more. */
export function odometerDigits(total: number): string[] {
  return [...Math.trunc(total).toString().padStart(10, '0')];
}
