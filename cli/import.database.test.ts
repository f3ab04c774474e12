import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import words from '#messages/vi/editor' with { type: 'json' };
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { CAPTURED_TEXT } from '#tests/support/captured-page';
import { importInto } from '#tests/support/end-to-end';
import { line, picture, wordFile } from '#tests/support/word-file';

givenTestDatabase('import_command');

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-import-'));
const { refusals, losses, notAlong } = words.editor.word;

beforeAll(async () => {
  process.env['DATA_DIR'] = path.join(folder, 'data');
  await givenCategory('tin-xa');
  await givenCategory('van-ban');
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const run = (...given: string[]) => importInto(process.env['DATABASE_URL'] ?? '', ...given);

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const oleWith = (name: string) => Buffer.concat([OLE, Buffer.from(name, 'utf16le')]);

test('pages and Word files come in together; bad ones are told as at the desk, and the others go on', async () => {
  const bad: [name: string, bytes: Uint8Array | string, why: string][] = [
    ['cũ.doc', oleWith('WordDocument'), refusals.doc],
    ['khóa.DOCX', oleWith('EncryptedPackage'), refusals.locked],
    [
      'mở.odt',
      zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      refusals.odt,
    ],
    ['giàu.rtf', '{\\rtf1 chữ}', refusals.rtf],
    ['hỏng.docx', wordFile({ body: line('a') }).subarray(0, 600), refusals.damaged],
    ['trắng.docx', wordFile({ body: '<w:p/>' }), words.editor.word.empty],
  ];
  const body = line('Lịch tiếp dân tháng Tám') + line('Ủy ban tiếp dân vào các ngày thứ Năm trong tháng.');
  const good = fileOf('lịch.docx', wordFile({ body, header: line('UBND XÃ') }));
  const page = fileOf('trang.txt', CAPTURED_TEXT);
  const missing = path.join(folder, 'không có.docx');
  const files = [...bad.map(([name, bytes]) => fileOf(name, bytes)), missing, good, page];

  const { status, stdout, stderr } = await run('--category=van-ban', ...files);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    ...bad.map(([name, , why]) => `✗ ${path.join(folder, name)}: ${why}`),
    `✗ ${missing}: không có tệp này`,
  ]);
  const [draft, live, ...others] =
    await sql()`select a.id, a.status, c.slug as category, r.title, a.live_revision_id is null as hidden
    from articles a join categories c on c.id = a.category_id join revisions r on r.id = a.head_revision_id order by a.id`;
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ status: 'draft', category: 'van-ban', title: 'Lịch tiếp dân tháng Tám', hidden: true });
  expect(live).toMatchObject({ status: 'published', hidden: false });
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    '✓ đã nhập: Lịch tiếp dân tháng Tám',
    expect.stringMatching(new RegExp(`^  bản nháp · http\\S+/dashboard/articles/${draft?.['id']}$`)),
    `  ${notAlong}:`,
    `  - ${losses.margins} (gần “UBND XÃ”)`,
  ]);

  const again = await run('--category=van-ban', good, page);
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(again.stdout.match(/^= đã có từ trước, không đổi gì: /gm)).toHaveLength(2);
  expect(await sql()`select count(*)::int as all from articles`).toMatchObject([{ all: 2 }]);
}, 120_000);

test('without a category it is the first one, which is said', async () => {
  const file = fileOf(
    'đường làng.docx',
    wordFile({ body: line('Đường làng được mở rộng thêm một mét mỗi bên, bà con hiến đất.') }),
  );
  const { status, stdout } = await run(file);
  expect(status).toBe(0);
  expect(stdout).toContain('✓ đã nhập: đường làng\n');
  expect(stdout).toContain('? không thấy tiêu đề trong tệp; đã lấy tên tệp làm tiêu đề');
  expect(stdout).toContain('? tệp không nói chuyên mục; đã xếp vào "tin-xa"');
}, 120_000);

test('a kill in the middle leaves no article; the next run makes it, with the pictures that had come', async () => {
  const colours = ['red', 'green', 'blue'];
  const media = Object.fromEntries(
    await Promise.all(colours.map(async (colour) => [`${colour}.png`, await coloured(colour)] as const)),
  );
  const pictures = colours.map((colour) => `<w:p>${picture(`${colour}.png`)}</w:p>`).join('');
  const body = `${line('Ngày hội sắc màu')}${pictures}${line('Ba đội thi vẽ tranh ở sân kho hợp tác xã.')}`;
  const file = fileOf('ngày hội.docx', wordFile({ body, media }));
  const counted = async () => {
    const [row] =
      await sql()`select (select count(*)::int from articles) as articles, (select count(*)::int from media) as media`;
    return row as unknown as { articles: number; media: number };
  };
  const before = await counted();

  const child = spawn(process.execPath, ['cli/import.ts', file], { env: process.env, stdio: 'ignore' });
  await expect
    .poll(async () => (await counted()).media, { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(before.media);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await counted()).articles).toBe(before.articles);

  expect(await run(file)).toMatchObject({ status: 0 });
  expect(await counted()).toEqual({ articles: before.articles + 1, media: before.media + colours.length });
}, 120_000);

async function coloured(background: string): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background } });
  return Uint8Array.from(await picture.png().toBuffer());
}
