import { expect, test } from 'vitest';
import { connectionsOf, poolOf, processesFor } from '#domain/operation/concurrency';

const GIGABYTE = 1024 ** 3;
const machine = { cores: 4, memory: 16 * GIGABYTE, cache: GIGABYTE / 4, connections: 100 };

test('one process a core', () => {
  expect(processesFor(machine)).toBe(4);
  expect(processesFor({ ...machine, cores: 1 })).toBe(1);
});

test('memory bounds them, and there is always one', () => {
  expect(processesFor({ ...machine, memory: 2 * GIGABYTE })).toBe(1);
  expect(processesFor({ ...machine, memory: 4 * GIGABYTE })).toBe(3);
  expect(processesFor({ ...machine, memory: GIGABYTE / 2 })).toBe(1);
});

test('together they leave the database thirty connections, whatever it takes', () => {
  for (const connections of [20, 50, 100, 200, 500])
    for (const cores of [1, 2, 3, 8, 12, 16, 64]) {
      const count = processesFor({ ...machine, cores, memory: 512 * GIGABYTE, connections });
      expect(count === 1 || count * connectionsOf(count) <= connections - 30).toBe(true);
    }
});

test('few processes have the usual pool, many a smaller one', () => {
  expect([1, 4, 8, 16].map(poolOf)).toEqual([10, 10, 5, 4]);
});
