import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readText } from '#lib/base/read-text';

function singly(bytes: number, atEnd = () => {}): Request {
  let left = bytes;
  const body = new ReadableStream({
    pull(controller) {
      if (left-- > 0) return controller.enqueue(new TextEncoder().encode('x'));
      atEnd();
      controller.close();
    },
  });
  return new Request('http://a/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

test('a text is read to its end, and none beyond the limit', async () => {
  expect(await readText(new Request('http://a/', { method: 'POST', body: 'Nước lên' }), 100)).toBe('Nước lên');
  expect(await readText(new Request('http://a/', { method: 'POST' }), 100)).toBe('');
  expect(await readText(singly(100), 100)).toBe('x'.repeat(100));
  expect(await readText(singly(101), 100)).toBeUndefined();
});

test('single bytes take no more memory than they are', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bytes = 100_000;
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  let grown = 0;
  const text = await readText(
    singly(bytes, () => {
      grown = held() - before;
    }),
    bytes,
  );
  expect(text).toHaveLength(bytes);
  expect(grown).toBeLessThan(bytes * 20);
});
