import { createHash } from 'node:crypto';

/** Adds up what passes through. */
export function openSum() {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  return {
    add(chunk: Uint8Array): void {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    },
    /** `lines` counts line feeds: in COPY's text format each ends a row, and none stands within one. */
    end: () => ({ bytes, lines, sha256: hash.digest('hex') }),
  };
}

/** Passes the content on, each chunk added to `sum` as it is taken. */
export async function* summed(content: AsyncIterable<Uint8Array>, sum: ReturnType<typeof openSum>) {
  for await (const chunk of content) {
    sum.add(chunk);
    yield chunk;
  }
}

/** A line as `sha256sum` prints it. */
export const sumLine = (sha256: string, name: string) => Buffer.from(`${sha256}  ${name}\n`);
