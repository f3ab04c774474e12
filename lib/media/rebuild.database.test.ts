import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { setCdn } from '#db/cluster/cdn-purges';
import { forgetRecipes, type ListedMedia, listMedia } from '#db/media/media';
import { commonRendition, cropOf, RECIPE } from '#domain/media/renditions';
import { storePicture } from '#lib/media/pictures';
import { NoRoom, type Rebuilt, rebuildPictures } from '#lib/media/rebuild';
import { givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';
import { GET } from '../../app/media/[sha256]/[file]/route';

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

async function stored(background: string, width = 900): Promise<ListedMedia> {
  const picture = sharp({ create: { width, height: 300, channels: 3, background } });
  const id = await storePicture(await picture.png().toBuffer(), null, `${background}.png`);
  return (await listMedia([id]))[0] as ListedMedia;
}

/** As a portal of before would have stored it. */
async function storedBefore(background: string): Promise<ListedMedia> {
  const { id, sha256 } = await stored(background);
  for (const name of ['900.avif', '900.webp', 'original']) rmSync(at(sha256, name));
  await sql()`update media set widths = null, has_original = false, recipe = 0 where id = ${id}`;
  return (await listMedia([id]))[0] as ListedMedia;
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
  expect((await listMedia([picture.id]))[0]).toEqual({ ...picture, recipe: RECIPE + 1 });
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

const noted = async (id: number) => (await listMedia([id]))[0] as ListedMedia;

const ask = (path: string, headers: Record<string, string> = {}) => {
  const [, , sha256 = '', file = ''] = new URL(path, 'http://localhost').pathname.split('/');
  return GET(new Request(new URL(path, 'http://localhost'), { headers }), {
    params: Promise.resolve({ sha256, file }),
  });
};

async function read(path: string): Promise<{ content: Buffer; etag: string }> {
  const answer = await ask(path);
  return { content: Buffer.from(await answer.arrayBuffer()), etag: answer.headers.get('etag') ?? '' };
}

/** What stands in the place of a rendition that a worse recipe made. */
const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'grey' } })
    .webp()
    .toBuffer();

test('what is made anew has another address and another tag, and its crops are cut from it', async () => {
  const red = await stored('red');
  const crop = { ...red, focalX: 0.5, focalY: 0.5 };
  const [former, formerCrop] = [commonRendition(red).path, cropOf(crop, '1x1').path];
  writeFileSync(at(red.sha256, '900.webp'), await grey(900, 300));
  const [before, cropBefore] = [await read(former), await read(formerCrop)];
  expect((await ask(former, { 'if-none-match': before.etag })).status).toBe(304);

  expect(await rebuilt(true)).toEqual({ 'red.png': 'made' });
  const anew = await noted(red.id);
  const [address, cropAddress] = [commonRendition(anew).path, cropOf({ ...crop, ...anew }, '1x1').path];
  expect(new Set([former, formerCrop, address, cropAddress]).size).toBe(4);
  const [after, cropAfter] = [await read(address), await read(cropAddress)];
  const reddest = async ({ content }: { content: Buffer }) => (await sharp(content).stats()).channels[0]?.mean ?? 0;
  expect(await Promise.all([before, cropBefore, after, cropAfter].map(reddest))).toEqual([
    expect.closeTo(128, -1),
    expect.closeTo(128, -1),
    expect.closeTo(255, -1),
    expect.closeTo(255, -1),
  ]);
  expect(new Set([before.etag, cropBefore.etag, after.etag, cropAfter.etag]).size).toBe(4);

  for (const [path, tag, now] of [
    [address, before.etag, after],
    [formerCrop, cropBefore.etag, cropAfter],
  ] as const) {
    expect((await ask(path, { 'if-none-match': tag })).status).toBe(200);
    expect((await ask(path, { 'if-none-match': now.etag })).status).toBe(304);
    expect((await ask(path, { range: 'bytes=0-9', 'if-range': tag })).status).toBe(200);
    expect((await ask(path, { range: 'bytes=0-9', 'if-range': now.etag })).status).toBe(206);
  }
});

test('broken off, a picture that is still to be made keeps its address, and each making has its own', async () => {
  const { id } = await stored('red');
  const seen: string[] = [];
  for (let times = 0; times < 3; times += 1) {
    const path = commonRendition(await noted(id)).path;
    await forgetRecipes();
    expect(commonRendition(await noted(id)).path).toBe(path);
    expect(await rebuilt()).toEqual({ 'red.png': 'made' });
    expect(await rebuilt()).toEqual({ 'red.png': 'whole' });
    seen.push(path, commonRendition(await noted(id)).path);
  }
  expect(new Set(seen).size).toBe(4);
});

test('a crop that waited while its picture was made anew is cut from the new one', async () => {
  const red = await stored('red', 1000);
  // As an earlier version would have stored it: its common rendition is 800 wide.
  await sql()`update media set widths = '{400,800}', width = 800, height = 240, recipe = 0 where id = ${red.id}`;
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`select pg_advisory_xact_lock(hashtextextended(${`media:${red.sha256}`}, 0))`;
  const crop = cropOf({ ...red, focalX: 0.5, focalY: 0.5 }, '16x9');
  const asked = read(crop.path);
  await expect.poll(() => countWaiting('Lock')).toBe(1);
  await holder`update media set widths = '{400,800,1000}', width = 1000, height = 300, recipe = 1001 where id = ${red.id}`;
  await holder`commit`;
  holder.release();
  const { width, height } = await sharp((await asked).content).metadata();
  expect([width, height]).toEqual([crop.width, crop.height]);
});

test('a shared cache forgets each picture that is made anew, and the pages when they name it', async () => {
  await setCdn('varnish');
  const [red] = [await stored('red'), await stored('blue')];
  rmSync(at(red.sha256, '900.webp'));
  await sql()`delete from edge_purges`;
  await rebuilt();
  const keys = (await sql()`select key from edge_purges order by id`).map(({ key }) => key);
  expect(keys.filter((key) => key !== 'content')).toEqual([`media-${red.sha256}`]);
  expect(keys.at(-1)).toBe('content');
  await setCdn(undefined);
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
