/**
 * What a page may show and a change may alter, as one word each. `listing_keys` in the database writes the same words.
 * A change without keys alters everything.
 */
export type ContentKey = string;

/** Of a page that read something without saying what: every change alters it. */
export const ANYTHING: ContentKey = '*';
/** The newest of the whole portal. */
export const NEWEST: ContentKey = 'list';

/** What says "today" or "yesterday" of something. */
export const TODAY: ContentKey = 'today';

/** The entries of the menu. */
export const MENU: ContentKey = 'menu';
export const WEB_LINKS: ContentKey = 'links';
/** What stands above every page for a time. */
export const NOTICES_KEY: ContentKey = 'notices';

/** Which regions the front page has, and what is pinned there now. */
export const FRONT: ContentKey = 'front';

/** Which albums readers see, and what lists show of them. */
export const ALBUMS: ContentKey = 'albums';

export function albumKey(id: number): ContentKey {
  return `album:${id}`;
}

/** Which videos and sounds stand in live articles. */
export const RECORDINGS: ContentKey = 'recordings';

/** Which topics readers can see, and in what order. */
export const TOPIC_LIST: ContentKey = 'topics';

/** Which topics take articles by their days alone. */
export const TOPICS_BY_DAY: ContentKey = 'topics-by-day';

/** Which topics take articles by the tag, by `tagKey`. */
export function topicsByTagKey(key: string): ContentKey {
  return `topics-by-tag:${key}`;
}

/** Which topics take articles of the category or below it by that alone. */
export function topicsByCategoryKey(id: number): ContentKey {
  return `topics-by-category:${id}`;
}

/** Which tags a live article has. */
export const TAGS_OF_ARTICLES: ContentKey = 'tags-of-articles';

/** All that readers see of a topic itself. */
export function topicKey(id: number): ContentKey {
  return `topic:${id}`;
}

/** Which topics have the article picked by hand. */
export function topicsOfKey(articleId: number): ContentKey {
  return `topics-of:${articleId}`;
}

/** All that readers see of an article, in its page or a list. */
export function articleKey(id: number): ContentKey {
  return `article:${id}`;
}

/** Which articles a category lists and in what order, descendants included. */
export function listKey(categoryId: number): ContentKey {
  return `list:${categoryId}`;
}

/** Which tags have a page. */
export const PUBLIC_TAGS: ContentKey = 'tags';

/** Whether a tag has a page, and where; by `tagKey`. */
export function tagAsKey(key: string): ContentKey {
  return `tag:${key}`;
}

/** What stands at the address of a tag. */
export function tagAddressKey(slug: string): ContentKey {
  return `tag-at:${slug}`;
}

/** Which articles have a tag that has a page; `tagged_keys` in the database writes the same words. */
export function taggedKey(key: string): ContentKey {
  return `tagged:${key}`;
}

/** Which authors have a page. */
export const AUTHORS: ContentKey = 'authors';

/** What stands at the address of an author. */
export function authorAddressKey(slug: string): ContentKey {
  return `author-at:${slug}`;
}

/** Whether a byline is of an author who has a page, and where. */
export function bylineKey(byline: string): ContentKey {
  return `byline:${byline}`;
}

/** Which articles an author has; `tagged_keys` in the database writes the same words. */
export function authoredKey(id: number): ContentKey {
  return `authored:${id}`;
}

/** Whether a change of `changed` alters what shows `shown`. */
export function isAltered(shown: readonly ContentKey[], changed: ReadonlySet<ContentKey>): boolean {
  return shown.some((key) => key === ANYTHING || changed.has(key));
}
