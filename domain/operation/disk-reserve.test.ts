import { expect, test } from 'vitest';
import { diskReserve, isDiskReserve } from '#domain/operation/disk-reserve';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

test.each([
  [330 * MB, '', 66 * MB],
  [4 * GB, '', 0.8 * GB],
  [10 * GB, '', GB],
  [20 * GB, '', GB],
  [100 * GB, '', 5 * GB],
  [100 * GB, '2%', 2 * GB],
  [100 * GB, '2.5 %', 2.5 * GB],
  [100 * GB, '800MB', 800 * MB],
  [100 * GB, '0MB', 0],
])('of a disk of %d bytes, with DISK_RESERVE=%j, %d are kept free', (total, setting, reserve) => {
  expect(Math.round(diskReserve(total, setting))).toBe(Math.round(reserve));
});

test.each(['5', '-1%', '51%', 'GB', '1 TB', '5%GB', 'all'])('DISK_RESERVE=%s is refused', (setting) => {
  expect(isDiskReserve(setting)).toBe(false);
});

test.each(['5%', '0%', '50 %', '800MB', '1.5GB'])('DISK_RESERVE=%s is taken', (setting) => {
  expect(isDiskReserve(setting)).toBe(true);
});
