import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { bindInstallation, inspectInstallation } from '#cli/data/installation';
import { loadSecrets, saveSecrets } from '#cli/data/secrets';
import { closeDatabase } from '#db/client/client';
import { readMark, writeMark } from '#db/operation/installation';
import { givenCategory, openTestDatabase } from '#tests/database/database';

const root = mkdtempSync(path.join(tmpdir(), 'installation-'));
let number = 0;
const folder = () => path.join(root, String(number));

beforeEach(async () => {
  number += 1;
  mkdirSync(folder());
  process.env['DATA_DIR'] = folder();
  delete process.env['ADOPT_DATABASE'];
  await openOther();
});
afterAll(async () => {
  await closeDatabase();
  delete process.env['DATA_DIR'];
  rmSync(root, { recursive: true });
});

async function openOther(): Promise<void> {
  await closeDatabase();
  await openTestDatabase('installation');
}

const givenPicture = () => {
  const picture = path.join(folder(), 'media', 'a'.repeat(64));
  mkdirSync(picture, { recursive: true });
  writeFileSync(path.join(picture, 'original.jpg'), 'x');
};

test('the first start is one, also where it was broken off; the second is none, though nobody has written anything', async () => {
  expect(await inspectInstallation()).toEqual({ isFirst: true, isEmpty: true });
  expect(await inspectInstallation()).toEqual({ isFirst: true, isEmpty: true });
  await bindInstallation();
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: true });
});

test("an empty database is not taken for the portal's", async () => {
  await bindInstallation();
  await openOther();
  await expect(inspectInstallation()).rejects.toThrow(/trống.*secrets\.json.*ADOPT_DATABASE=1.*is empty/);
  process.env['ADOPT_DATABASE'] = '1';
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: true });
  await bindInstallation();
  delete process.env['ADOPT_DATABASE'];
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: true });
});

test("another portal's database is not taken for this one's", async () => {
  await bindInstallation();
  await openOther();
  await givenCategory('kinh-te');
  await writeMark('abc-1');
  await expect(inspectInstallation()).rejects.toThrow(/cổng tin khác.*another portal's/);
});

test('one that was restored or moved without its mark is, and bears the same mark from then on', async () => {
  await bindInstallation();
  const mark = await readMark();
  await openOther();
  await givenCategory('kinh-te');
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: false });
  await bindInstallation();
  expect(await readMark()).toBe(mark);
});

test('another node, with secrets of its own, joins the database as it is', async () => {
  await bindInstallation();
  const mark = await readMark();
  number += 1;
  mkdirSync(folder());
  process.env['DATA_DIR'] = folder();
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: true });
  await bindInstallation();
  expect([await readMark(), loadSecrets().databaseMark]).toEqual([mark, mark]);
});

test('secrets of an older version go with a database that has content, and with no empty one', async () => {
  const { databaseMark: _, ...older } = loadSecrets();
  saveSecrets(older);
  await expect(inspectInstallation()).rejects.toThrow(/is empty/);
  await givenCategory('kinh-te');
  expect(await inspectInstallation()).toEqual({ isFirst: false, isEmpty: false });
});

test('media without a database that lists them are no first start', async () => {
  givenPicture();
  await expect(inspectInstallation()).rejects.toThrow(/ảnh và tệp.*is empty/);
});
