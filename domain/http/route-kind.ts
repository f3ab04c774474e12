import { parseReaderPath } from '#domain/http/paths';
import { OWN_PAGES } from '#domain/http/reader-pages';

const ROUTE_KINDS = [
  'home',
  'article',
  'section',
  'tag',
  'author',
  'topic',
  ...OWN_PAGES,
  'shelf',
  'album',
  'feed',
  'sitemap',
  'preview',
  'media',
  'asset',
  'desk',
  'sign_in',
  'health',
  'api',
  'other',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

const BY_FORM: [RegExp, RouteKind][] = [
  [/^\/_next\//, 'asset'],
  [/^\/media\//, 'media'],
  [/^\/api\/(health|metrics)(\/|$)/, 'health'],
  [/^\/api\/auth\//, 'sign_in'],
  [/^\/api\//, 'api'],
  [/^\/dashboard(\/|$)/, 'desk'],
  [/^\/dang-nhap(\/|$)/, 'sign_in'],
  [/^\/xem-truoc\//, 'preview'],
  [/^((\/(?:tu-khoa|tac-gia|chuyen-de))?\/[^/]+)?\/(rss\.xml|atom\.xml|feed\.json)$/, 'feed'],
  [/^\/thu-vien\/audio\/podcast\.xml$/, 'feed'],
  [/^\/(sitemap\.xml$|sitemaps\/)/, 'sitemap'],
];

/** By form alone: invented addresses add no kinds. */
export function routeKindOf(path: string): RouteKind {
  return BY_FORM.find(([form]) => form.test(path))?.[1] ?? parseReaderPath(path)?.kind ?? 'other';
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** `other` for methods that clients invent. */
export function methodKindOf(method: string): string {
  return METHODS.includes(method) ? method : 'other';
}
