import { z } from 'zod';
import { fieldsIn, LEADS, type Leads } from '#domain/article/fields';
import { addDays, instantAt } from '#domain/base/calendar';
import { parseCursor } from '#domain/base/cursor';

const PAGE = { default: 20, max: 100 };

const instant = z.iso.datetime({ offset: true });
const address = z.url();
const size = z.int().min(1);

const Cover = z.object({
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  renditions: z.array(
    z.object({ url: address, type: z.enum(['image/avif', 'image/webp']), width: size, height: size }),
  ),
});

const ArticleSummary = z.object({
  id: z.int().min(1),
  api: address,
  url: address,
  title: z.string(),
  summary: z.string(),
  category: z.object({ slug: z.string(), name: z.string(), url: address }),
  tags: z.array(z.string()),
  byline: z.string().nullable(),
  language: z.string(),
  publishedAt: instant,
  modifiedAt: instant,
  revision: z.int().min(1),
  cover: Cover.nullable(),
});

export const OPEN_LEADS = LEADS.filter((name) => fieldsIn('api').includes(name));
const lead = z.string().nullable();

const Article = ArticleSummary.extend({
  ...(Object.fromEntries(OPEN_LEADS.map((name) => [name, lead])) as Record<keyof Leads, typeof lead>),
  html: z.string(),
  text: z.string(),
  source: z.object({ name: z.string().nullable(), url: z.string().nullable() }).nullable(),
});

const ArticleList = z.object({ items: z.array(ArticleSummary), next: address.nullable() });

const Change = z.object({
  id: z.int().min(1),
  api: address,
  state: z.enum(['live', 'gone']),
  changedAt: instant,
  article: ArticleSummary.nullable(),
});

const ChangeList = z.object({ items: z.array(Change), next: address.nullable(), resume: address });

const Category = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  url: address,
  articles: address,
  get children() {
    return z.array(Category);
  },
});

const CategoryList = z.object({ items: z.array(Category) });

/** RFC 9457. */
const Problem = z.object({
  type: address,
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameter: z.string().optional(),
});

/** They validate the API's answers and generate its OpenAPI document. */
export const SCHEMAS = {
  ArticleList,
  ArticleSummary,
  Article,
  Cover,
  ChangeList,
  Change,
  CategoryList,
  Category,
  Problem,
};
type SchemaName = keyof typeof SCHEMAS;
export type Answer<Name extends SchemaName> = z.infer<(typeof SCHEMAS)[Name]>;

/** An unescaped plus sign of a time zone arrives as a space. */
const moment = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(' ', '+') : value),
  z.union([z.iso.date(), instant]).refine((value) => /^(19|20|21)/.test(value)),
);
const limit = z
  .preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int().min(1).max(PAGE.max),
  )
  .default(PAGE.default);
const after = z.string().refine((value) => parseCursor(value) !== undefined);

export const ARTICLE_QUERY = z.object({
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional(),
  from: moment.optional(),
  to: moment.optional(),
  limit,
  after: after.optional(),
});
export const CHANGE_QUERY = z.object({ since: moment.optional(), limit, after: after.optional() });
export const NO_QUERY = z.object({});

export const PROBLEMS = {
  bad_parameter: 400,
  unknown_parameter: 400,
  repeated_parameter: 400,
  unknown_category: 400,
  not_found: 404,
  gone: 410,
  method: 405,
  too_many: 429,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** `refuses` lists only statuses that not all operations share. */
export const OPERATIONS = {
  listArticles: { path: '/api/v1/articles', query: ARTICLE_QUERY, answer: 'ArticleList', refuses: [400] },
  readArticle: { path: '/api/v1/articles/{id}', query: NO_QUERY, answer: 'Article', refuses: [400, 404, 410] },
  listChanges: { path: '/api/v1/changes', query: CHANGE_QUERY, answer: 'ChangeList', refuses: [400] },
  listCategories: { path: '/api/v1/categories', query: NO_QUERY, answer: 'CategoryList', refuses: [400] },
} as const satisfies Record<
  string,
  { path: string; query: z.ZodObject; answer: SchemaName; refuses: readonly number[] }
>;

export const DOCUMENT_PATH = '/api/v1/openapi.json';

/** A day starts at 00:00 in Vietnam. */
export function startOf(value: string): Date {
  return isDay(value) ? instantAt(value, '00:00') : new Date(value);
}

/** Exclusive; a day ends at 00:00 of the next in Vietnam. */
export function endOf(value: string): Date {
  return isDay(value) ? instantAt(addDays(value, 1), '00:00') : new Date(value);
}

function isDay(value: string): boolean {
  return value.length === 10;
}
