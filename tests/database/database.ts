import { afterAll, beforeAll, inject } from 'vitest';
import { createPublishedArticle } from '#db/article/imports';
import { closeDatabase } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { createCategory } from '#db/site/categories';
import { createTestDatabase } from '#tests/support/test-database';

/** Gives the file an empty, migrated database of its own. */
export function givenTestDatabase(name: string): void {
  beforeAll(() => openTestDatabase(name));
  afterAll(closeDatabase);
}

/** Makes an empty, migrated database, sets `DATABASE_URL` to it and returns it. */
export async function openTestDatabase(name: string): Promise<string> {
  const url = await createTestDatabase(inject('postgresUrl'), `test_${name}`);
  await migrateDatabase(url);
  process.env['DATABASE_URL'] = url;
  return url;
}

export function givenCategory(slug: string, parentId: number | null = null): Promise<number> {
  return createCategory({ slug, name: slug, parentId });
}

export async function givenArticle(
  categoryId: number,
  slug: string,
  publishedAt = new Date('2026-01-01'),
): Promise<number> {
  const id = await createPublishedArticle({
    categoryId,
    slug,
    publishedAt,
    revision: { title: slug, excerpt: slug, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  });
  return id as number;
}
