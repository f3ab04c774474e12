/** One edit; `at` may be any number, `piece` is for `put`. */
export type Damage = { kind: 'cut' | 'repeat' | 'move' | 'put'; at: number; length: number; piece: string };

/** The text as faulty programs, broken connections and strangers leave it. */
export function damagedText(text: string, damages: Damage[]): string {
  return damages.reduce((left, { kind, at, length, piece }) => {
    const start = at % (left.length + 1);
    const part = left.slice(start, start + length);
    const without = left.slice(0, start) + left.slice(start + length);
    if (kind === 'cut') return without;
    if (kind === 'put') return left.slice(0, start) + piece + left.slice(start);
    const to = kind === 'repeat' ? start : (at * 7) % (without.length + 1);
    const rest = kind === 'repeat' ? left : without;
    return rest.slice(0, to) + part + rest.slice(to);
  }, text);
}
