import { createHash } from 'node:crypto';

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
    /** In COPY's text format one line feed ends each row, and none is within. */
    end: () => ({ bytes, lines, sha256: hash.digest('hex') }),
  };
}

export async function* summed(content: AsyncIterable<Uint8Array>, sum: ReturnType<typeof openSum>) {
  for await (const chunk of content) {
    sum.add(chunk);
    yield chunk;
  }
}

/** In the format of `sha256sum`. */
export const sumLine = (sha256: string, name: string) => Buffer.from(`${sha256}  ${name}\n`);
