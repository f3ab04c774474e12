import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { findMediaByHash, type ListedMedia } from '#db/media/media';
import { applyMigrations, migrateDatabase } from '#db/operation/migrate';
import { listKnownMigrations } from '#db/operation/migration-journal';
import { type FileType, fileKey } from '#domain/media/media';
import { FORMATS, renditionKey } from '#domain/media/renditions';
import { hasFiles, storePicture } from '#lib/media/pictures';
import { createBackup } from '#server/backup/create';
import { drillBackup } from '#server/backup/drill';
import { createExport } from '#server/backup/export';
import { restoreBackup } from '#server/backup/restore';
import { storage } from '#server/storage/chosen';
import { givenTarget, listFiles } from '#tests/database/content';
import { loadRelease } from '#tests/database/release';

/** Columns that servers of the release before neither write nor read. */
const LATER = [
  ...['widths', 'has_original', 'is_animated', 'losses', 'recipe'],
  ...[
    'duration_ms',
    'transcript',
    'no_words_reason',
    'captions',
    'captions_tag',
    'poster_id',
    'replacement_id',
    'page_count',
  ],
];
/** The migration that added them. */
const ORIGINALS = 24;

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-earlier-'));
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

type Noted = { sha256: string; kind: string; contentType: string; width: number };

/** What servers of before stored of a file. */
function keysBefore({ sha256, kind, contentType, width }: Noted): string[] {
  if (kind !== 'image') return [fileKey(sha256, contentType as FileType)];
  const steps = [400, 800, 1280].filter((step) => step <= width);
  return (steps.length > 0 ? steps : [width]).flatMap((step) =>
    FORMATS.map((format) => renditionKey(sha256, step, format)),
  );
}

async function listColumns(url: string): Promise<string[]> {
  const connection = postgres(url, { max: 1 });
  const rows = await connection`select attname from pg_attribute where attrelid = 'media'::regclass and attnum > 0`;
  await connection.end();
  return rows.map(({ attname }) => attname);
}

/** A portal of the release, brought forward to just before `until`, with the files that it would have. */
async function givenPortal(name: string, until: number | undefined) {
  process.env['DATA_DIR'] = path.join(folder, name);
  const url = await loadRelease(`test_earlier_${name}`);
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  if (until !== undefined) await applyMigrations(connection, { until: (await listKnownMigrations())[until - 1] ?? 0 });
  const library = await connection<Noted[]>`select sha256, kind, content_type as "contentType", width from media`;
  await connection.end();
  const keys = library.flatMap(keysBefore);
  for (const key of keys) await storage().put(key, Buffer.from(key));
  return { url, files: keys.map((key) => `media/${key}`).sort() };
}

describe.each([
  ['release', undefined],
  ['just_before', ORIGINALS],
] as const)('a database of before, %s:', (name, until) => {
  let url: string;
  let files: string[];
  beforeAll(async () => {
    await closeDatabase();
    ({ url, files } = await givenPortal(name, until));
    process.env['DATABASE_URL'] = url;
    expect(await listColumns(url)).not.toEqual(expect.arrayContaining([expect.toBeOneOf(LATER)]));
    expect(files.length).toBeGreaterThan(50);
  });

  test('its backup has all rows and files, passes the drill, and is restored and brought forward', async () => {
    const backup = await createBackup({ url, folder });
    expect(backup.manifest).toMatchObject({ missing: [], deletedMedia: [], media: { files: files.length } });
    expect(await drillBackup(backup.file, url)).toEqual({ result: 'passed', note: null });
    const stored = listFiles(path.join(folder, name));
    const target = await givenTarget(`earlier_${name}_restored`, path.join(folder, `${name}_restored`));
    await restoreBackup(backup.file, target);
    expect(listFiles(path.join(folder, `${name}_restored`))).toEqual(stored);
    await migrateDatabase(target);
    expect(await listColumns(target)).toEqual(expect.arrayContaining(LATER));
    process.env['DATA_DIR'] = path.join(folder, name);
  });

  test('its export has every file, and pages with the pictures that there are', async () => {
    const target = path.join(folder, `${name}_export`);
    const counts = await createExport(url, target);
    expect(counts).toMatchObject({ files: files.length, missing: [] });
    const pages = readdirSync(path.join(target, 'articles')).map((page) =>
      readFileSync(path.join(target, 'articles', page), 'utf8'),
    );
    const named = pages.flatMap((html) => [...html.matchAll(/="\.\.\/(media\/[^"]+)"/g)].map(([, file]) => file));
    expect(named.length).toBeGreaterThan(20);
    expect(files).toEqual(expect.arrayContaining(named));
  });

  test('its storage is tidied without loss', () => {
    const { status, stdout } = spawnSync(process.execPath, ['cli/media-tidy.ts'], {
      env: process.env,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('✓')]);
    expect(listFiles(path.join(folder, name)).map(([file]) => file)).toEqual(files);
  });

  test('renditions are made anew only once it is brought forward, which that command does', async () => {
    const { status, stderr } = spawnSync(process.execPath, ['cli/media-rebuild.ts'], {
      env: process.env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(await listColumns(url)).toEqual(expect.arrayContaining(LATER));
  });
});

describe('beside the new code, servers of before', () => {
  const stored = (sha256: string) => findMediaByHash(sha256) as Promise<ListedMedia>;

  test('note pictures that it reads, by the widths that they made', async () => {
    const old: Noted = { sha256: 'c'.repeat(64), kind: 'image', contentType: 'image/png', width: 900 };
    for (const key of keysBefore(old)) await storage().put(key, Buffer.from(key));
    await sql()`insert into media (sha256, kind, content_type, bytes, name, width, height)
      values (${old.sha256}, 'image', 'image/png', 9, 'cũ.png', 900, 300)`;
    const read = await stored(old.sha256);
    expect(read).toMatchObject({ widths: null, hasOriginal: false, isAnimated: false, losses: [], recipe: 0 });
    expect(await hasFiles(read)).toBe(true);
  });

  test.each([300, 900, 1900, 3000])('find the files that they name of its picture of %d pixels', async (width) => {
    const picture = sharp({ create: { width, height: 90, channels: 3, background: 'teal' } });
    await storePicture(await picture.png().toBuffer(), null, `${width}.png`);
    const [noted] = await sql()<Noted[]>`
      select sha256, kind, content_type as "contentType", width from media where name = ${`${width}.png`}`;
    for (const key of keysBefore(noted as Noted)) expect(await storage().find(key), key).toBeDefined();
  });

  test('change words of its pictures without touching what it noted', async () => {
    const picture = sharp({ create: { width: 900, height: 90, channels: 3, background: 'red' } });
    const id = await storePicture(await picture.png().toBuffer(), null, 'mới.png');
    const [before] = await sql()`select ${sql()(LATER)} from media where id = ${id}`;
    await sql()`update media set alt = 'Cờ', caption = '', credit = null, focal_x = 0.2, focal_y = 0.5 where id = ${id}`;
    expect(await sql()`select ${sql()(LATER)} from media where id = ${id}`).toEqual([before]);
  });

  test('write backups without the files that they do not know: the next backup names these, a new upload brings them', async () => {
    const content = await sharp({ create: { width: 900, height: 80, channels: 3, background: 'navy' } })
      .png()
      .toBuffer();
    const id = await storePicture(content, null, 'giữa.png');
    const [{ sha256 } = { sha256: '' }] = await sql()<Noted[]>`select sha256 from media where id = ${id}`;
    const lost = ['900.avif', '900.webp', 'original'].map((file) => `${sha256}/${file}`);
    for (const key of lost) rmSync(path.join(process.env['DATA_DIR'] ?? '', 'media', key));
    const { manifest } = await createBackup({ url: process.env['DATABASE_URL'] ?? '', folder });
    expect(manifest.missing).toEqual(lost);
    await storePicture(content);
    expect(await hasFiles(await stored(sha256))).toBe(true);
  });
});
