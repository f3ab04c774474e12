import { asc } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { altered } from '#db/client/content-events';
import { declareReads } from '#db/client/reads';
import { versionOf } from '#db/client/version';
import { webLinkGroups, webLinks } from '#db/schema/site';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import { WEB_LINKS } from '#domain/http/content-keys';
import type { WebLinksInput } from '#domain/site/forms';

type WebLink = { id: number; title: string; url: string };

/** Ungrouped links have neither id nor title. */
export type WebLinkGroup = { id: number | null; title: string; links: WebLink[] };

/** Ungrouped links first; empty groups included. */
export async function listWebLinkGroups(from: Pick<Transaction, 'select'> = db()): Promise<WebLinkGroup[]> {
  const [groups, links] = await declareReads(
    async () => [
      await from.select().from(webLinkGroups).orderBy(asc(webLinkGroups.position), asc(webLinkGroups.id)),
      await from.select().from(webLinks).orderBy(asc(webLinks.position), asc(webLinks.id)),
    ],
    () => [WEB_LINKS],
  );
  return [{ id: null, title: '' }, ...groups].map((group) => ({
    id: group.id,
    title: group.title,
    links: links.filter((link) => link.groupId === group.id).map(({ id, title, url }) => ({ id, title, url })),
  }));
}

/** Replaces all; refuses if they changed since `version`. */
export function saveWebLinks({ version, ungrouped, groups }: WebLinksInput, actor: Actor) {
  return changeSiteContent(
    actor,
    async (tx) => {
      const before = await listWebLinkGroups(tx);
      if (versionOf(before) !== version) return refuse('stale');
      await tx.delete(webLinks);
      await tx.delete(webLinkGroups);
      await insertLinks(tx, null, ungrouped);
      for (const [position, { title, links }] of groups.entries()) {
        const [group] = await tx.insert(webLinkGroups).values({ title, position }).returning({ id: webLinkGroups.id });
        await insertLinks(tx, (group as { id: number }).id, links);
      }
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'link.change',
        before: { links: before.flatMap(describe) },
        after: { links: [{ title: '', links: ungrouped }, ...groups].flatMap(describe) },
      });
      return ok(null);
    },
    altered(WEB_LINKS),
  );
}

async function insertLinks(tx: Transaction, groupId: number | null, links: { title: string; url: string }[]) {
  if (links.length === 0) return;
  await tx.insert(webLinks).values(links.map((link, position) => ({ ...link, groupId, position })));
}

function describe({ title, links }: { title: string; links: { title: string; url: string }[] }): string[] {
  return links.map((link) => `${title ? `${title} / ` : ''}${link.title} → ${link.url}`);
}
