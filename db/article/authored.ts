import { and, sql } from 'drizzle-orm';
import { listFeedArticlesAmong, listLive, PAGE_SIZE } from '#db/article/articles';
import { isLive, MOST_COUNTED, newestFirst, newestLabels } from '#db/article/live-articles';
import { findAuthorAt, hasPage } from '#db/authors/authors';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles } from '#db/schema/articles';
import { authorBylines, authors } from '#db/schema/authors';
import type { BylineInUse } from '#domain/authors/desk-authors';
import { authoredKey } from '#domain/http/content-keys';
import { authorPath } from '#domain/http/paths';

/** Counts visible articles with a byline of the author. */
export function countAuthored(authorId: number): Promise<number> {
  return declareReads(
    () => db().$count(articles, and(isLive(), isBy(authorId))),
    () => [authoredKey(authorId)],
  );
}

/** Newest first. */
export async function listAuthored(authorId: number, page: number, size = PAGE_SIZE) {
  return listLive(await listAuthoredIds(authorId, (page - 1) * size, size));
}

/** With whole texts. */
export async function listAuthoredFeed(authorId: number, limit: number) {
  return listFeedArticlesAmong(await listAuthoredIds(authorId, 0, limit));
}

/** For the desk: the bylines of the newest live articles, and an `asked` one however old its articles are. */
export async function listBylinesInUse(asked = '', counted = MOST_COUNTED): Promise<BylineInUse[]> {
  const rows = await db().execute<BylineInUse>(sql`
    with ${newestLabels(counted)}
    select byline, count(*)::int as articles from newest where byline <> '' group by byline`);
  const bylines = rows.map(({ byline, articles: count }) => ({ byline, articles: count }));
  if (asked === '' || bylines.some(({ byline }) => byline === asked)) return bylines;
  const written = sql`select article_id, id from revisions where md5(byline) = md5(${asked}) and byline = ${asked}`;
  const isSo = sql`(${articles.id}, ${articles.liveRevisionId}) in (${written})`;
  const older = await db().$count(articles, and(isLive(), isSo));
  return older > 0 ? [...bylines, { byline: asked, articles: older }] : bylines;
}

/** The authors of live articles, as `listTagsWithArticles` has tags. */
export function listAuthorsWithArticles() {
  const hasArticle = sql`exists(
    with written as materialized (
      select revisions.article_id, revisions.id from author_bylines as given
      join revisions on md5(revisions.byline) = md5(given.byline) and revisions.byline = given.byline
      where given.author_id = ${authors.id})
    select from written join ${articles} on ${articles.id} = written.article_id and ${articles.liveRevisionId} = written.id
    where ${isLive()})`;
  return db().select({ slug: authors.slug }).from(authors).where(and(hasPage, hasArticle)).orderBy(authors.slug);
}

/** `nowhere`, the present address, or undefined where there is such a page. */
export async function whereAuthorLeads({ slug, page }: { slug: string; page: number }) {
  const author = await findAuthorAt(slug);
  if (!author) return 'nowhere';
  const isPage = page === 1 || (page - 1) * PAGE_SIZE < (await countAuthored(author.id));
  if (!isPage) return 'nowhere';
  return author.slug === slug ? undefined : { location: authorPath(author, page) };
}

async function listAuthoredIds(authorId: number, offset: number, limit: number): Promise<number[]> {
  const query = db()
    .select({ id: articles.id })
    .from(articles)
    .where(and(isLive(), isBy(authorId)))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  const rows = await declareReads(
    () => query,
    () => [authoredKey(authorId)],
  );
  return rows.map(({ id }) => id);
}

/** By the article, too: no index has the live revisions. */
export function isBy(authorId: number) {
  return sql`(${articles.id}, ${articles.liveRevisionId}) in (select written.article_id, written.id
    from ${authorBylines} as given join revisions as written
    on md5(written.byline) = md5(given.byline) and written.byline = given.byline where given.author_id = ${authorId})`;
}
