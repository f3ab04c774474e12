import { fold } from '#domain/base/text';
import { type TagInUse, tagKey } from '#domain/tags/tags';

export const TAGS_SHOWN = 200;

type Row = {
  id: number;
  key: string;
  name: string;
  slug: string;
  description: string;
  isPublic: boolean;
  version: number;
};
export type DeskTag = TagInUse & {
  /** Where it is public. */
  page?: Omit<Row, 'isPublic'>;
  /** The slug that it had when it was public. */
  formerly?: string;
};

/** The public ones, then others in use. */
export function deskTags(inUse: readonly TagInUse[], rows: readonly Row[]): DeskTag[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  const used = new Set(inUse.map(({ key }) => key));
  const others = rows.filter(({ key, isPublic }) => isPublic && !used.has(key));
  const tags = [...inUse, ...others.map(({ key, name }) => ({ key, name, articles: 0 }))].map((tag): DeskTag => {
    const row = known.get(tag.key);
    if (!row) return tag;
    const { isPublic, ...page } = row;
    return isPublic ? { ...tag, name: row.name, page } : { ...tag, formerly: row.slug };
  });
  return tags.toSorted((a, b) => Number('page' in b) - Number('page' in a));
}

/** In their order; `typed` stands anywhere in them, marks and capitals aside. */
export function tagsMatching(tags: readonly DeskTag[], typed: string): DeskTag[] {
  const part = fold(typed).trim();
  return tags.filter(({ name }) => fold(name).includes(part));
}

export function findTagNamed(tags: readonly DeskTag[], name: string): DeskTag | undefined {
  const key = tagKey(name);
  return key === '' ? undefined : tags.find((tag) => tag.key === key);
}
