import type { Ping } from '#db/feeds/pings';
import { listCategoryTree } from '#db/site/categories';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { indexNowBody, type PingChannel, webSubBody } from '#domain/feeds/pings';
import { categoryPath } from '#domain/http/paths';
import { trailTo } from '#domain/site/category-tree';
import { deliver } from '#server/base/send';
import { indexNow, webSubHub } from '#server/settings/pings';
import { absoluteUrl, siteUrl } from '#server/settings/site';

/** Tells a channel of addresses; rejects with the reason where it was not taken. */
type Send = (pings: Ping[]) => Promise<void>;

/** The channels that the operator has switched on, and how each is told; addresses come from the environment alone. */
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

/** The feeds that show a change: the site's, and those of the categories above the addresses, old and new. */
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
