import type { DeskAuthor } from '#db/authors/authors';
import { slugify } from '#domain/base/slug';

export type AuthorValues = ReturnType<typeof valuesOf>;

/** What the form has, a byline on each line; for a new author, those of `byline`. */
export function valuesOf(author: DeskAuthor | undefined, byline: string) {
  return {
    name: author?.name ?? byline,
    slug: author?.slug ?? suggestedSlug(byline),
    title: author?.title ?? '',
    unit: author?.unit ?? '',
    biography: author?.biography ?? '',
    portraitId: author?.portraitId ?? null,
    portraitAlt: author?.portraitAlt ?? '',
    email: author?.email ?? '',
    bylines: author?.bylines.join('\n') ?? byline,
  };
}

/** What the server is sent; it says what is wrong with it. */
export function inputOf({ bylines, email, ...values }: AuthorValues) {
  const lines = bylines.split('\n').map((line) => line.trim());
  return { ...values, email: email.trim(), bylines: lines.filter(Boolean) };
}

export function suggestedSlug(name: string): string {
  return name.trim() ? slugify(name) : '';
}
