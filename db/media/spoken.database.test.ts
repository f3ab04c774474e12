import { beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { changeMedia as changeSeen } from '#db/article/change-words';
import { createPublishedArticle } from '#db/article/imports';
import { listMediaAsShown, listRevisionMedia, listShownMedia } from '#db/article/revision-media';
import { sql } from '#db/client/client';
import { setCdn } from '#db/cluster/cdn-purges';
import { deleteMedia, type NewMedia, saveMedia } from '#db/media/changes';
import { digestsOf } from '#db/media/digests';
import { findCaptions, findMedia, findMediaByHash, listMedia, searchMedia, withTranscripts } from '#db/media/media';
import { listMediaUses } from '#db/media/uses';
import { listBestArticles, searchArticles } from '#db/search/search';
import { refreshSearchIndex } from '#db/search-index/index';
import { addPage } from '#db/site/page-commands';
import type { Actor } from '#domain/account/roles';
import type { BodyNode } from '#domain/article/body';
import type { FileWords } from '#domain/media/file-words';
import { parseSearchQuery } from '#domain/search/query';
import { answerCaptions } from '#lib/media/captions';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('spoken');

const lan: Actor = { id: 0, name: 'Lan', role: 'reporter', categoryIds: null };
const hoa: Actor = { id: 0, name: 'Hoa', role: 'administrator', categoryIds: null };

beforeAll(async () => {
  for (const actor of [lan, hoa]) {
    await createUser({ email: `${actor.name}@x.invalid`, name: actor.name, passwordHash: '-', role: actor.role });
    const [row] = await sql()`select id from users where name = ${actor.name}`;
    actor.id = Number(row?.['id']);
  }
});

let hashes = 0;
const TYPES = { audio: 'audio/mpeg', video: 'video/mp4', image: 'image/jpeg' };

async function givenFile(kind: 'audio' | 'video' | 'image', more: Partial<NewMedia> = {}): Promise<number> {
  hashes += 1;
  const sha256 = hashes.toString(16).padStart(64, '0');
  const file = { sha256, kind, contentType: TYPES[kind], width: 800, height: 600, uploadedBy: lan.id, ...more };
  return (await saveMedia(file, async () => {})).media.id;
}

async function givenLiveArticle(block: BodyNode) {
  const categoryId = await givenCategory(`muc-${hashes}`);
  return createPublishedArticle({
    categoryId,
    slug: 'bai',
    publishedAt: new Date('2026-01-01'),
    revision: { title: 'Bản tin xã', excerpt: '', body: { type: 'doc', content: [block] } },
  });
}

/** By somebody who has just looked. */
async function changeMedia(id: number, given: FileWords, actor: Actor) {
  return changeSeen(id, given, actor, digestsOf((await findMedia(id)) ?? {}));
}

const words = { alt: '', caption: '', credit: '', focalX: 0.5, focalY: 0.5 };
const CAPTIONS = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nXin chào\n';

test('a sound keeps its duration, and what is said in it; captions and a poster it has none', async () => {
  const sound = await givenFile('audio', { durationMs: 185_000 });
  const poster = await givenFile('image');
  const spoken = { transcript: 'Kính chào\nbà con', noWordsReason: 'Không lời', captions: CAPTIONS, posterId: poster };
  expect(await changeMedia(sound, { ...words, ...spoken }, lan)).toEqual({ ok: true, value: undefined });
  const stored = { durationMs: 185_000, transcript: 'Kính chào\nbà con', noWordsReason: 'Không lời' };
  expect(await findMedia(sound)).toMatchObject({ ...stored, captions: '', captionsTag: null, posterId: null });
});

test('what a form leaves out stays, and each change stands in the trail', async () => {
  const sound = await givenFile('audio', { transcript: 'Một' });
  await changeMedia(sound, { ...words, caption: 'Bản tin' }, lan);
  expect(await findMedia(sound)).toMatchObject({ transcript: 'Một', caption: 'Bản tin' });
  await changeMedia(sound, { ...words, caption: 'Bản tin', transcript: 'Hai' }, lan);
  const [entry] =
    await sql()`select before, after from audit_events where subject_id = ${sound} order by id desc limit 1`;
  expect(entry).toEqual({
    before: { transcript: expect.stringMatching(/^3 \(sha256 [\da-f]{16}…\)$/) },
    after: { transcript: expect.stringMatching(/^3 \(sha256 [\da-f]{16}…\)$/) },
  });
  expect(entry?.['before']).not.toEqual(entry?.['after']);
});

test('the trail is as short for an hour of words as for a minute, also of a file that is deleted', async () => {
  const [minute, hour] = ['nói '.repeat(100).trim(), 'nói '.repeat(20_000).trim()];
  const sizes = [];
  for (const text of [minute, hour]) {
    const video = await givenFile('video');
    const own = { transcript: text, captions: `WEBVTT\n\n${text}` };
    await changeMedia(video, own, lan);
    await changeMedia(video, { transcript: '', captions: '' }, lan);
    await changeMedia(video, own, lan);
    expect(await deleteMedia(video, lan)).toMatchObject({ ok: true });
    const trail = await sql()`select action, before, after from audit_events where subject_id = ${video} order by id`;
    expect(trail.at(-1)).toMatchObject({
      action: 'media.delete',
      before: { transcript: trail[1]?.['after'].transcript, captions: trail[1]?.['after'].captions },
    });
    expect(trail[2]?.['after']).toEqual({ transcript: '', captions: '' });
    sizes.push(JSON.stringify(trail).length);
  }
  expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) + 40);
});

describe('a video', () => {
  test('has captions under an address that changes with them, never as HTML', async () => {
    const video = await givenFile('video');
    await changeMedia(video, { ...words, captions: CAPTIONS }, lan);
    const file = await findMedia(video);
    const [hash, tag] = [file?.sha256 ?? '', file?.captionsTag ?? ''];
    const ask = (of: string, headers = {}) => answerCaptions(new Request('https://x.invalid', { headers }), hash, of);
    const answer = await ask(tag);
    expect(await answer.text()).toBe(CAPTIONS);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'text/vtt; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      etag: `"${tag}"`,
    });
    expect((await ask(tag, { 'if-none-match': `"${tag}"` })).status).toBe(304);
    await changeMedia(video, { ...words, captions: CAPTIONS.replace('chào', 'mời') }, lan);
    expect((await findCaptions(hash))?.tag).not.toBe(tag);
    const earlier = await ask(tag);
    expect([await earlier.text(), earlier.headers.get('cache-control')]).toEqual([
      CAPTIONS.replace('chào', 'mời'),
      'no-cache',
    ]);
    await changeMedia(video, { ...words, captions: '' }, lan);
    expect((await ask(tag)).status).toBe(404);
    expect(await findMedia(video)).toMatchObject({ captions: '', captionsTag: null });
  });

  test('lets shared caches forget captions that were changed or removed, and nothing where the change was refused', async () => {
    await setCdn('varnish');
    const video = await givenFile('video', { captions: CAPTIONS, captionsTag: '0123456789abcdef' });
    const key = `media-${(await findMedia(video))?.sha256}`;
    const noted = async () => {
      const keys = (await sql()`delete from edge_purges returning key`).map((row) => row['key'] as string);
      return keys.filter((one) => one.startsWith('media-'));
    };
    const change = (captions: string | undefined, actor = lan) => changeMedia(video, { ...words, captions }, actor);
    await noted();
    await change(CAPTIONS);
    await changeMedia(video, { ...words, caption: 'Lễ hội' }, lan);
    expect(await noted()).toEqual([]);
    await change(CAPTIONS.replace('chào', 'mời'));
    expect(await noted()).toEqual([key]);
    await change('');
    expect(await noted()).toEqual([key]);
    await givenLiveArticle({ type: 'video', attrs: { mediaId: video } });
    expect(await change(CAPTIONS)).toEqual({ ok: false, reason: 'live' });
    expect(await noted()).toEqual([]);
    await change(CAPTIONS, hoa);
    expect(await noted()).toEqual([key]);
    await setCdn(undefined);
  });

  test('shows a picture of the library until it plays, which stays as long', async () => {
    const credit = 'Ảnh: Lan Chi';
    const [video, sound] = [await givenFile('video'), await givenFile('audio')];
    const picture = await givenFile('image', { credit });
    const id = await givenLiveArticle({ type: 'video', attrs: { mediaId: video } });
    expect(await changeMedia(video, { ...words, posterId: sound }, hoa)).toEqual({ ok: false, reason: 'no_poster' });
    expect(await changeMedia(video, { ...words, posterId: 999_999 }, hoa)).toEqual({ ok: false, reason: 'no_poster' });
    await changeMedia(video, { ...words, posterId: picture }, hoa);
    const [row] = await sql()`select live_revision_id::float8 as id from articles where id = ${id ?? 0}`;
    const poster = { sha256: (await findMedia(picture))?.sha256, width: 800, credit };
    expect(await listRevisionMedia(row?.['id'])).toMatchObject([{ id: video, poster }]);
    expect(await listMedia([video])).toMatchObject([{ poster }]);
    expect((await listMediaUses(picture)).isUsed).toBe(true);
    expect(await changeMedia(picture, { credit: 'Quảng cáo' }, lan)).toEqual({ ok: false, reason: 'live' });
    await sql()`update articles set heard_changed_at = null where id = ${id ?? 0}`;
    expect(await changeMedia(picture, { credit: 'Ảnh: Lan Chi, xã Đông' }, hoa)).toMatchObject({ ok: true });
    const [told] = await sql()`select heard_changed_at as at from articles where id = ${id ?? 0}`;
    expect(told?.['at']).not.toBeNull();
    expect(await deleteMedia(picture, lan)).toEqual({ ok: false, reason: 'in_use' });
    await changeMedia(video, { ...words, posterId: null }, hoa);
    expect(await deleteMedia(picture, lan)).toMatchObject({ ok: true });
  });
});

test('a picture that vanishes while it is being chosen is none', async () => {
  const [video, picture] = [await givenFile('video'), await givenFile('image')];
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`delete from media where id = ${picture}`;
  const change = changeMedia(video, { ...words, posterId: picture }, lan);
  await expect.poll(() => countWaiting('Lock')).toBe(1);
  await holder`commit`;
  holder.release();
  expect(await change).toEqual({ ok: false, reason: 'no_poster' });
});

test('a picture that is being chosen is not deleted meanwhile', async () => {
  const [video, picture] = [await givenFile('video'), await givenFile('image')];
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`lock table audit_events in exclusive mode`;
  const change = changeMedia(video, { ...words, posterId: picture }, lan);
  await expect.poll(() => countWaiting('Lock')).toBe(1);
  const deletion = deleteMedia(picture, lan);
  await expect.poll(() => countWaiting('Lock')).toBe(2);
  await holder`commit`;
  holder.release();
  expect(await change).toMatchObject({ ok: true });
  expect(await deletion).toEqual({ ok: false, reason: 'in_use' });
});

test('what is said in a live article is a publisher’s to alter, and is found as soon as it is', async () => {
  const sound = await givenFile('audio');
  const id = await givenLiveArticle({ type: 'audio', attrs: { mediaId: sound, title: 'Bản tin' } });
  expect(await changeMedia(sound, { ...words, transcript: 'Tin lạ' }, lan)).toEqual({ ok: false, reason: 'live' });
  expect(await changeMedia(sound, { ...words, caption: 'Bản tin' }, lan)).toMatchObject({ ok: true });
  const found = async (typed: string) => {
    await refreshSearchIndex(60_000);
    const query = parseSearchQuery(typed);
    if (!query.ok) throw new Error(typed);
    return (await searchArticles({ query: query.value, sort: 'newest', limit: 9 })).articles;
  };
  expect(await found('lịch tiêm chủng')).toEqual([]);
  await changeMedia(sound, { ...words, transcript: 'Thông báo\nlịch tiêm chủng' }, hoa);
  expect(await found('lịch tiêm chủng')).toMatchObject([{ id, text: 'Bản tin\nThông báo\nlịch tiêm chủng' }]);
});

test.each(['audio', 'video'] as const)(
  'a page with a speaking %s is saved once its words stand somewhere',
  async (kind) => {
    const file = await givenFile(kind);
    const block: BodyNode =
      kind === 'audio'
        ? { type: 'audio', attrs: { mediaId: file, title: '' } }
        : { type: 'video', attrs: { mediaId: file } };
    const page = { slug: `noi-${kind}`, title: 'Trang', body: { type: 'doc' as const, content: [block] } };
    expect(await addPage(page, hoa)).toEqual({ ok: false, reason: `${kind}_words_missing` });
    await changeMedia(file, { ...words, noWordsReason: 'Chỉ có nhạc' }, hoa);
    expect(await addPage(page, hoa)).toMatchObject({ ok: true });
  },
);

test('a file that a server of before notes has none of it', async () => {
  const [row] = await sql()`insert into media (sha256, kind, content_type, width, height)
    values (${'f'.repeat(64)}, 'video', 'video/mp4', 0, 0) returning id::float8 as id`;
  const none = { durationMs: null, transcript: '', noWordsReason: '', captions: '', captionsTag: null, posterId: null };
  expect(await findMedia(row?.['id'])).toMatchObject(none);
});

test('what is said is read where it is shown, and lists, pickers and feeds know only that it is there', async () => {
  const transcript = 'Lời nói '.repeat(2000).trim();
  const [sound, mute] = [await givenFile('audio', { transcript, name: 'dai.mp3' }), await givenFile('audio')];
  const article = await givenLiveArticle({ type: 'audio', attrs: { mediaId: sound, title: 'Dài' } });
  const [row] = await sql()`select live_revision_id::float8 as id from articles where id = ${article ?? 0}`;
  const revision = Number(row?.['id']);
  const { sha256 = '' } = (await findMedia(sound)) ?? {};
  const lists = {
    library: await searchMedia({ query: 'dai.mp3' }, { limit: 9 }),
    chosen: await listMedia([sound]),
    uploaded: [await findMediaByHash(sha256)],
    again: [(await saveMedia({ sha256, width: 0, height: 0 }, async () => {})).media],
    editor: await listMediaAsShown([sound], revision),
    feeds: (await listShownMedia([revision])).get(revision),
  };
  for (const [name, found] of Object.entries(lists)) {
    expect(found, name).toMatchObject([{ id: sound, hasTranscript: true }]);
    expect(JSON.stringify(found), name).not.toContain('Lời nói');
  }
  expect(await listRevisionMedia(revision)).toMatchObject([{ transcript }]);
  const heard = await withTranscripts(await listMedia([sound, mute]));
  expect(new Map(heard.map((file) => [file.id, file.transcript]))).toEqual(
    new Map([
      [sound, transcript],
      [mute, ''],
    ]),
  );
});

test('long talk leaves all words of its article to the search, however often it is shown, and is cut itself', async () => {
  const word = (place: number) => `tiếng${place}`;
  const talk = Array.from({ length: 12_000 }, (_, place) => word(place)).join(' ');
  const sounds = [];
  for (let nth = 0; nth < 5; nth += 1) {
    sounds.push(await givenFile('audio', { transcript: `${talk.replaceAll('tiếng', `lời${nth}x`)} cuối${nth}` }));
  }
  const blocks = sounds.map((mediaId): BodyNode => ({ type: 'audio', attrs: { mediaId, title: '' } }));
  const end: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'Bờ kè sạt lở' }] };
  const id = await createPublishedArticle({
    categoryId: await givenCategory(`muc-dai-${hashes}`),
    slug: 'dai',
    publishedAt: new Date('2026-02-01'),
    revision: {
      title: 'Họp dân',
      excerpt: '',
      body: { type: 'doc', content: [...blocks, ...blocks, end] },
      byline: 'Nguyễn Thị Thìn',
      tags: ['đê điều'],
    },
  });
  await refreshSearchIndex(60_000);
  const [entry] = await sql()`select folded from search_entries where article_id = ${id ?? 0}`;
  const folded = String(entry?.['folded']);
  expect(folded).toContain(' bo ke sat lo ');
  expect(folded).toContain(' nguyen thi thin ');
  expect(folded).toContain(' de dieu ');
  expect(folded.split(' loi0x7 ')).toHaveLength(2);
  expect(folded.split(/\s+/).length).toBeLessThan(50_100);
  expect(folded).not.toContain(' cuoi4 ');
});

test('what a link may lead to is found as by a search, also by what is said, and none of its words are read', async () => {
  const sound = await givenFile('audio', { transcript: 'Chợ phiên vùng cao' });
  const id = await givenLiveArticle({ type: 'audio', attrs: { mediaId: sound, title: '' } });
  await refreshSearchIndex(60_000);
  const query = parseSearchQuery('chợ phiên');
  if (!query.ok) throw new Error(query.reason);
  const { articles } = await searchArticles({ query: query.value, sort: 'relevance', limit: 9 });
  const best = await listBestArticles(query.value, 9);
  expect(articles.map((article) => article.id)).toEqual([id]);
  expect(best.map((article) => article.id)).toEqual([id]);
  expect(JSON.stringify(best)).not.toContain('vùng cao');
});
