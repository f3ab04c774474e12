import { globSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { whereLeads } from '#db/article/reader-paths';
import { SHELVES } from '#domain/http/library-paths';
import { ownStepOf } from '#domain/http/own-steps';
import { formerFeedOf, NOWHERE_PATH } from '#domain/http/paths';
import type { Answerer } from '#server/http/pipeline/pipeline';
import { isKnownPage } from '#server/http/refusals/render-budget';
import { UNKEPT } from '#server/pages/page-headers';
import { log } from '#server/telemetry/log';

type Route = { page: string; regex: string };
type Routes = { staticRoutes: Route[]; dynamicRoutes: Route[]; rewrites: { afterFiles: { regex: string }[] } };

const ROUTES = path.resolve('.next/routes-manifest.json');

/** Only the database can judge these. */
const READERS = new Set([
  ...['/[category]', '/[category]/[article]', '/[category]/trang/[page]', '/[...rest]'],
  ...['/tu-khoa/[slug]', '/tu-khoa/[slug]/trang/[page]'],
  ...['/tac-gia/[slug]', '/tac-gia/[slug]/trang/[page]'],
  ...['/chuyen-de/[topic]', '/chuyen-de/[topic]/trang/[page]'],
  ...['/thu-vien/anh/[album]', ...SHELVES.map((shelf) => `/thu-vien/${shelf}/trang/[page]`)],
]);
const CONDITIONS = [
  'if-none-match',
  'if-modified-since',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
].concat('next-router-segment-prefetch', 'next-url', 'range');

/**
 * Gives all addresses that lead nowhere one cached page: Next would render each. Redirects an article's other addresses
 * without rendering. Without the database, Next decides.
 */
export function answerNowhereAlike(): Answerer {
  const hasRoute = readRoutes();
  return (request, response) => {
    const asked = request.url?.split('?', 1)[0] ?? '/';
    if (!['GET', 'HEAD'].includes(request.method ?? '') || isKnownPage(asked)) return false;
    if (ownStepOf(asked)?.isNexts || asked.endsWith('/') || (hasRoute(asked) && !formerFeedOf(asked))) return false;
    return whereLeads(asked).then(
      (lead) => {
        if (lead === 'nowhere') leadNowhere(request);
        return typeof lead === 'object' && leadOn(response, lead.location);
      },
      (error) => {
        log.debug('server', 'whether an address leads somewhere is not known', error);
        return false;
      },
    );
  };
}

/** Not cached: an article may move back, and two cached redirects would loop. */
function leadOn(response: ServerResponse, location: string): boolean {
  response.writeHead(308, { location, 'cache-control': UNKEPT }).end();
  return true;
}

function leadNowhere(request: IncomingMessage): void {
  request.url = NOWHERE_PATH;
  for (const name of CONDITIONS) delete request.headers[name];
}

/** Matches routes, rewrites and files, except readers' pages. */
function readRoutes(): (asked: string) => boolean {
  const { staticRoutes, dynamicRoutes, rewrites } = JSON.parse(readFileSync(ROUTES, 'utf8')) as Routes;
  const own = [...staticRoutes, ...dynamicRoutes].filter(({ page }) => !READERS.has(page));
  const patterns = [...own, ...rewrites.afterFiles].map(({ regex }) => new RegExp(regex));
  const files = new Set(globSync('**/*', { cwd: path.resolve('public') }).map((name) => `/${name}`));
  return (asked) => files.has(asked) || patterns.some((pattern) => pattern.test(asked));
}
