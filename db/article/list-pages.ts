import { PAGE_SIZE } from '#db/article/articles';
import { countAuthored } from '#db/article/authored';
import { countByRule } from '#db/article/by-rule';
import { countShelfPages } from '#db/article/shelf-pages';
import { countTagged } from '#db/article/tagged';
import { findAuthorAt } from '#db/authors/authors';
import { findTagAt } from '#db/tags/public-tags';
import { findTopicAt } from '#db/topics/topics';
import type { parseReaderPath } from '#domain/http/paths';
import { pickedIn, TOPIC_PAGE_SIZE } from '#domain/topics/topic';

type Target = NonNullable<ReturnType<typeof parseReaderPath>>;

const COUNTS = {
  tag: [findCountOfTag, PAGE_SIZE],
  author: [findCountOfAuthor, PAGE_SIZE],
  topic: [findCountOfTopic, TOPIC_PAGE_SIZE],
} as const;

/** `name` is the same for all its pages. */
type List = { name: string; page: number; countPages: (isFirst: boolean) => Promise<number> };

/** Undefined for what is no list of these. */
export function listOf(target: Target): List | undefined {
  if (target.kind === 'shelf') {
    const { shelf, page } = target;
    return { name: `shelf ${shelf}`, page, countPages: () => countShelfPages(shelf) };
  }
  if (target.kind !== 'tag' && target.kind !== 'author' && target.kind !== 'topic') return undefined;
  const { kind, slug, page } = target;
  const [find, size] = COUNTS[kind];
  return { name: `${kind} ${slug}`, page, countPages: async (isFirst) => pagesOf(await find(slug), size, isFirst) };
}

/** The last page of each by its name, counted once; 0 where there is none, only 1 if just the first is asked for. */
export async function countListPages(asked: readonly List[]): Promise<Map<string, number>> {
  const lists = new Map<string, List>();
  for (const list of asked) if ((lists.get(list.name)?.page ?? 0) < list.page) lists.set(list.name, list);
  const last = new Map<string, number>();
  for (const { name, page, countPages } of lists.values()) last.set(name, await countPages(page === 1));
  return last;
}

async function pagesOf(count: (() => Promise<number>) | undefined, size: number, isFirst: boolean): Promise<number> {
  if (!count) return 0;
  return isFirst ? 1 : Math.max(1, Math.ceil((await count()) / size));
}

async function findCountOfTag(slug: string) {
  const tag = await findTagAt(slug);
  return tag?.isPublic && tag.slug === slug ? () => countTagged(tag.key) : undefined;
}

async function findCountOfAuthor(slug: string) {
  const author = await findAuthorAt(slug);
  return author?.slug === slug ? () => countAuthored(author.id) : undefined;
}

async function findCountOfTopic(slug: string) {
  const topic = await findTopicAt(slug);
  if (topic?.state !== 'live' || topic.slug !== slug) return undefined;
  const { rule, sections } = topic;
  return () => countByRule({ rule, pickedIds: pickedIn(sections) });
}
