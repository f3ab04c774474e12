import { readFile } from 'node:fs/promises';
import { createUser } from '#db/account/users';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { createCategory } from '#db/site/categories';
import { createPage, saveSite } from '#db/site/site';
import { createWebLink } from '#db/site/web-links';
import type { DemoArticle, DemoFigure, DemoNode } from '#demo/article';
import { security } from '#demo/articles/an-ninh-trat-tu';
import { government } from '#demo/articles/chinh-quyen';
import { economy } from '#demo/articles/kinh-te';
import { environment } from '#demo/articles/moi-truong';
import { notices } from '#demo/articles/thong-bao';
import { society } from '#demo/articles/van-hoa-xa-hoi';
import { DEMO_CATEGORIES, DEMO_LINKS, DEMO_PAGES, DEMO_SITE, DEMO_USERS } from '#demo/portal';
import type { BodyDocument, BodyNode } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';
import { addDays, dayOf, instantAt } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';
import { excerpt, normalizeText } from '#domain/base/text';
import { hashPassword } from '#lib/account/password';
import { storePicture } from '#lib/media/pictures';

const DEMO_ARTICLES = [government, economy, society, environment, security, notices].flat();

/** Does nothing and returns false where there is content. */
export async function loadDemo(password: string, now = new Date()): Promise<boolean> {
  const [state] =
    await sql()`select exists(select from categories) or exists(select from users) or exists(select from site) as used`;
  if (state?.['used']) return false;

  await saveSite(DEMO_SITE);
  const passwordHash = await hashPassword(password);
  for (const user of DEMO_USERS) await createUser({ ...user, passwordHash });
  for (const page of DEMO_PAGES) await createPage(page);
  for (const [position, link] of DEMO_LINKS.entries()) await createWebLink({ ...link, position });
  const categoryIds = await loadCategories();
  const pictures = await loadPictures();
  for (const article of DEMO_ARTICLES) await loadArticle(article, categoryIds, pictures, now);
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

async function loadPictures(): Promise<Map<string, number>> {
  const pictures = new Map<string, number>();
  const figures = DEMO_ARTICLES.flatMap((article) => [article.cover, ...article.body.flatMap(figuresIn)]);
  for (const scene of new Set(figures.map((figure) => figure.scene))) {
    const drawing = await readFile(`demo/scenes/${scene}.svg`);
    pictures.set(scene, await storePicture(drawing, 'Tranh minh hoạ: Cổng Tin', `${scene}.svg`));
  }
  return pictures;
}

async function loadArticle(
  article: DemoArticle,
  categoryIds: Map<string, number>,
  pictures: Map<string, number>,
  now: Date,
): Promise<void> {
  const content = article.body.map((node) => withPicture(node, pictures));
  const body = parseBody({ type: 'doc', content }) as BodyDocument;
  await createPublishedArticle({
    categoryId: categoryIds.get(article.category) as number,
    slug: slugify(article.title),
    publishedAt: publicationTime(article, now),
    revision: {
      title: normalizeText(article.title),
      sapo: normalizeText(article.sapo),
      excerpt: excerpt(article.sapo),
      body,
      coverId: pictures.get(article.cover.scene),
      coverAlt: article.cover.alt,
      coverCaption: article.cover.caption,
      byline: article.byline,
      tags: article.tags,
      sourceName: article.source?.name,
      sourceUrl: article.source?.url,
    },
  });
}

/** A day earlier where that would still lie ahead. */
function publicationTime({ daysAgo, time }: DemoArticle, now: Date): Date {
  const at = instantAt(addDays(dayOf(now), -daysAgo), time);
  return at <= now ? at : new Date(at.getTime() - 86_400_000);
}

function figuresIn(node: DemoNode): DemoFigure[] {
  return node.type === 'demoFigure' ? [node.figure] : [];
}

function withPicture(node: DemoNode, pictures: Map<string, number>): BodyNode {
  if (node.type !== 'demoFigure') return node;
  const { scene, alt, caption } = node.figure;
  return {
    type: 'figure',
    attrs: { mediaId: pictures.get(scene) ?? null, alt },
    content: [{ type: 'text', text: caption }],
  };
}
