import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { pages, site, webLinks } from '#db/schema/site';

export type Site = typeof site.$inferSelect;
export type WebLink = typeof webLinks.$inferSelect;
export type StaticPage = typeof pages.$inferSelect;

/** What the site says of itself before anyone has said it. */
const UNNAMED: Omit<Site, 'id' | 'openingVisits'> = {
  name: 'Cổng thông tin điện tử',
  agency: 'Cơ quan chủ quản',
  description: 'Tin tức và thông báo chính thức.',
  address: '',
  phone: '',
  email: '',
  licence: '',
  logoId: null,
  socialLinks: [],
  requiresSecondFactor: false,
};

export async function readSite(): Promise<Site> {
  const [row] = await db().select().from(site);
  return row ?? { ...UNNAMED, id: 1, openingVisits: 0 };
}

export function listPages() {
  return db().select({ slug: pages.slug, title: pages.title }).from(pages).orderBy(asc(pages.position), asc(pages.id));
}

export function listWebLinks() {
  return db().select().from(webLinks).orderBy(asc(webLinks.position), asc(webLinks.id));
}

export async function findPage(slug: string): Promise<StaticPage | undefined> {
  const [row] = await db().select().from(pages).where(eq(pages.slug, slug));
  return row;
}

export async function saveSite(values: Omit<typeof site.$inferInsert, 'id'>): Promise<void> {
  await db().insert(site).values(values).onConflictDoUpdate({ target: site.id, set: values });
}

export async function createPage(page: typeof pages.$inferInsert): Promise<void> {
  await db().insert(pages).values(page);
}

export async function createWebLink(link: typeof webLinks.$inferInsert): Promise<void> {
  await db().insert(webLinks).values(link);
}
