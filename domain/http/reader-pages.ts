type ReaderPage = {
  /** One step, which no category or page may then be called by. */
  path: `/${string}`;
  /** Its part of the catalogue of messages; `title` there stands on its card, where it is listed. */
  words: string;
  /** Whether its views are among the statistics. */
  isCounted: boolean;
  /** Whether crawlers may have it: in the sitemap, with a card for sharing. One that is not is closed in robots.txt, and noindex. */
  isListed: boolean;
  /**
   * Whether it is the same for all until content changes, and so kept here and by a shared cache. What is not is made for each
   * request by its query, from the primary database, under a policy of its own; `deploy/` has to be told of it, too.
   */
  isKept: boolean;
};

/**
 * The portal's own pages for readers, beside what the desk writes: a row here and `app/(public)/…/page.tsx` are one. Reserved
 * slugs, counting, route kinds, sitemap, robots.txt, caches, budgets and the content policy read it.
 */
export const READER_PAGES = {
  search: { path: '/tim-kiem', words: 'search', isCounted: true, isListed: false, isKept: false },
  statistics: { path: '/thong-ke-truy-cap', words: 'statistics', isCounted: true, isListed: true, isKept: true },
  open_data: { path: '/du-lieu-mo', words: 'openData', isCounted: true, isListed: true, isKept: true },
} as const satisfies Record<string, ReaderPage>;

export type OwnPage = keyof typeof READER_PAGES;
export const OWN_PAGES = Object.keys(READER_PAGES) as OwnPage[];

export function ownPageAt(path: string): OwnPage | undefined {
  return OWN_PAGES.find((kind) => READER_PAGES[kind].path === path);
}

/** The table's row of a page that is one of the portal's own; undefined of all others. */
export function ownPage(kind: string): ReaderPage | undefined {
  return Object.hasOwn(READER_PAGES, kind) ? READER_PAGES[kind as OwnPage] : undefined;
}

const ROWS: ReaderPage[] = Object.values(READER_PAGES);

/** Their first steps. */
export function ownSlugs(): string[] {
  return ROWS.map(({ path }) => path.slice(1));
}

/** The first steps of those that are not listed, or not kept. */
export function ownSlugsNot(so: 'isListed' | 'isKept'): string[] {
  return ROWS.filter((page) => !page[so]).map(({ path }) => path.slice(1));
}
