import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeMedia } from '#db/article/change-words';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { listLiveChanges, listOpenArticles } from '#db/feeds/open-data';
import { claimPings, setPingChannels } from '#db/feeds/pings';
import { fingerprintPart, listSitemapParts, readPart } from '#db/feeds/sitemaps';
import { saveMedia } from '#db/media/changes';
import { digestsOf } from '#db/media/digests';
import { findMedia } from '#db/media/media';
import type { Actor } from '#domain/account/roles';
import type { FileWords } from '#domain/media/file-words';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('heard_changes');

const LONG_AGO = new Date('2026-01-01');
let an: Actor;
let film: number;
let picture: number;
let shows: number;
let other: number;

async function givenFile(kind: 'video' | 'image', digit: string): Promise<number> {
  const file = { sha256: digit.repeat(64), kind, contentType: kind === 'video' ? 'video/mp4' : 'image/png' };
  return (await saveMedia({ ...file, width: 640, height: 360, caption: 'Xưa' }, async () => {})).media.id;
}

beforeAll(async () => {
  an = await givenUser('an', 'administrator');
  const categoryId = await givenCategory('doi-song');
  [film, picture] = [await givenFile('video', 'a'), await givenFile('image', 'b')];
  other = await givenArticle(categoryId, 'bai-khac', LONG_AGO);
  const body = { type: 'doc' as const, content: [{ type: 'video' as const, attrs: { mediaId: film } }] };
  const revision = { title: 'Phim', excerpt: '', body };
  shows = (await createPublishedArticle({ categoryId, slug: 'phim', publishedAt: LONG_AGO, revision })) as number;
});

beforeEach(async () => {
  await sql()`update articles set live_changed_at = '2026-01-02', heard_changed_at = null`;
  await sql()`update sitemap_parts set changed_at = '2026-01-02'`;
  await setPingChannels([]);
  await setPingChannels(['indexnow']);
});

async function change(words: FileWords): Promise<void> {
  const answer = await changeMedia(film, words, an, digestsOf((await findMedia(film)) ?? {}));
  expect(answer).toMatchObject({ ok: true });
}

const isNew = (at: Date | undefined) => (at?.getTime() ?? 0) > Date.now() - 60_000;

/** What each kind of machine is told, by article. */
async function tellings() {
  const sitemap: { id: number; changedAt: Date }[] = [];
  for await (const batch of readPart(1)) sitemap.push(...batch);
  const open = await listOpenArticles({ limit: 9 });
  const settled = await sql().begin(async (tx) => {
    await tx`update articles set live_changed_at = live_changed_at - interval '40 seconds'`;
    return tx`select id::int as id from articles where live_changed_at > now() - interval '2 minutes'`;
  });
  return {
    sitemap: sitemap.flatMap(({ id, changedAt }) => (isNew(changedAt) ? [id] : [])),
    parts: (await listSitemapParts()).some(({ changedAt }) => isNew(changedAt)),
    open: open.flatMap(({ id, changedAt }) => (isNew(changedAt) ? [id] : [])),
    changes: settled.map(({ id }) => id),
    pings: (await claimPings('indexnow')).map(({ path }) => path),
  };
}

describe('of an article that shows the file, machines hear as of a corrected one', () => {
  const TOLD: [string, () => FileWords][] = [
    ['a transcript', () => ({ transcript: 'Lời mới' })],
    ['captions', () => ({ captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nMới\n' })],
    ['a poster', () => ({ posterId: picture })],
  ];
  test.each(TOLD)('when it gets %s', async (_, words) => {
    const before = await fingerprintPart(1);
    await change(words());
    expect(await tellings()).toEqual({
      ...{ sitemap: [shows], parts: true, open: [shows], changes: [shows] },
      pings: [`/doi-song/phim-${shows}`],
    });
    expect(await fingerprintPart(1)).not.toBe(before);
    const [first] = await listLiveChanges({ limit: 1 });
    expect(first?.id).toBe(other);
  });

  test.each([
    ['a caption in the library, which no article takes up by itself', { caption: 'Nay' }],
    ['a reason, which no reader sees', { noWordsReason: 'Phim câm' }],
  ])('but not when it gets %s', async (_, words) => {
    const before = await fingerprintPart(1);
    await change(words);
    expect(await tellings()).toEqual({ sitemap: [], parts: false, open: [], changes: [], pings: [] });
    expect(await fingerprintPart(1)).toBe(before);
  });
});
