type ReaderPage = {
  /** One step; reserved as a slug. */
  path: `/${string}`;
  /** Its namespace in the message catalogue; a listed page's card shows its `title`. */
  words: string;
  isCounted: boolean;
  /** In the sitemap and with a share card; else closed in robots.txt, and noindex. */
  isListed: boolean;
  /**
   * The same for all until content changes, so cached here and by a shared cache. Otherwise rendered per request by its
   * query, from the primary database, under its own policy; `deploy/` must list it, too.
   */
  isKept: boolean;
};

/** The portal's own pages; each row needs an `app/(public)/…/page.tsx`. */
export const READER_PAGES = {
  search: { path: '/tim-kiem', words: 'search', isCounted: true, isListed: false, isKept: false },
  statistics: { path: '/thong-ke-truy-cap', words: 'statistics', isCounted: true, isListed: true, isKept: true },
  site_map: { path: '/so-do-cong', words: 'siteMap', isCounted: true, isListed: true, isKept: true },
  feeds: { path: '/kenh-tin', words: 'feedsPage', isCounted: true, isListed: true, isKept: true },
  library: { path: '/thu-vien', words: 'library', isCounted: true, isListed: true, isKept: true },
  topics: { path: '/chuyen-de', words: 'topics', isCounted: true, isListed: true, isKept: true },
  authors: { path: '/tac-gia', words: 'authorPage', isCounted: true, isListed: true, isKept: true },
  open_data: { path: '/du-lieu-mo', words: 'openData', isCounted: true, isListed: true, isKept: true },
} as const satisfies Record<string, ReaderPage>;

export type OwnPage = keyof typeof READER_PAGES;
export const OWN_PAGES = Object.keys(READER_PAGES) as OwnPage[];

export function ownPageAt(path: string): OwnPage | undefined {
  return OWN_PAGES.find((kind) => READER_PAGES[kind].path === path);
}

export function ownPage(kind: string): ReaderPage | undefined {
  return Object.hasOwn(READER_PAGES, kind) ? READER_PAGES[kind as OwnPage] : undefined;
}

const ROWS: ReaderPage[] = Object.values(READER_PAGES);

export function ownSlugs(): string[] {
  return ROWS.map(({ path }) => path.slice(1));
}

export function ownSlugsNot(so: 'isListed' | 'isKept'): string[] {
  return ROWS.filter((page) => !page[so]).map(({ path }) => path.slice(1));
}
