import type { Ping } from '#db/feeds/pings';
import { listCategoryTree } from '#db/site/categories';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { indexNowBody, type PingChannel, webSubBody } from '#domain/feeds/pings';
import { categoryPath } from '#domain/http/paths';
import { trailTo } from '#domain/site/category-tree';
import { deliver } from '#server/base/send';
import { indexNow, webSubHub } from '#server/settings/pings';
import { absoluteUrl, siteUrl } from '#server/settings/site';

/** Rejects with the reason where the pings are refused. */
type Send = (pings: Ping[]) => Promise<void>;

/** Addresses come from the environment alone. */
export function openPingChannels(): Map<PingChannel, Send> {
  const channels = new Map<PingChannel, Send>();
  const search = indexNow();
  const hub = webSubHub();
  if (search)
    channels.set('indexnow', (pings) => {
      const urls = pings.map(({ path }) => absoluteUrl(path));
      return post(search.endpoint, 'application/json; charset=utf-8', indexNowBody(siteUrl(), search.key, urls));
    });
  if (hub)
    channels.set('websub', async (pings) =>
      post(hub, 'application/x-www-form-urlencoded', webSubBody(await listFeeds(pings))),
    );
  return channels;
}

/** Feeds of the site, and of the categories above old and new addresses. */
async function listFeeds(pings: Ping[]): Promise<string[]> {
  const tree = await listCategoryTree();
  const slugs = new Set(pings.flatMap(({ path, address }) => [path, address].map((one) => one.split('/')[1] ?? '')));
  const categories = new Set(
    [...slugs].flatMap((slug) => trailTo(tree, slug)).map((category) => categoryPath(category)),
  );
  return ['', ...categories].flatMap((path) =>
    Object.values(FEED_FORMATS).map(({ file }) => absoluteUrl(`${path}/${file}`)),
  );
}

function post(address: string, contentType: string, body: string): Promise<void> {
  return deliver(address, { headers: { 'content-type': contentType }, body });
}
