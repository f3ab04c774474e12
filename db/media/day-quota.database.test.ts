import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { giveBack, readSpent, takeWhole } from '#db/account/rate-limits';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { openCharge, readUploadsToday } from '#lib/media/day-quota';
import { storeUpload } from '#lib/media/uploads';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('day_quota');

const MB = 1024 ** 2;
const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-quota-'));
const ids: Record<string, number> = {};

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  for (const name of ['Lan', 'Minh']) {
    await createUser({ email: `${name}@x.invalid`, name, passwordHash: '-', role: 'reporter' });
    ids[name] = Number((await sql()`select id from users where name = ${name}`)[0]?.['id']);
  }
});
beforeEach(async () => {
  await sql()`delete from rate_limits`;
  Object.assign(process.env, { UPLOAD_DAY_FILES: '4', UPLOAD_DAY_MB: '8' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const document = (bytes: number) => Uint8Array.from(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]));

async function upload(content: Uint8Array<ArrayBuffer>, announced = content.length, name = 'Lan') {
  const claim = { name: 'a.pdf', contentType: '', bytes: announced };
  const stored = await storeUpload(new Blob([content]).stream(), claim, ids[name] ?? 0);
  return stored.ok ? 'stored' : stored.reason;
}

test('a user may bring in so many files a day, and another theirs', async () => {
  const answers: string[] = [];
  for (let file = 0; file < 6; file += 1) answers.push(await upload(document(1000)));
  expect(answers).toEqual(['stored', 'stored', 'stored', 'stored', 'day_files', 'day_files']);
  expect(await upload(document(1000), 1000, 'Minh')).toBe('stored');
});

test.each([
  ['announced', 3 * MB],
  ['not announced', 0],
])('so many bytes a day, %s, and a smaller file still comes in', async (_, announced) => {
  expect(await upload(document(3 * MB), announced)).toBe('stored');
  expect(await upload(document(3 * MB), announced)).toBe('stored');
  expect(await upload(document(3 * MB), announced)).toBe('day_bytes');
  expect(await upload(document(MB), announced && MB)).toBe('stored');
});

test('what is refused, broken off or there already costs nothing', async () => {
  const known = document(2 * MB);
  expect(await upload(known)).toBe('stored');
  for (let time = 0; time < 5; time += 1) {
    expect(await upload(known)).toBe('stored');
    expect(await upload(Uint8Array.from(randomBytes(2 * MB)))).toBe('unknown_type');
    expect(await upload(document(2 * MB), 3 * MB)).toBe('cut_off');
  }
  expect(await upload(document(5 * MB))).toBe('stored');
});

const spentToday = async () => (await readUploadsToday([{ id: ids['Lan'] ?? 0 }]))[ids['Lan'] ?? 0];

/** A picture whose original is not kept, as an earlier version stored it. */
async function givenPictureOfBefore(background: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width: 900, height: 500, channels: 3, background } });
  const content = Uint8Array.from(await picture.png().toBuffer());
  expect(await upload(content)).toBe('stored');
  const sha256 = createHash('sha256').update(content).digest('hex');
  for (const file of ['900.avif', '900.webp', 'original']) rmSync(path.join(folder, 'media', sha256, file));
  await sql()`update media set width = 800, widths = null, has_original = false, recipe = 0 where sha256 = ${sha256}`;
  await sql()`delete from rate_limits`;
  return content;
}

test('an original that is added to a known picture costs as any other file, once', async () => {
  const content = await givenPictureOfBefore('olive');
  expect(await upload(content)).toBe('stored');
  const once = await spentToday();
  expect(once).toEqual({ files: 1, bytes: Math.ceil(content.length / 1024) * 1024 });
  for (let time = 0; time < 3; time += 1) expect(await upload(content)).toBe('stored');
  expect(await spentToday()).toEqual(once);
});

test('of those who add the same original at once, one pays', async () => {
  const content = await givenPictureOfBefore('maroon');
  await Promise.all(Array.from({ length: 4 }, () => upload(content)));
  expect(await spentToday()).toMatchObject({ files: 1 });
});

test('of many at once, on whichever node, no more than the day holds come in', async () => {
  process.env['UPLOAD_DAY_FILES'] = '100';
  const answers = await Promise.all(Array.from({ length: 10 }, () => upload(document(2 * MB), 0)));
  expect(answers.filter((answer) => answer === 'stored').length).toBeLessThanOrEqual(3);
  expect(new Set(answers)).toEqual(new Set(['stored', 'day_bytes']));
  const stored = answers.filter((answer) => answer === 'stored').length;
  const [kilobytes] = (await sql()`select spent from rate_limits where key like 'upload-kb:%'`).map(
    ({ spent }) => spent,
  );
  expect(Number(kilobytes)).toBe(stored * 2049);
});

test('a new day of Vietnam begins anew', async () => {
  const before = new Date('2026-03-10T16:59:00Z');
  const after = new Date('2026-03-10T17:00:00Z');
  expect(await openCharge(1, 8 * MB, before)).toMatchObject({ ok: true });
  expect(await openCharge(1, 1, before)).toEqual({ ok: false, reason: 'day_bytes' });
  expect(await openCharge(1, 8 * MB, after)).toMatchObject({ ok: true });
});

test('a budget gives all that is asked or nothing, and takes back what was not used', async () => {
  const budget = { limit: 10, seconds: 60 };
  expect(await takeWhole('k', { ...budget, cost: 11 })).toBe(false);
  expect(await takeWhole('k', { ...budget, cost: 7 })).toBe(true);
  expect(await takeWhole('k', { ...budget, cost: 4 })).toBe(false);
  expect(await takeWhole('k', { ...budget, cost: 3 })).toBe(true);
  await giveBack('k', 5);
  expect(await readSpent(['k', 'none'])).toEqual(new Map([['k', 5]]));
  const answers = await Promise.all(Array.from({ length: 40 }, () => takeWhole('k', budget)));
  expect(answers.filter(Boolean)).toHaveLength(5);
});
