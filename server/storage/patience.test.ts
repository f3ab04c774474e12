import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readPatiently } from '#server/storage/patience';

test('a body that falls silent fails, and its source is let go', async () => {
  const source = new PassThrough();
  source.write('a');
  const reader = readPatiently(source, 200).getReader();
  expect((await reader.read()).value).toEqual(Buffer.from('a'));
  await expect(reader.read()).rejects.toThrow('nothing came for 200 ms');
  expect(source.destroyed).toBe(true);
});

test('a reader may take longer than the body may', async () => {
  const reader = readPatiently(Readable.from([Buffer.from('a'), Buffer.from('b')]), 500).getReader();
  expect((await reader.read()).value).toEqual(Buffer.from('a'));
  await pause(800);
  expect((await reader.read()).value).toEqual(Buffer.from('b'));
  expect((await reader.read()).done).toBe(true);
});
