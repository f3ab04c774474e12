import { beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { changeMedia } from '#db/article/change-words';
import { createPublishedArticle } from '#db/article/imports';
import { db, sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { deleteMedia, type NewMedia, removeUnrecorded, saveMedia } from '#db/media/changes';
import { findDescription } from '#db/media/descriptions';
import { digestOf } from '#db/media/digests';
import { findMedia, searchMedia } from '#db/media/media';
import { listMediaUses } from '#db/media/uses';
import { createPage, saveSite } from '#db/site/site';
import type { Actor } from '#domain/account/roles';
import type { BodyDocument } from '#domain/article/body';
import { givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('media');

const lan: Actor = { id: 0, name: 'Lan', role: 'reporter', categoryIds: null };
const minh: Actor = { id: 0, name: 'Minh', role: 'reporter', categoryIds: null };
const hoa: Actor = { id: 0, name: 'Hoa', role: 'editor', categoryIds: null };

beforeAll(async () => {
  for (const actor of [lan, minh, hoa]) {
    await createUser({ email: `${actor.name}@x.invalid`, name: actor.name, passwordHash: '-', role: actor.role });
    const [row] = await sql()`select id from users where name = ${actor.name}`;
    actor.id = Number(row?.['id']);
  }
});

let hashes = 0;

async function givenMedia(file: Partial<NewMedia> = {}): Promise<number> {
  hashes += 1;
  const sha256 = hashes.toString(16).padStart(64, '0');
  const saved = await saveMedia({ sha256, width: 800, height: 600, uploadedBy: lan.id, ...file }, async () => {});
  return saved.media.id;
}

const showing = (mediaId: number): BodyDocument => ({
  type: 'doc',
  content: [{ type: 'figure', attrs: { mediaId, alt: '' } }],
});

async function givenArticleShowing(mediaId: number) {
  const categoryId = await givenCategory(`muc-${mediaId}`);
  return createPublishedArticle({
    categoryId,
    slug: 'bai',
    publishedAt: new Date('2026-01-01'),
    revision: { title: 'Bài có ảnh', excerpt: '', body: showing(mediaId) },
  });
}

const describeMedia = (id: number, { alt, was }: { alt: string; was: string }, actor: Actor) =>
  changeMedia(id, { alt }, actor, { alt: digestOf(was) });

const words = { alt: 'Cầu', caption: '', credit: '', focalX: 0.25, focalY: 1 };

describe('a file is stored once', () => {
  test('two uploads of the same file at the same time give one record and one line in the trail', async () => {
    const file = { sha256: 'a'.repeat(64), width: 1, height: 1, uploadedBy: lan.id };
    const saved = await Promise.all([saveMedia(file, async () => {}), saveMedia(file, async () => {})]);
    expect(saved[0].media.id).toBe(saved[1].media.id);
    expect(saved.filter(({ isNew }) => isNew)).toHaveLength(1);
    const trail =
      await sql()`select 1 from audit_events where action = 'media.create' and subject_id = ${saved[0].media.id}`;
    expect(trail).toHaveLength(1);
  });

  test('a file that finds no place has no record', async () => {
    const file = { sha256: 'b'.repeat(64), width: 1, height: 1 };
    await expect(saveMedia(file, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(await sql()`select 1 from media where sha256 = ${file.sha256}`).toHaveLength(0);
  });

  test('files are removed only while no record has their hash', async () => {
    const removed: string[] = [];
    const remove = (hash: string) => removeUnrecorded(hash, async () => void removed.push(hash));
    await remove('a'.repeat(64));
    await remove('b'.repeat(64));
    expect(removed).toEqual(['b'.repeat(64)]);
  });
});

describe('deletion', () => {
  test('a file that nothing shows goes, and the trail keeps what it was', async () => {
    const id = await givenMedia({ name: 'thừa.jpg' });
    expect(await deleteMedia(id, lan)).toMatchObject({ ok: true, value: { id } });
    expect(await findMedia(id)).toBeUndefined();
    const [event] = await sql()`select subject from audit_events where action = 'media.delete' and subject_id = ${id}`;
    expect(event).toEqual({ subject: 'thừa.jpg' });
  });

  test('a file of an article stays, and where it is shown is said', async () => {
    const id = await givenMedia();
    const articleId = await givenArticleShowing(id);
    expect(await deleteMedia(id, hoa)).toEqual({ ok: false, reason: 'in_use' });
    expect((await listMediaUses(id)).articles).toEqual([{ id: articleId, title: 'Bài có ảnh', isLive: true }]);
  });

  test('a file of a page stays', async () => {
    const id = await givenMedia();
    await createPage({ slug: 'gioi-thieu', title: 'Giới thiệu', body: showing(id) });
    expect(await deleteMedia(id, hoa)).toEqual({ ok: false, reason: 'in_use' });
    expect((await listMediaUses(id)).pages).toMatchObject([{ title: 'Giới thiệu' }]);
  });

  test('the logo stays', async () => {
    const id = await givenMedia();
    const nothing = { name: '', agency: '', description: '', address: '', phone: '', email: '', licence: '' };
    await saveSite({ ...nothing, logoId: id });
    expect(await deleteMedia(id, hoa)).toEqual({ ok: false, reason: 'in_use' });
  });

  test.each(['cover', 'body'])('a file in the %s of a text not yet saved stays', async (place) => {
    const [id, other] = [await givenMedia(), await givenMedia()];
    const articleId = (await givenArticleShowing(other)) as number;
    const content = place === 'cover' ? { coverId: id } : { coverId: null, body: showing(id) };
    await sql()`insert into drafts (article_id, user_id, base_revision_id, content)
      select id, ${lan.id}, head_revision_id, ${JSON.stringify(content)}::text::jsonb from articles where id = ${articleId}`;
    expect(await deleteMedia(id, hoa)).toEqual({ ok: false, reason: 'in_use' });
    expect((await listMediaUses(id)).isUsed).toBe(true);
  });

  test('what another is about to show is refused, too', async () => {
    const [id, other] = [await givenMedia(), await givenMedia()];
    await givenArticleShowing(other);
    const holder = await sql().reserve();
    await holder`begin`;
    await holder`insert into revision_media select max(id), ${id} from revisions`;
    const deletion = deleteMedia(id, hoa);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await holder`commit`;
    holder.release();
    expect(await deletion).toEqual({ ok: false, reason: 'in_use' });
  });
});

describe('who may', () => {
  test('a reporter changes and deletes their own, an editor every file', async () => {
    const id = await givenMedia();
    expect(await changeMedia(id, words, minh)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await deleteMedia(id, minh)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await changeMedia(id, words, lan)).toMatchObject({ ok: true });
    expect(await findMedia(id)).toMatchObject({ alt: 'Cầu', credit: null, focalX: 0.25, focalY: 1, uploader: 'Lan' });
    expect(await deleteMedia(id, hoa)).toMatchObject({ ok: true });
    expect(await deleteMedia(id, hoa)).toEqual({ ok: false, reason: 'not_found' });
  });

  test('who does not show pictures to readers changes none that readers see outside of articles', async () => {
    const id = await givenMedia();
    await sql()`with shown as (insert into albums (slug, title, state, shown_at) values ('hoi', 'Hội', 'shown', now()) returning id)
      insert into album_pictures (album_id, media_id, position, alt) select id, ${id}, 0, 'Cầu' from shown`;
    expect(await changeMedia(id, words, lan)).toEqual({ ok: false, reason: 'forbidden' });
    const { number } = await readGeneration();
    expect(await changeMedia(id, words, hoa)).toMatchObject({ ok: true });
    expect((await readGeneration()).number).toBeGreaterThan(number);
    await sql()`update albums set state = 'draft'`;
    expect(await changeMedia(id, { ...words, focalX: 0.5 }, lan)).toMatchObject({ ok: true });
  });

  test('from within a text, only the description, by whom may change it and where it is as they saw it', async () => {
    const id = await givenMedia({ caption: 'Sông Tiền', credit: 'Ảnh: Lan', focalX: 0.25 });
    expect(await findDescription(id, minh)).toBeUndefined();
    expect(await describeMedia(id, { alt: 'Cầu', was: '' }, minh)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await findDescription(id, lan)).toBe('');
    expect(await describeMedia(id, { alt: 'Cầu qua sông', was: '' }, lan)).toMatchObject({ ok: true });
    const kept = { caption: 'Sông Tiền', credit: 'Ảnh: Lan', focalX: 0.25, focalY: 0.5 };
    expect(await findMedia(id)).toMatchObject({ ...kept, alt: 'Cầu qua sông' });
    expect(await describeMedia(id, { alt: 'Phà', was: '' }, hoa)).toEqual({
      ok: false,
      reason: 'changed',
      theirs: { alt: 'Cầu qua sông' },
    });
    expect(await findDescription(id, hoa)).toBe('Cầu qua sông');
    expect(await describeMedia(id, { alt: 'Phà', was: 'Cầu qua sông' }, hoa)).toMatchObject({ ok: true });
    expect(await findMedia(id)).toMatchObject({ ...kept, alt: 'Phà' });
    expect(await describeMedia(id + 1000, { alt: 'Phà', was: '' }, hoa)).toEqual({ ok: false, reason: 'not_found' });
  });

  test('what a static page shows is described by administrators alone, and a document by nobody', async () => {
    const id = await givenMedia();
    const figure: BodyDocument = { type: 'doc', content: [{ type: 'figure', attrs: { mediaId: id, alt: '' } }] };
    await createPage({ slug: 'gioi-thieu-cau', title: 'Giới thiệu cầu', body: figure });
    expect(await findDescription(id, hoa)).toBeUndefined();
    expect(await describeMedia(id, { alt: 'Cầu', was: '' }, hoa)).toEqual({ ok: false, reason: 'on_page' });
    const chief: Actor = { ...hoa, role: 'administrator' };
    expect(await findDescription(id, chief)).toBe('');
    expect(await describeMedia(id, { alt: 'Cầu', was: '' }, chief)).toMatchObject({ ok: true });
    const form = await givenMedia({ kind: 'document' });
    expect(await findDescription(form, chief)).toBeUndefined();
    expect(await describeMedia(form, { alt: 'Mẫu', was: '' }, chief)).toEqual({ ok: false, reason: 'not_found' });
  });
});

describe('search', () => {
  test('words in any order, with or without marks, in every field; wildcards are mere characters', async () => {
    const id = await givenMedia({ name: 'Đê_bao.PDF', kind: 'document', caption: 'Hoà Bình', credit: 'TTXVN' });
    const found = async (query: string) => (await searchMedia({ query }, { limit: 9 })).map((file) => file.id);
    expect(await found('hòa ĐÊ')).toEqual([id]);
    expect(await found('de_bao ttx')).toEqual([id]);
    expect(await found('de%pdf')).toEqual([]);
    expect(await found('deXbao')).toEqual([]);
  });

  test('by the type of file that is to stand in the place of another', async () => {
    const sheet = await givenMedia({ kind: 'document', contentType: 'text/csv', name: 'bang-thay.csv' });
    await givenMedia({ kind: 'document', contentType: 'application/pdf', name: 'bang-thay.pdf' });
    const found = await searchMedia({ query: 'bang-thay', kind: 'document', type: 'text/csv' }, { limit: 9 });
    expect(found.map(({ id }) => id)).toEqual([sheet]);
  });

  test('by kind, newest first, from where the last page ended', async () => {
    const first = await givenMedia({ kind: 'video', name: 'một' });
    const second = await givenMedia({ kind: 'video', name: 'hai' });
    const ids = async (page: { limit: number; before?: number }) =>
      (await searchMedia({ kind: 'video' }, page)).map(({ id }) => id);
    expect(await ids({ limit: 9 })).toEqual([second, first]);
    expect(await ids({ limit: 9, before: second })).toEqual([first]);
  });
});

test('the audit trail is written with the change or not at all', async () => {
  const id = await givenMedia();
  await db().execute(`alter table audit_events add constraint full_trail check (action <> 'media.change') not valid`);
  await expect(changeMedia(id, { ...words, alt: 'khác' }, lan)).rejects.toThrow();
  await db().execute('alter table audit_events drop constraint full_trail');
  expect(await findMedia(id)).toMatchObject({ alt: '' });
});
