import { z } from 'zod';
import { isSafeAddress } from '#domain/article/body-schema';
import { body, line } from '#domain/article/field-values';
import { VIDEO_HOSTS } from '#domain/article/video-hosts';
import { SLUG_LIMIT } from '#domain/base/slug';
import { seenCreditsSchema } from '#domain/media/words';
import { CATEGORY_LOOKS } from '#domain/site/category-look';
import { isLegible } from '#domain/site/colours';
import { pageDetailsSchema } from '#domain/site/page-details';

const id = z.int().positive();
const filled = (limit: number) => line(limit).pipe(z.string().min(1));
const version = z.string().max(40);

const slug = z
  .string()
  .trim()
  .max(SLUG_LIMIT)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const webAddress = line(1000).refine((url) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url));

const menuAddress = line(1000).refine(
  (url) => isSafeAddress(url) && (url.startsWith('/') || /^https?:\/\/[^/]/i.test(url)),
);

const webLink = z.object({ title: filled(200), url: webAddress });

export const siteSchema = z.object({
  version,
  name: filled(200),
  agency: filled(200),
  description: line(500),
  address: line(300),
  phone: line(60),
  email: z.union([z.literal(''), z.email()]),
  licence: line(500),
  /** Absent from forms of the release before. */
  responsible: line(200).optional(),
  socialLinks: z.array(webLink).max(20),
  openingVisits: z.int().nonnegative().max(1e12),
  logoId: id.nullable(),
  /** Absent from forms of the release before, as the next. */
  bannerId: id.nullable().optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .refine(isLegible)
    .nullable()
    .optional(),
  requiresSecondFactor: z.boolean(),
  /** Absent from forms of the release before. */
  videoHosts: z.array(z.enum(VIDEO_HOSTS)).optional(),
  hasShareLinks: z.boolean().optional(),
});
export type SiteInput = z.output<typeof siteSchema>;

export const newCategorySchema = z.object({
  parentId: id.nullable(),
  name: filled(120),
  slug,
  description: line(300),
  /** Absent from forms of the release before. */
  look: z.enum(CATEGORY_LOOKS).optional(),
});
export type NewCategoryInput = z.output<typeof newCategorySchema>;

export const categorySchema = newCategorySchema.omit({ parentId: true }).extend({ id });
export type CategoryInput = z.output<typeof categorySchema>;

export const placeSchema = z.object({ id, parentId: id.nullable(), beforeId: id.nullable() });

export const subjectSchema = z.object({ id });

const label = filled(120);

export const menuSchema = z.object({
  version,
  entries: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ label, kind: z.literal('category'), id }),
        z.object({ label, kind: z.literal('page'), id }),
        z.object({ label, kind: z.literal('url'), url: menuAddress }),
      ]),
    )
    .max(30),
});
export type MenuInput = z.output<typeof menuSchema>;

/** In order: ungrouped links, then the groups. */
export const webLinksSchema = z.object({
  version,
  ungrouped: z.array(webLink).max(100),
  groups: z.array(z.object({ title: filled(120), links: z.array(webLink).max(100) })).max(30),
});
export type WebLinksInput = z.output<typeof webLinksSchema>;

export const newPageSchema = z.object({
  title: filled(200),
  slug,
  body,
  credits: seenCreditsSchema.optional(),
  /** Absent from forms of the release before. */
  details: pageDetailsSchema.nullable().optional(),
});
export type NewPageInput = z.output<typeof newPageSchema>;

/** `updatedAt` is the last change that the editor saw (ISO 8601); without a body the page keeps its own. */
export const pageSchema = newPageSchema.partial({ body: true }).extend({ id, updatedAt: z.iso.datetime() });
export type PageInput = z.output<typeof pageSchema>;

export const pageOrderSchema = z.array(id).max(500);
