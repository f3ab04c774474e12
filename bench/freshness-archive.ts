import { generateArticle } from '#bench/corpus-text';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { listCategoryTree } from '#db/site/categories';
import type { BodyDocument } from '#domain/article/body';
import { slugify } from '#domain/base/slug';
import { excerpt } from '#domain/base/text';
import { articlePath, categoryPath } from '#domain/http/paths';
import { flattenTree, trailTo } from '#domain/site/category-tree';

const AT_ONCE = 4;
const APART_MS = 3_600_000;

/** `lists` has the category itself and those above. */
export type Section = { id: number; slug: string; path: string; lists: { id: number; path: string }[] };

/** `place` names the text it is made from. */
export type Piece = { id: number; place: number; path: string; title: string; section: Section };

export async function listSections(): Promise<Section[]> {
  const tree = await listCategoryTree();
  return flattenTree(tree).map(({ id, slug }) => {
    const lists = trailTo(tree, slug).map((category) => ({ id: category.id, path: categoryPath(category) }));
    return { id, slug, path: categoryPath({ slug }), lists };
  });
}

/** Newest first, an hour apart, each in the next category. */
export async function fillArchive(count: number, sections: Section[]): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const now = Date.now();
  await inTurns(count, async (place) => {
    const section = sections[place % sections.length] as Section;
    pieces[place] = await importArticle(place, section, new Date(now - (place + 1) * APART_MS));
  });
  await sql()`vacuum analyze`;
  return pieces;
}

async function importArticle(place: number, section: Section, publishedAt: Date): Promise<Piece> {
  const text = textAt(place);
  const slug = slugify(text.title);
  const revision = { ...text, excerpt: excerpt(text.sapo) };
  const id = (await createPublishedArticle({ categoryId: section.id, slug, publishedAt, revision })) as number;
  return { id, place, title: text.title, section, path: articlePath({ id, slug, categorySlug: section.slug }) };
}

export function textAt(place: number) {
  const { sapo, paragraphs } = generateArticle(place, place + 1);
  const body: BodyDocument = {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
  return { title: titleAt(place), sapo, body };
}

/** No title is part of another. */
export function titleAt(place: number, version = 1): string {
  const { title } = generateArticle(place, place + 1);
  return `${excerpt(title, 100)} (bài ${place + 1}${version > 1 ? `, bản ${version}` : ''})`;
}

export async function inTurns(count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
