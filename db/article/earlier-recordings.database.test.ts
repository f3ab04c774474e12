import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { applyMigrations, migrateDatabase } from '#db/operation/migrate';
import type { BodyNode } from '#domain/article/body';
import { loadRelease } from '#tests/database/release';

/** When the last migration was made whose name ends so. */
function timeOf(name: string): number {
  const { entries } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  return entries.find(({ tag }) => tag.endsWith(name))?.when ?? Number.NaN;
}

type Given = { content: BodyNode[]; isLive?: boolean };

async function givenArticle(sql: postgres.Sql, { content, isLive = true }: Given): Promise<number> {
  const [category] = await sql`select id from categories limit 1`;
  const categoryId = Number(category?.['id']);
  const [article] = await sql`insert into articles (category_id, slug, status, published_at)
    values (${categoryId}, 'bai', 'published', ${isLive ? '2026-01-02' : null}) returning id`;
  const id = Number(article?.['id']);
  const body = JSON.stringify({ type: 'doc', content });
  const [revision] = await sql`insert into revisions (article_id, category_id, slug, title, excerpt, body)
    values (${id}, ${categoryId}, 'bai', 'Bài', '', ${body}::text::jsonb) returning id`;
  const revisionId = Number(revision?.['id']);
  const files = content.flatMap((node) => (node.type === 'video' || node.type === 'audio' ? node.attrs.mediaId : []));
  for (const file of files)
    await sql`insert into revision_media (revision_id, media_id) values (${revisionId}, ${file})`;
  await sql`update articles set head_revision_id = ${revisionId}, live_revision_id = ${isLive ? revisionId : null}
    where id = ${id}`;
  return id;
}

async function givenFile(sql: postgres.Sql, kind: string): Promise<number> {
  const [file] = await sql`insert into media (sha256, kind, content_type, width, height, bytes)
    values (encode(sha256(random()::text::bytea), 'hex'), ${kind}, ${`${kind}/mp4`}, 0, 0, 99) returning id`;
  return Number(file?.['id']);
}

test('an upgrade finds videos here and elsewhere and sounds of all articles that were live before, and once', async () => {
  const url = await loadRelease('test_earlier_recordings');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const tables = timeOf('_topics_tags_library_authors');
  await applyMigrations(sql, { until: tables - 1 });
  expect((await sql`select to_regclass('recordings') as name`)[0]?.['name']).toBeNull();
  const [video, sound] = [await givenFile(sql, 'video'), await givenFile(sql, 'audio')];
  const words: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'videoCard' }] };
  const card: BodyNode = { type: 'videoCard', attrs: { address: 'https://vimeo.com/12', title: 'Nơi khác' } };
  const film: BodyNode = {
    ...{ type: 'video', attrs: { mediaId: video } },
    content: [
      { type: 'text', text: 'Lễ ' },
      { type: 'text', marks: [{ type: 'bold' }], text: 'hội' },
    ],
  };
  const heard: BodyNode = { type: 'audio', attrs: { mediaId: sound, title: 'Bản tin' } };
  const files = await givenArticle(sql, { content: [words, film, heard] });
  const cards = await givenArticle(sql, { content: [{ type: 'note', content: [card] }] });
  const news = await givenArticle(sql, { content: [heard] });
  const draft = await givenArticle(sql, { content: [card, heard], isLive: false });
  const plain = await givenArticle(sql, { content: [words] });
  // Between the triggers and what is made up for, as nodes of the version before do.
  await applyMigrations(sql, { until: timeOf('_tags_and_bylines_of_revisions') });
  await sql`update articles set published_at = '2026-02-03' where id = ${files}`;
  await migrateDatabase(url);
  const rows = await sql`select article_id::int as article, kind, media_id::int as file, address, title,
    published_at::date::text as day from recordings where article_id >= ${files} order by article_id, place`;
  expect(rows.map((row) => Object.values(row))).toEqual([
    [files, 'video', video, null, 'Lễ hội', '2026-02-03'],
    [files, 'audio', sound, null, 'Bản tin', '2026-02-03'],
    [cards, 'video', null, 'https://vimeo.com/12', 'Nơi khác', '2026-01-02'],
    [news, 'audio', sound, null, 'Bản tin', '2026-01-02'],
  ]);
  expect(rows.some(({ article }) => article === draft || article === plain)).toBe(false);
  const [missing] = await sql`select count(*)::int as count from articles
    join revisions on revisions.id = live_revision_id, recordings_in(body) as found
    where not exists (select from recordings where article_id = articles.id and recordings.place = found.place)`;
  expect(missing?.['count']).toBe(0);
  await sql.end();
});
