import { beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { listCategoryTree } from '#db/site/categories';
import { addCategory, changeCategory, moveCategory, removeCategory } from '#db/site/category-commands';
import { addPage } from '#db/site/page-commands';
import { findMovedSection } from '#db/site/sections';
import type { Actor } from '#domain/account/roles';
import { EMPTY_BODY } from '#domain/article/body';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('category_commands');

let an: Actor;
const ha: Actor = { id: 0, name: 'Hà', role: 'secretary', categoryIds: null };

beforeAll(async () => {
  await createUser({ email: 'an@x.invalid', name: 'An', role: 'administrator', passwordHash: '' });
  const [user] = await sql()`select id::int from users`;
  an = { id: user?.['id'], name: 'An', role: 'administrator', categoryIds: null };
});

const entry = (slug: string, parentId: number | null = null) => ({ slug, name: slug, description: '', parentId });
const rename = (id: number, slug: string) => changeCategory({ id, slug, name: slug, description: '' }, an);
const lastAudit = async () => (await sql()`select * from audit_events order by id desc limit 1`)[0];

async function given(slug: string, parentId: number | null = null): Promise<number> {
  const result = await addCategory(entry(slug, parentId), an);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('a new category', () => {
  test('is the last under its parent, and recorded', async () => {
    const top = await given('tren');
    await given('duoi-mot', top);
    const second = await given('duoi-hai', top);
    const tree = await listCategoryTree();
    expect(tree.find(({ id }) => id === top)?.children.map(({ slug }) => slug)).toEqual(['duoi-mot', 'duoi-hai']);
    expect(await lastAudit()).toMatchObject({
      action: 'category.create',
      subject: 'duoi-hai',
      subject_id: String(second),
    });
  });
  test('is refused with a slug of the portal, of a category or of a page, or from anyone but an administrator', async () => {
    await given('da-co');
    await addPage({ slug: 'trang-co', title: 'Trang', body: EMPTY_BODY }, an);
    for (const own of ['dashboard', '404', '500', 'index'])
      expect(await addCategory(entry(own), an)).toEqual({ ok: false, reason: 'slug_reserved' });
    expect(await addCategory(entry('da-co'), an)).toEqual({ ok: false, reason: 'slug_taken' });
    expect(await addCategory(entry('trang-co'), an)).toEqual({ ok: false, reason: 'slug_taken' });
    expect(await addCategory(entry('moi'), ha)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await addCategory(entry('moi', 999_999), an)).toEqual({ ok: false, reason: 'not_found' });
  });
  test('of two made at once with one slug, one is refused', async () => {
    const results = await Promise.all([addCategory(entry('cung-luc'), an), addCategory(entry('cung-luc'), an)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe('a name that looks like that of a neighbour', () => {
  const LIKE = [
    'Chính quyền',
    'Chính\u200bquyền',
    ' CHÍNH  QUYỀN ',
    'Chinh quyen',
    '\u0421hính quyền',
    'Chính quyền'.normalize('NFD'),
  ];
  const named = (name: string, slug: string, parentId: number | null) => ({ name, slug, parentId, description: '' });

  test('is refused where it is made, given or moved to, and writes nothing; in another branch it may be', async () => {
    const [here, there] = [await given('nhanh-nay'), await given('nhanh-kia')];
    const first = await addCategory(named('Chính quyền', 'chinh-quyen', here), an);
    const other = await addCategory(named('Chính quyền', 'chinh-quyen-2', there), an);
    const third = await addCategory(named('Chính quyền số', 'chinh-quyen-so', here), an);
    if (!first.ok || !other.ok || !third.ok) throw new Error('not made');
    const before = await listCategoryTree();
    const taken = { ok: false, reason: 'name_taken' };
    for (const name of LIKE) {
      expect(await addCategory(named(name, 'ten-giong', here), an), name).toEqual(taken);
      const change = { id: third.value, name, slug: 'ten-giong', description: '' };
      expect(await changeCategory(change, an), name).toEqual(taken);
    }
    expect(await moveCategory({ id: other.value, parentId: here, beforeId: null }, an)).toEqual(taken);
    expect(await listCategoryTree()).toEqual(before);
  });
  test('may be spelled anew by who has it', async () => {
    const id = await given('chu-thuong');
    expect(await changeCategory({ id, name: 'CHU THUONG', slug: 'chu-thuong', description: '' }, an)).toMatchObject({
      ok: true,
    });
  });
});

describe('a rename', () => {
  test('keeps every slug given up, each leading to the present one', async () => {
    const id = await given('a');
    await rename(id, 'b');
    await rename(id, 'c');
    expect(await findMovedSection('a')).toBe('c');
    expect(await findMovedSection('b')).toBe('c');
    expect(await lastAudit()).toMatchObject({ action: 'category.change', before: { slug: 'b' }, after: { slug: 'c' } });
    await rename(id, 'a');
    expect(await findMovedSection('a')).toBeUndefined();
    expect(await findMovedSection('c')).toBe('a');
  });
  test('a new section wins a slug that only redirected', async () => {
    const id = await given('cu');
    await rename(id, 'moi-hon');
    expect(await findMovedSection('cu')).toBe('moi-hon');
    await given('cu');
    expect(await findMovedSection('cu')).toBeUndefined();
  });
  test('to a slug in use changes nothing', async () => {
    const id = await given('giu');
    await given('ban');
    expect(await rename(id, 'ban')).toEqual({ ok: false, reason: 'slug_taken' });
    expect(await findMovedSection('giu')).toBeUndefined();
  });
});

describe('a move', () => {
  test('under another parent, before a sibling', async () => {
    const parent = await given('cha');
    const first = await given('con', parent);
    const guest = await given('khach');
    await moveCategory({ id: guest, parentId: parent, beforeId: first }, an);
    const tree = await listCategoryTree();
    expect(tree.find(({ id }) => id === parent)?.children.map(({ id }) => id)).toEqual([guest, first]);
    expect(await lastAudit()).toMatchObject({
      action: 'category.move',
      before: { parent: null },
      after: { parent: 'cha' },
    });
  });
  test('never below itself', async () => {
    const id = await given('ong');
    const below = await given('chau', await given('con-ong', id));
    expect(await moveCategory({ id, parentId: below, beforeId: null }, an)).toEqual({
      ok: false,
      reason: 'below_itself',
    });
    expect(await moveCategory({ id, parentId: id, beforeId: null }, an)).toEqual({ ok: false, reason: 'below_itself' });
  });
});

describe('a deletion', () => {
  test('takes those below with it', async () => {
    const id = await given('bo');
    await given('bo-con', id);
    expect(await removeCategory({ id }, an)).toMatchObject({ ok: true });
    expect(await sql()`select from categories where slug like 'bo%'`).toHaveLength(0);
    expect(await lastAudit()).toMatchObject({ action: 'category.delete', before: { below: ['bo-con'] } });
    expect(await removeCategory({ id }, an)).toEqual({ ok: false, reason: 'not_found' });
  });
  test('is refused while what is below has an article, or only a revision of one', async () => {
    const id = await given('co-bai');
    const below = await givenCategory('co-bai-con', id);
    const article = await givenArticle(below, 'bai');
    expect(await removeCategory({ id }, an)).toEqual({ ok: false, reason: 'has_articles' });
    await sql()`update articles set category_id = ${await givenCategory('khac')} where id = ${article}`;
    expect(await removeCategory({ id }, an)).toEqual({ ok: false, reason: 'has_articles' });
  });
  test('is refused while somebody has an unsaved text for it', async () => {
    const id = await given('dang-viet');
    const article = await givenArticle(await givenCategory('noi-khac'), 'bai-khac');
    await sql()`insert into drafts (article_id, user_id, base_revision_id, content)
      select id, ${an.id}, head_revision_id, jsonb_build_object('categoryId', ${id}::int) from articles where id = ${article}`;
    expect(await removeCategory({ id }, an)).toEqual({ ok: false, reason: 'has_articles' });
  });
  test('is refused while a user is limited to it', async () => {
    const id = await given('gioi-han');
    await sql()`insert into user_categories (user_id, category_id) values (${an.id}, ${id})`;
    expect(await removeCategory({ id }, an)).toEqual({ ok: false, reason: 'has_user_limits' });
  });
});
