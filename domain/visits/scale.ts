/** Two to five round marks, from 0 to at least `max`. */
export function axisMarks(max: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(max / 4, 1)));
  const step = ([1, 2, 5, 10] as const).map((digit) => digit * power).find((size) => size * 4 >= max) ?? power;
  const count = Math.max(Math.ceil(max / step), 1);
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** Evenly spread indexes, with the first and last. */
export function spreadPlaces(count: number, limit: number): number[] {
  if (count <= limit) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: limit }, (_, place) => Math.round((place * (count - 1)) / (limit - 1)));
}
