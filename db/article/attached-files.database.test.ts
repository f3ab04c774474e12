import { beforeAll, expect, test } from 'vitest';
import { listAttachedFiles } from '#db/article/attached-files';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { beginReads, enterReads, notedReads } from '#db/client/reads';
import { saveMedia } from '#db/media/changes';
import { listCategoryTree } from '#db/site/categories';
import { addCategory, changeCategory } from '#db/site/category-commands';
import type { Actor } from '#domain/account/roles';
import type { BodyNode } from '#domain/article/body';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('attached_files');

let admin: Actor;
let category: number;
let serial = 0;

beforeAll(async () => {
  admin = await givenUser('an', 'administrator');
  category = await givenCategory('thong-bao');
});

async function givenDocument(name: string): Promise<number> {
  const sha256 = (++serial).toString(16).padStart(64, '0');
  const size = { bytes: serial * 1000, width: 0, height: 0 };
  const kind = 'document' as const;
  await saveMedia(
    { sha256, kind, contentType: 'application/pdf', name, uploadedBy: admin.id, ...size },
    async () => {},
  );
  const [row] = await sql()`select id::int as id from media where sha256 = ${sha256}`;
  return row?.['id'];
}

function publish(...content: BodyNode[]): Promise<number | undefined> {
  const slug = `bai-${++serial}`;
  const revision = { title: slug, excerpt: slug, body: { type: 'doc' as const, content } };
  return createPublishedArticle({ categoryId: category, slug, publishedAt: new Date('2026-01-01'), revision });
}

const attached = (mediaId: number, title = ''): BodyNode => ({ type: 'attachment', attrs: { mediaId, title } });

test('a row has the first file of its text with its title there, and how many follow', async () => {
  const [first, second] = [await givenDocument('Quyết định.pdf'), await givenDocument('Phụ lục.pdf')];
  const both = (await publish(attached(second, 'Phụ lục I'), attached(first), attached(second))) ?? 0;
  const none = (await publish({ type: 'paragraph' })) ?? 0;
  enterReads();
  beginReads();
  const files = await listAttachedFiles([both, none]);
  expect(notedReads().page.toSorted()).toEqual([`article:${both}`, `article:${none}`].toSorted());
  expect([...files.keys()]).toEqual([both]);
  expect(files.get(both)).toMatchObject({ first: { title: 'Phụ lục I', file: { name: 'Phụ lục.pdf' } }, others: 1 });
});

test('a document that was replaced is the new one here, too', async () => {
  const [old, now] = [await givenDocument('Cũ.pdf'), await givenDocument('Mới.pdf')];
  const id = (await publish(attached(old))) ?? 0;
  await sql()`update media set replacement_id = ${now} where id = ${old}`;
  const [row] = await sql()`select sha256 from media where id = ${now}`;
  expect((await listAttachedFiles([id])).get(id)?.first.file.sha256).toBe(row?.['sha256']);
});

test('a category is cards until an administrator makes it a table, and forms that do not know of it leave it so', async () => {
  const lookOf = async (id: number) => (await listCategoryTree()).find((one) => one.id === id)?.look;
  const added = await addCategory({ slug: 'moi', name: 'Mới', description: '', parentId: null }, admin);
  const id = added.ok ? added.value : 0;
  expect(await lookOf(id)).toBe('cards');
  const words = { id, slug: 'moi', name: 'Mới', description: '' };
  expect(await changeCategory({ ...words, look: 'table' }, { ...admin, role: 'secretary' })).toMatchObject({
    ok: false,
  });
  expect(await changeCategory({ ...words, look: 'table' }, admin)).toMatchObject({ ok: true });
  expect(await lookOf(id)).toBe('table');
  await changeCategory({ ...words, description: 'Lịch, tuyển dụng' }, admin);
  expect(await lookOf(id)).toBe('table');
  const [event] = await sql()`select after->>'look' as look from audit_events order by id desc limit 1`;
  expect(event).toEqual({ look: 'table' });
});
