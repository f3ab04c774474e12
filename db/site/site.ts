import { asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { media } from '#db/schema/media';
import { pages, site } from '#db/schema/site';
import { pick } from '#domain/article/fields';
import { parseBody } from '#domain/article/parsed-body';
import { processWide } from '#domain/base/process-wide';

const PICTURE = ['sha256', 'width', 'height', 'widths', 'recipe'] as const;
export type Logo = Pick<typeof media.$inferSelect, (typeof PICTURE)[number]>;
const picture = pick(media, PICTURE);
const banner = alias(media, 'banner');

export type Site = typeof site.$inferSelect & { logo: Logo | null; banner: Logo | null };
export type StaticPage = typeof pages.$inferSelect;

/** Until the site is first saved. */
const UNNAMED: Site = {
  id: 1,
  name: 'Cổng thông tin điện tử',
  agency: 'Cơ quan chủ quản',
  description: 'Tin tức và thông báo chính thức.',
  address: '',
  phone: '',
  email: '',
  licence: '',
  responsible: '',
  openingVisits: 0,
  logoId: null,
  logo: null,
  bannerId: null,
  banner: null,
  colour: null,
  socialLinks: [],
  requiresSecondFactor: false,
  videoHosts: [],
  hasShareLinks: true,
};

const known = processWide('site', () => ({ site: UNNAMED }));

export async function readSite(from: Pick<Transaction, 'select'> = db()): Promise<Site> {
  const [row] = await declareReads(() =>
    from
      .select({ ...getTableColumns(site), logo: picture, banner: pick(banner, PICTURE) })
      .from(site)
      .leftJoin(media, eq(media.id, site.logoId))
      .leftJoin(banner, eq(banner.id, site.bannerId)),
  );
  known.site = row ?? UNNAMED;
  return known.site;
}

/** The site as last read, for when it cannot be read. */
export function lastKnownSite(): Site {
  return known.site;
}

/** The newest pictures, and the chosen ones however old. */
export function listPictureChoices(chosen: number[], limit = 24) {
  return db()
    .select({ id: media.id, name: media.name, ...picture })
    .from(media)
    .where(eq(media.kind, 'image'))
    .orderBy(...(chosen.length === 0 ? [] : [desc(inArray(media.id, chosen))]), desc(media.createdAt), desc(media.id))
    .limit(limit + chosen.length);
}
export type PictureChoice = Awaited<ReturnType<typeof listPictureChoices>>[number];

export function listPages() {
  const query = db()
    .select({ id: pages.id, slug: pages.slug, title: pages.title })
    .from(pages)
    .orderBy(asc(pages.position), asc(pages.id));
  return declareReads(() => query);
}

export async function findPage(slug: string): Promise<StaticPage | undefined> {
  const [row] = await declareReads(() => db().select().from(pages).where(eq(pages.slug, slug)));
  return row;
}

export async function findPageById(id: number): Promise<StaticPage | undefined> {
  const [row] = await db().select().from(pages).where(eq(pages.id, id));
  return row;
}

export async function saveSite(values: Omit<typeof site.$inferInsert, 'id'>): Promise<void> {
  await db().insert(site).values(values).onConflictDoUpdate({ target: site.id, set: values });
}

export async function createPage(page: typeof pages.$inferInsert): Promise<void> {
  await db()
    .insert(pages)
    .values({ ...page, body: parseBody(page.body) });
}
