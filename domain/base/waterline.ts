/** What to take from each count so that `kept` remain: cuts the highest down to one level. */
export function takenAbove(counts: number[], kept: number): number[] {
  const remaining = (level: number) => counts.reduce((sum, count) => sum + Math.min(count, level), 0);
  let low = 0;
  let high = counts.reduce((highest, count) => Math.max(highest, count), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (remaining(middle) <= kept) low = middle;
    else high = middle - 1;
  }
  let more = kept - remaining(low);
  return counts.map((count) => {
    if (count <= low) return 0;
    more -= 1;
    return count - low - (more >= 0 ? 1 : 0);
  });
}
