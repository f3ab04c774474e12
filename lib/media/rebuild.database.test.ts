import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { listMedia, type Media } from '#db/media/media';
import { storePicture } from '#lib/media/pictures';
import { NoRoom, type Rebuilt, rebuildPictures } from '#lib/media/rebuild';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('rebuild');

const data = mkdtempSync(path.join(tmpdir(), 'cong-tin-'));
const at = (...parts: string[]) => path.join(data, 'media', ...parts);

beforeAll(() => {
  process.env['DATA_DIR'] = data;
});
beforeEach(async () => {
  await sql()`delete from media`;
});
afterAll(() => rmSync(data, { recursive: true }));

async function stored(background: string, width = 900): Promise<Media> {
  const picture = sharp({ create: { width, height: 300, channels: 3, background } });
  const id = await storePicture(await picture.png().toBuffer(), null, `${background}.png`);
  return (await listMedia([id]))[0] as Media;
}

/** As a portal of before would have stored it. */
async function storedBefore(background: string): Promise<Media> {
  const { id, sha256 } = await stored(background);
  for (const name of ['900.avif', '900.webp', 'original']) rmSync(at(sha256, name));
  await sql()`update media set widths = null, has_original = false, recipe = 0 where id = ${id}`;
  return (await listMedia([id]))[0] as Media;
}

async function rebuilt(all = false): Promise<Record<string, Rebuilt>> {
  const told: Record<string, Rebuilt> = {};
  await rebuildPictures(all, ({ name }, outcome) => {
    told[name] = outcome;
  });
  return told;
}

const WHOLE = ['400.avif', '400.webp', '800.avif', '800.webp', '900.avif', '900.webp', 'original'];

test('what is missing is made again, what is whole is left, and what has no original is named', async () => {
  const [red, blue, old] = [await stored('red'), await stored('blue'), await storedBefore('green')];
  rmSync(at(red.sha256, '900.webp'));
  const kept = readFileSync(at(blue.sha256, '900.webp'));
  expect(await rebuilt()).toEqual({ 'red.png': 'made', 'blue.png': 'whole', 'green.png': 'no_original' });
  expect(readdirSync(at(red.sha256)).sort()).toEqual(WHOLE);
  expect(readFileSync(at(blue.sha256, '900.webp'))).toEqual(kept);
  expect(readdirSync(at(old.sha256)).sort()).toEqual(WHOLE.slice(0, 4));
  expect((await listMedia([old.id]))[0]).toEqual(old);
});

test('renditions of an older recipe are made anew, with the widths of today, and readers are told at the end of each run', async () => {
  const picture = await stored('red', 2000);
  await stored('blue');
  await sql()`update media set recipe = 0, widths = '{400,800,1280}', width = 1280, height = 192`;
  const before = await readGeneration();
  expect(await rebuilt()).toEqual({ 'red.png': 'made', 'blue.png': 'made' });
  expect((await listMedia([picture.id]))[0]).toEqual(picture);
  expect((await readGeneration()).number).toBe(before.number + 1);
  // A run before may have been killed before it told.
  expect(await rebuilt()).toEqual({ 'red.png': 'whole', 'blue.png': 'whole' });
  expect((await readGeneration()).number).toBe(before.number + 2);
});

test('all are made anew where that is asked for, and broken off it goes on without beginning again', async () => {
  await stored('red');
  await stored('blue');
  await stored('navy');
  const stopped = rebuildPictures(true, ({ name }) => {
    if (name === 'blue.png') throw new Error('stopped');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(await rebuilt()).toEqual({ 'red.png': 'whole', 'blue.png': 'whole', 'navy.png': 'made' });
});

test('an original that is lost, or no longer the same, changes nothing', async () => {
  const [red, blue] = [await stored('red'), await stored('blue')];
  rmSync(at(red.sha256, 'original'));
  writeFileSync(at(blue.sha256, 'original'), await sharp(at(red.sha256, '900.webp')).png().toBuffer());
  const kept = readFileSync(at(blue.sha256, '900.webp'));
  expect(await rebuilt(true)).toEqual({ 'red.png': 'lost', 'blue.png': 'lost' });
  expect(readFileSync(at(blue.sha256, '900.webp'))).toEqual(kept);
});

test('a picture deleted meanwhile leaves no files', async () => {
  const { sha256 } = await stored('red');
  await sql()`update media set recipe = 0`;
  await sql()`create function delete_first() returns trigger language plpgsql as
    $$ begin delete from media where id = old.id; return null; end $$`;
  await sql()`create trigger deleted before update on media for each row when (pg_trigger_depth() = 0)
    execute function delete_first()`;
  expect(await rebuilt()).toEqual({ 'red.png': 'deleted' });
  await sql()`drop trigger deleted on media`;
  expect(readdirSync(at())).not.toContain(sha256);
});

test('it stops before the reserve of the disk', async () => {
  const { sha256 } = await stored('red');
  rmSync(at(sha256, '900.webp'));
  vi.stubEnv('DISK_RESERVE', '999999GB');
  await expect(rebuilt())
    .rejects.toThrow(NoRoom)
    .finally(() => vi.unstubAllEnvs());
  expect(await rebuilt()).toEqual({ 'red.png': 'made' });
});

test('the command says what it did, which pictures have no original, and fails where one is lost', async () => {
  const [red, old] = [await stored('red'), await storedBefore('green')];
  rmSync(at(red.sha256, '900.avif'));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['cli/media-rebuild.ts', ...options], { encoding: 'utf8', env: process.env });
  const first = run();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain(`${red.id} red.png: ✓`);
  expect(first.stdout).toContain(`${old.id} green.png: – không có bản gốc`);
  expect(first.stdout).toContain('1 ảnh đã tạo lại, 0 ảnh còn đủ, 1 ảnh không có bản gốc');
  expect(run().stdout).toContain('0 ảnh đã tạo lại, 1 ảnh còn đủ');
  rmSync(at(red.sha256, 'original'));
  expect(run('--all')).toMatchObject({ status: 1, stderr: expect.stringContaining('1 ảnh không tạo lại được') });
  expect(run('--everything').stderr).toContain('npm run media:rebuild [-- --all]');
});
