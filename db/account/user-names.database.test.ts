import { beforeAll, expect, test } from 'vitest';
import { listAuditEvents } from '#db/account/audit-trail';
import { changeProfile } from '#db/account/own-commands';
import { addUser, changeUser, disableUser, enableUser } from '#db/account/user-commands';
import { createArticle, saveRevision } from '#db/article/commands';
import { listArticleEvents } from '#db/article/desk-list';
import { findDeskArticle, listRevisions } from '#db/article/rows';
import { sql } from '#db/client/client';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('user_names');

const cast = {} as Record<'an' | 'trang' | 'ha', Actor>;

beforeAll(async () => {
  cast.an = await givenUser('Trần An', 'administrator');
  cast.trang = await givenUser('Lê Trang', 'reporter');
  cast.ha = await givenUser('Vũ Hà', 'editor');
});

const rename = ({ id }: Actor, name: string) =>
  changeProfile({ id, email: 'x', sessionId: '00000000-0000-4000-8000-000000000000' }, { name, locale: 'vi' });
const TAKEN = { ok: false, reason: 'name_taken' };

test.each(['Trần An', 'TRẦN  AN', 'Tran An', 'Trần\u00a0Аn', 'trần an@test.invalid'])(
  'nobody takes the administrator’s name, written %s',
  async (name) => {
    expect(await rename(cast.trang, name)).toEqual(TAKEN);
    expect(await changeUser(cast.an.id, cast.trang.id, { name, role: 'reporter', categoryIds: [] })).toEqual(TAKEN);
    const added = { email: 'moi@test.invalid', name, role: 'editor' as const, categoryIds: [], passwordHash: '' };
    expect(await addUser(cast.an.id, added)).toEqual(TAKEN);
    const [row] = await sql()`select name from users where id = ${cast.trang.id}`;
    expect(row).toEqual({ name: 'Lê Trang' });
  },
);

test('one’s own name may be written otherwise, and a former user’s is free, but not what they signed in with', async () => {
  expect(await rename(cast.ha, 'VŨ HÀ')).toMatchObject({ ok: true });
  const gone = await givenUser('Đỗ Cũ', 'editor');
  await disableUser(cast.an.id, gone.id);
  expect(await rename(cast.ha, 'đỗ cũ@test.invalid')).toEqual(TAKEN);
  expect(await rename(cast.ha, 'Đỗ Cũ')).toMatchObject({ ok: true });
  expect(await enableUser(cast.an.id, gone.id)).toEqual(TAKEN);
  expect(await rename(cast.ha, 'Vũ Hà')).toMatchObject({ ok: true });
  expect(await enableUser(cast.an.id, gone.id)).toMatchObject({ ok: true });
});

test('of two who take a name at once one has it', async () => {
  const answers = await Promise.all([rename(cast.trang, 'Người Mới'), rename(cast.ha, 'NGƯỜI MỚI')]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  await rename(cast.trang, 'Lê Trang');
  await rename(cast.ha, 'Vũ Hà');
});

test('what was done stays under the name that its doer had then, and says who that is now', async () => {
  const created = await createArticle(await givenCategory('tin'), cast.trang);
  const id = created.ok ? created.value : 0;
  const article = await findDeskArticle(id);
  await rename(cast.trang, 'Lê Thu Trang');
  const categoryId = article?.head.categoryId ?? 0;
  const manuscript = { ...emptyManuscript(categoryId), title: 'Bài' };
  await saveRevision({ id, baseRevisionId: article?.head.id ?? 0, manuscript }, cast.trang);
  await changeUser(cast.an.id, cast.trang.id, { name: 'Nguyễn Trang', role: 'reporter', categoryIds: [] });

  const now = 'Nguyễn Trang';
  expect(await listArticleEvents(id)).toMatchObject([
    { action: 'article.edit', actor: 'Lê Thu Trang', actorNow: now },
    { action: 'article.create', actor: 'Lê Trang', actorNow: now },
  ]);
  expect(await listRevisions(id)).toMatchObject([
    { author: 'Lê Thu Trang', authorNow: now },
    { author: 'Lê Trang', authorNow: now },
  ]);
  const trail = await listAuditEvents({ actorId: cast.trang.id }, 2);
  expect(trail).toMatchObject([
    { action: 'article.edit', actor: 'Lê Thu Trang', actorNow: now },
    { action: 'user.change', actor: 'Lê Trang', actorNow: now },
  ]);
  await saveRevision(
    { id, baseRevisionId: (await findDeskArticle(id))?.head.id ?? 0, manuscript: { ...manuscript, title: 'Bài 2' } },
    cast.trang,
  );
  expect((await listArticleEvents(id))[0]).toMatchObject({ actor: now, actorNow: null });
});
