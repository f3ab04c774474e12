import { expect, test } from 'vitest';
import { byGravity } from '#domain/operation/health';
import { judgeDisk, judgeMigrations } from '#domain/operation/health-machine';
import { judgeAlarms } from '#domain/operation/health-work';

const GB = 1024 ** 3;

test('the worst comes first, what is off last', () => {
  const lines = [
    judgeAlarms([], undefined, ''),
    judgeDisk({ free: 9 * GB, total: 100 * GB, reserve: 5 * GB }),
    judgeMigrations(2, 2),
    judgeMigrations(1, 2),
  ];
  expect(byGravity(lines).map(({ finding }) => finding)).toEqual(['behind', 'low', 'ok', 'off']);
});
