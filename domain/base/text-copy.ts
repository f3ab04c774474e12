const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A plain slice would keep the whole original string in memory. */
export function copyOf(text: string): string {
  return decoder.decode(encoder.encode(text));
}
