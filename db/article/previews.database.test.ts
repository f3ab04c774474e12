import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeUser, disableUser, enableUser, resetPassword, signOutEverywhere } from '#db/account/user-commands';
import { createArticle, saveRevision } from '#db/article/commands';
import { moveArticle } from '#db/article/moves';
import { endPreviews, findPreviewedRevision, listOpenPreviews, notePreview, readIssueTime } from '#db/article/previews';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('previews');

const cast = {} as Record<'trang' | 'ha' | 'bao' | 'limited', Actor>;
let category = 0;
let id = 0;
let names = 0;

beforeAll(async () => {
  category = await givenCategory('tin-tuc');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.limited = await givenUser('limited', 'editor', [await givenCategory('khac')]);
});

beforeEach(async () => {
  names += 1;
  cast.trang = await givenUser(`trang-${names}`, 'reporter');
  const created = await createArticle(category, cast.ha);
  id = created.ok ? created.value : 0;
  await save('Bản đầu', cast.ha);
});

async function save(title: string, actor: Actor): Promise<number> {
  const baseRevisionId = (await findDeskArticle(id))?.head.id ?? 0;
  const saved = await saveRevision({ id, baseRevisionId, manuscript: { ...emptyManuscript(category), title } }, actor);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.revisionId;
}

async function addressOf(actor: Actor) {
  const revisionId = (await findDeskArticle(id))?.head.id ?? 0;
  const maker = { articleId: id, userId: actor.id };
  return { ...maker, revisionId, issuedAt: await readIssueTime(maker) };
}

describe('what a preview’s address shows', () => {
  test('is the revision that its maker’s desk showed, not what others save later', async () => {
    const address = await addressOf(cast.trang);
    await save('Hà viết tiếp', cast.ha);
    expect(await findPreviewedRevision(address)).toBe(address.revisionId);
    expect(await findPreviewedRevision(await addressOf(cast.trang))).toBeGreaterThan(address.revisionId);
  });
  test('is what its maker saves themselves, too', async () => {
    const address = await addressOf(cast.ha);
    const second = await save('Hà viết tiếp', cast.ha);
    await save('Bảo sửa', cast.bao);
    expect(await findPreviewedRevision(address)).toBe(second);
  });
  test('is never another article’s', async () => {
    const address = await addressOf(cast.ha);
    const other = await createArticle(category, cast.ha);
    const stolen = { ...address, userId: cast.bao.id, articleId: other.ok ? other.value : 0 };
    expect(await findPreviewedRevision(stolen)).toBeUndefined();
  });
});

describe('a preview ends', () => {
  const ENDS: [string, () => Promise<unknown>][] = [
    ['with its maker’s account', () => disableUser(null, cast.trang.id)],
    ['when its maker’s password is set by another', () => resetPassword(null, cast.trang.id, 'hash')],
    [
      'when its maker is given another role',
      () => changeUser(null, cast.trang.id, { name: 't', role: 'editor', categoryIds: [] }),
    ],
    ['when its maker is signed out everywhere', () => signOutEverywhere(null, cast.trang.id)],
    ['when its maker ends it', () => endPreviews({ articleId: id, userId: cast.trang.id }, cast.trang)],
    ['when an editor ends it', () => endPreviews({ articleId: id, userId: cast.trang.id }, cast.ha)],
    ['when an editor ends all', () => endPreviews({ articleId: id, userId: null }, cast.bao)],
  ];
  test.each(ENDS)('%s, looked at or not, for good', async (_, end) => {
    const seen = await addressOf(cast.trang);
    await notePreview(seen);
    expect(await listOpenPreviews(id)).toMatchObject([{ userId: cast.trang.id }]);
    await end();
    expect(await findPreviewedRevision(seen)).toBeUndefined();
    expect(await listOpenPreviews(id)).toEqual([]);
    await enableUser(null, cast.trang.id);
    expect(await findPreviewedRevision(seen)).toBeUndefined();
    const anew = await addressOf(cast.trang);
    expect(await findPreviewedRevision(anew)).toBe(anew.revisionId);
    await notePreview(anew);
    expect(await listOpenPreviews(id)).toMatchObject([{ userId: cast.trang.id }]);
  });

  test('after a day, and while the article is in the bin', async () => {
    const address = await addressOf(cast.trang);
    const madeBefore = (hours: number) => ({ ...address, issuedAt: new Date(Date.now() - hours * 3_600_000) });
    expect(await findPreviewedRevision(madeBefore(23.9))).toBe(address.revisionId);
    expect(await findPreviewedRevision(madeBefore(24))).toBeUndefined();
    await notePreview(address);
    await moveArticle({ id, move: 'trash', headRevisionId: address.revisionId }, cast.ha);
    expect(await findPreviewedRevision(address)).toBeUndefined();
    expect(await listOpenPreviews(id)).toEqual([]);
  });
});

test('nobody ends another’s who may not edit there, and nothing happens', async () => {
  const address = await addressOf(cast.ha);
  await notePreview(address);
  for (const [actor, userId] of [
    [cast.trang, cast.ha.id],
    [cast.trang, null],
    [cast.limited, cast.ha.id],
    [cast.limited, null],
  ] as const) {
    expect(await endPreviews({ articleId: id, userId }, actor)).toEqual({ ok: false, reason: 'forbidden' });
  }
  expect(await findPreviewedRevision(address)).toBe(address.revisionId);
  expect(await endPreviews({ articleId: 999_999, userId: null }, cast.ha)).toEqual({ ok: false, reason: 'not_found' });
});

test('the desk says whose it is and which text it shows, and the trail who ended it', async () => {
  await notePreview(await addressOf(cast.ha));
  await save('Hà viết tiếp', cast.ha);
  await save('Bảo sửa', cast.bao);
  expect(await listOpenPreviews(id)).toMatchObject([{ maker: 'ha', savedBy: 'ha', hasDraft: false }]);
  await endPreviews({ articleId: id, userId: cast.ha.id }, cast.bao);
  const [event] = await sql()`select actor_id, before from audit_events where action = 'article.preview_end'
    order by id desc limit 1`;
  expect(event).toEqual({ actor_id: String(cast.bao.id), before: { name: 'ha' } });
});

test('none made before a backup was restored holds, since what was ended meanwhile is not known', async () => {
  const ended = await addressOf(cast.trang);
  await endPreviews({ articleId: id, userId: cast.trang.id }, cast.trang);
  await sql()`create table drizzle.restorations
    (id serial primary key, begun_at timestamptz not null default now(), finished_at timestamptz)`;
  await sql()`insert into drizzle.restorations (finished_at) values (now()), (null)`;
  await sql()`delete from previews`; // as in every restored database
  expect(await findPreviewedRevision(ended)).toBeUndefined();
  const anew = await addressOf(cast.trang);
  expect(await findPreviewedRevision(anew)).toBe(anew.revisionId);
});
