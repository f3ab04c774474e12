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

/** All that readers see of an article, in its page or a list. */
export function articleKey(id: number): ContentKey {
  return `article:${id}`;
}

/** Which articles a category lists and in what order, descendants included. */
export function listKey(categoryId: number): ContentKey {
  return `list:${categoryId}`;
}

/** Whether a change of `changed` alters what shows `shown`. */
export function isAltered(shown: readonly ContentKey[], changed: ReadonlySet<ContentKey>): boolean {
  return shown.some((key) => key === ANYTHING || changed.has(key));
}
