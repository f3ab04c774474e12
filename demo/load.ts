import { createUser, listUsers } from '#db/account/users';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { createCategory } from '#db/site/categories';
import { createPage, saveSite } from '#db/site/site';
import { loadAlbums } from '#demo/albums';
import type { DemoArticle } from '#demo/article';
import { DEMO_ARTICLES } from '#demo/articles';
import { loadAuthors } from '#demo/authors';
import { type Addresses, bodyOf } from '#demo/body';
import { type Files, loadFiles } from '#demo/files';
import { loadFrontPage } from '#demo/front';
import { loadLinks } from '#demo/links';
import { loadNotice } from '#demo/notice';
import { DEMO_PAGES } from '#demo/pages';
import { DEMO_CATEGORIES, DEMO_SITE, DEMO_USERS } from '#demo/portal';
import { loadPublicTags } from '#demo/tags';
import { loadTopics } from '#demo/topics';
import { loadVisits } from '#demo/visits';
import type { Actor, Role } from '#domain/account/roles';
import { addDays, dayOf, instantAt } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';
import { excerpt, normalizeText } from '#domain/base/text';
import { articlePath } from '#domain/http/paths';
import { hashPassword } from '#lib/account/password';

/** Does nothing and returns false where there is content. */
export async function loadDemo(password: string, now = new Date()): Promise<boolean> {
  const [state] =
    await sql()`select exists(select from categories) or exists(select from users) or exists(select from site) as used`;
  if (state?.['used']) return false;

  await saveSite(DEMO_SITE);
  const passwordHash = await hashPassword(password);
  for (const user of DEMO_USERS) await createUser({ ...user, passwordHash });
  for (const [position, page] of DEMO_PAGES.entries()) await createPage({ ...page, position: position + 1 });
  await loadLinks();
  const categoryIds = await loadCategories();
  const files = await loadFiles(DEMO_ARTICLES);
  const addresses: Addresses = new Map();
  for (const article of DEMO_ARTICLES)
    addresses.set(article.title, await loadArticle(article, categoryIds, files, addresses, now));
  await loadPublicTags(await actorOf('administrator'));
  await loadAuthors(await actorOf('administrator'));
  await loadTopics(addresses, files, await actorOf('editor'), await actorOf('administrator'));
  const sections = DEMO_CATEGORIES.filter(({ parent }) => !parent).map(({ slug }) => slug);
  await loadFrontPage(categoryIds, sections, await actorOf('editor'), await actorOf('administrator'));
  await loadNotice(addresses, await actorOf('administrator'), now);
  await loadAlbums(files, await actorOf('editor'), await actorOf('administrator'), now);
  const ages = new Map(DEMO_ARTICLES.map(({ title, daysAgo }) => [title, daysAgo]));
  await loadVisits(addresses, ages, now);
  return true;
}

async function loadCategories(): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [position, { parent, ...category }] of DEMO_CATEGORIES.entries()) {
    const parentId = parent ? (ids.get(parent) as number) : null;
    ids.set(category.slug, await createCategory({ ...category, parentId, position }));
  }
  return ids;
}

async function actorOf(role: Role): Promise<Actor> {
  const user = (await listUsers()).find((one) => one.role === role);
  if (!user) throw new Error(role);
  return { id: user.id, name: user.name, role, categoryIds: null };
}

/** Returns its address. */
async function loadArticle(
  article: DemoArticle,
  categoryIds: Map<string, number>,
  files: Files,
  addresses: Addresses,
  now: Date,
): Promise<string> {
  const { cover } = article;
  const slug = slugify(article.title);
  const publishedAt = publicationTime(article, now);
  const id = await createPublishedArticle({
    categoryId: categoryIds.get(article.category) as number,
    slug,
    publishedAt,
    revision: {
      title: normalizeText(article.title),
      sapo: normalizeText(article.sapo),
      excerpt: excerpt(article.sapo),
      body: bodyOf(article.body, { files, addresses, day: dayOf(publishedAt) }),
      ...(cover && { coverId: files.get(cover.scene), coverAlt: cover.alt, coverCaption: cover.caption }),
      byline: article.byline,
      tags: article.tags,
      sourceName: article.source?.name,
      sourceUrl: article.source?.url,
    },
  });
  return articlePath({ id: id as number, slug, categorySlug: article.category });
}

/** A day earlier where that would still lie ahead. */
function publicationTime({ daysAgo, time }: DemoArticle, now: Date): Date {
  const at = instantAt(addDays(dayOf(now), -daysAgo), time);
  return at <= now ? at : new Date(at.getTime() - 86_400_000);
}
