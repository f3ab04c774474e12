import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { beginArticle, moveAsked, save, signIn, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { startTestBucket } from '#tests/support/swift';
import { createTestDatabase } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

type Bucket = NonNullable<Awaited<ReturnType<typeof startTestBucket>>>;

async function openDatabase(bucket: Bucket): Promise<string> {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', 'bucket');
  const usual = { ...process.env };
  const leave = await workOn(databaseUrl);
  Object.assign(process.env, bucket.env);
  await migrateDatabase(databaseUrl);
  await loadDemo(process.env['DEMO_PASSWORD'] ?? '');
  await leave();
  process.env = usual;
  return databaseUrl;
}

async function openNodes(bucket: Bucket) {
  const databaseUrl = await openDatabase(bucket);
  const folder = mkdtempSync(path.join(tmpdir(), 'bucket-nodes-'));
  const open = async (name: string) => {
    mkdirSync(path.join(folder, name));
    return startServer({
      port: await freePort(),
      host: '127.0.0.1',
      env: { ...bucket.env, DATABASE_URL: databaseUrl, DATA_DIR: path.join(folder, name) },
    });
  };
  const nodes = [await open('a'), await open('b')] as const;
  return {
    nodes,
    folder,
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

const isShown = (page: Page) =>
  page
    .locator('article picture img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode().catch(() => undefined);
      return image.naturalWidth > 0;
    });

const photo = async (background: string) => ({
  name: `${uniqueTitle('hoa')}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

test('a picture uploaded at one node is on the other’s page; a store that is away takes pictures only', async ({
  browser,
}) => {
  const bucket = await startTestBucket();
  test.skip(!bucket, 'no Swift on this machine');
  if (!bucket) return;
  const { nodes, folder, stop } = await openNodes(bucket);
  try {
    const [one, other] = nodes;
    const open = async ({ url }: { url: string }) => (await browser.newContext({ baseURL: url })).newPage();
    const desk = await open(one);
    await signIn(desk, 'thuky');
    const title = uniqueTitle('Bài có ảnh trong kho');
    const address = await beginArticle(desk, 'Kinh tế', title);
    await textOf(desk).fill('Ảnh nằm trong kho.');
    await desk.getByRole('button', { name: 'Chọn ảnh' }).click();
    await desk
      .getByRole('dialog')
      .getByTestId('upload-input')
      .setInputFiles(await photo('#6c3'));
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Chọn hoa/ })
      .first()
      .click();
    await desk.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Một màu xanh');
    await save(desk);
    const others = await open(other);
    await signIn(others, 'quantri');
    await others.goto(new URL(address).pathname);
    await moveAsked(others, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
    expect(
      readdirSync(path.join(folder, 'a'), { recursive: true }).filter((name) => /\.(avif|webp)$/.test(`${name}`)),
    ).toEqual([]);

    const reader = await open(other);
    await reader.goto('/kinh-te');
    await reader.getByRole('link', { name: title }).first().click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(await isShown(reader)).toBe(true);

    await bucket.kill();
    const late = await open(other);
    await late.goto(reader.url());
    await expect(late.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(late.getByText('Ảnh nằm trong kho.')).toBeVisible();
    expect(await isShown(late)).toBe(false);

    await desk.goto('/dashboard/media');
    await desk.getByTestId('upload-input').setInputFiles(await photo('#c36'));
    await expect(desk.getByText('Kho lưu ảnh và tệp đang không trả lời: tệp chưa được lưu.')).toBeVisible();
    await others.goto('/dashboard/health');
    await expect(others.getByText('Không trả lời, hoặc từ chối:')).toBeVisible();

    await bucket.start();
    await expect(async () => {
      await late.reload();
      expect(await isShown(late)).toBe(true);
    }).toPass();
    await desk.getByRole('button', { name: /^Thử lại/ }).click();
    await expect(desk.getByText('Đã lưu')).toBeVisible();
  } finally {
    await stop();
    await bucket.stop();
  }
});
