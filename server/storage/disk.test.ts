import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasLibraryFiles, readAll, type StoredFile } from '#server/storage/contract';
import { diskStorage, listDisk, newIncomingPath } from '#server/storage/disk';

const folder = mkdtempSync(path.join(tmpdir(), 'disk-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const HASH = 'a'.repeat(64);

test('a file that was found is read to its end, though it is removed meanwhile', async () => {
  const content = Buffer.alloc(300_000, 'x');
  await diskStorage.put(`${HASH}/file.mp4`, content);
  const found = (await diskStorage.open(`${HASH}/file.mp4`)) as StoredFile;
  await diskStorage.removeFolder(HASH);
  expect(found.bytes).toBe(content.length);
  expect(Buffer.from(await readAll(found)).equals(content)).toBe(true);
  expect(await diskStorage.open(`${HASH}/file.mp4`)).toBeUndefined();
  expect(await diskStorage.find(`${HASH}/file.mp4`)).toBeUndefined();
});

test('a part of a file is as long as it was asked for; a folder is no file', async () => {
  await diskStorage.put(`${HASH}/file.pdf`, Buffer.from('0123456789'));
  const part = (await diskStorage.open(`${HASH}/file.pdf`, { start: 2, end: 4 })) as StoredFile;
  expect(part.bytes).toBe(3);
  expect(Buffer.from(await readAll(part)).toString()).toBe('234');
  expect(await diskStorage.open(HASH)).toBeUndefined();
  expect(await diskStorage.open(`${HASH}/file.pdf/deeper`)).toBeUndefined();
});

test('the library is its own files alone', async () => {
  await newIncomingPath();
  await diskStorage.put('cards/home/ab.png', Buffer.from('x'));
  const keys: string[] = [];
  for await (const { key } of listDisk()) keys.push(key);
  expect(keys).toEqual([`${HASH}/file.pdf`]);
  expect(await hasLibraryFiles(diskStorage)).toBe(true);
  await diskStorage.removeFolder(HASH);
  expect(await hasLibraryFiles(diskStorage)).toBe(false);
});
