import { expect, test, vi } from 'vitest';
import { processWide } from '#domain/base/process-wide';

test('copies of a module share what the first of them made', async () => {
  const first = processWide('views of the day', () => new Map([['home', 1]]));
  vi.resetModules();
  const copy = await import('#domain/base/process-wide');
  expect(copy.processWide).not.toBe(processWide);
  expect(copy.processWide('views of the day', () => new Map())).toBe(first);
  expect(processWide('views of the week', () => new Map())).not.toBe(first);
});

test('what is made as undefined is made once, too', () => {
  const make = vi.fn();
  processWide('nothing', make);
  processWide('nothing', make);
  expect(make).toHaveBeenCalledOnce();
});
