import { expect, test } from 'vitest';
import { isUnfit } from '#components/desk/media/upload';
import type { UploadRefusal } from '#domain/media/media';

test.each<[number, UploadRefusal | undefined, boolean]>([
  [400, 'empty', true],
  [400, 'cut_off', false],
  [413, 'too_large', true],
  [413, undefined, true],
  [415, 'unknown_type', true],
  [422, 'cut_picture', true],
  [422, 'too_heavy', false],
  [429, 'day_files', false],
  [503, 'storage_away', false],
  [507, 'disk_full', false],
  [0, undefined, false],
])('an upload that is answered with %i and %s is unfit to be sent again: %s', (status, reason, is) => {
  expect(isUnfit(status, reason)).toBe(is);
});
