import { z } from 'zod';
import { line } from '#domain/article/field-values';
import { completeAddress } from '#domain/article/link-address';

/** Most entries of a region, and most of what a layout holds. */
export const MOST = {
  lead: 5,
  focus: 6,
  newest: 12,
  notices: 8,
  category: 8,
  most_read: 10,
  videos: 6,
  albums: 6,
  tiles: 6,
  banners: 8,
  blocks: 60,
  belowTop: 100,
} as const;

/** Letters. */
export const LONGEST = { regionTitle: 80, title: 200, note: 200, href: 1000, layoutNote: 300 } as const;

const id = z.int().positive();
const filled = (limit: number) => line(limit).pipe(z.string().min(1));

const href = line(LONGEST.href).transform((typed, context) => {
  if (typed === '') context.addIssue({ code: 'too_small', minimum: 1, origin: 'string', inclusive: true });
  const address = completeAddress(typed);
  if (address === undefined || address.startsWith('#')) {
    context.addIssue({ code: 'custom', message: 'leads nowhere' });
    return z.NEVER;
  }
  return address;
});

/** PostgreSQL cannot read a year after 9999 as JavaScript writes it. */
const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine((text) => Date.parse(text) >= Date.parse('1900-01-01') && Date.parse(text) < Date.parse('2200-01-01'))
  .nullable();

const link = { title: filled(LONGEST.title), note: line(LONGEST.note), href };
const held = { from: instant, to: instant };

const endsAfterItBegins = ({ from, to }: Pick<Pin, 'from' | 'to'>) =>
  from === null || to === null || Date.parse(from) < Date.parse(to);
const END = { path: ['to'], params: { fault: 'endsFirst' } };

type Pin = { from: string | null; to: string | null };

/** A place in `lead` or `focus`: pinned from `from` until `to`, which null leaves open, or left to the newest article. */
const slotSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('newest') }),
  z.object({ kind: z.literal('article'), id, ...held }).refine(endsAfterItBegins, END),
  z.object({ kind: z.literal('topic'), id, ...held }).refine(endsAfterItBegins, END),
  z.object({ kind: z.literal('link'), ...link, ...held }).refine(endsAfterItBegins, END),
]);
export type Slot = z.output<typeof slotSchema>;

/** An empty title leaves the region its own name. */
const common = { title: line(LONGEST.regionTitle), isShown: z.boolean() };
const count = (most: number) => z.int().min(1).max(most);
const slots = (most: number) => z.array(slotSchema).min(1).max(most);

const regionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lead'), ...common, slots: slots(MOST.lead) }),
  z.object({ kind: z.literal('focus'), ...common, slots: slots(MOST.focus) }),
  z.object({ kind: z.literal('newest'), ...common, count: count(MOST.newest) }),
  z
    .object({ kind: z.literal('notices'), ...common, categoryId: id.nullable(), count: count(MOST.notices) })
    .refine(({ isShown, categoryId }) => !isShown || categoryId !== null, { path: ['categoryId'] }),
  z.object({ kind: z.literal('category'), ...common, categoryId: id, count: count(MOST.category) }),
  z.object({ kind: z.literal('tiles'), ...common, tiles: z.array(z.object(link)).max(MOST.tiles) }),
  z.object({
    kind: z.literal('banners'),
    ...common,
    banners: z.array(z.object({ ...link, mediaId: id.nullable() })).max(MOST.banners),
  }),
  z.object({ kind: z.literal('most_read'), ...common, count: count(MOST.most_read) }),
  z.object({ kind: z.literal('videos'), ...common, count: count(MOST.videos) }),
  z.object({ kind: z.literal('albums'), ...common, count: count(MOST.albums) }),
  z.object({ kind: z.literal('links'), ...common }),
  z.object({ kind: z.literal('visits'), ...common }),
]);
export type Region = z.output<typeof regionSchema>;

/** Those that a layout has once; `category` is there for each of several categories. */
export const SINGLE_KINDS = [
  'lead',
  'focus',
  'newest',
  'notices',
  'tiles',
  'banners',
  'most_read',
  'links',
  'visits',
  'videos',
  'albums',
] as const satisfies Region['kind'][];

/** Its entries are no articles. */
export function isOfLibrary(kind: Region['kind']): kind is 'videos' | 'albums' {
  return kind === 'videos' || kind === 'albums';
}

/** Of the page in order. No article of `belowTop`, categories with all below them, fills a place of `lead` or `focus`. */
export const layoutSchema = z.object({
  belowTop: z.array(id).max(MOST.belowTop),
  regions: z
    .array(regionSchema)
    .max(SINGLE_KINDS.length + MOST.blocks)
    .refine((regions) => new Set(regions.map(regionId)).size === regions.length),
});
export type Layout = z.output<typeof layoutSchema>;

/** `headRevisionId` is the head that the form was filled from: null where there was none. */
export const proposalSchema = z.object({
  headRevisionId: id.nullable(),
  note: line(LONGEST.layoutNote),
  layout: layoutSchema,
});

/** One word, the same for a region of every layout. */
export function regionId(region: Pick<Region, 'kind'> & { categoryId?: number | null }): string {
  return region.kind === 'category' ? `category-${region.categoryId}` : region.kind.replace('_', '-');
}

/** A stored layout, without regions that only a later release knows. */
export function readLayout(stored: unknown): Layout {
  const { belowTop, regions } = z.object({ belowTop: z.array(id), regions: z.array(z.unknown()) }).parse(stored);
  const known = regions.flatMap((region) => regionSchema.safeParse(region).data ?? []);
  return { belowTop, regions: known };
}
