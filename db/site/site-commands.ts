import { recordAudit } from '#db/account/audit';
import { versionOf } from '#db/client/version';
import { isPicture } from '#db/media/pictures';
import { site } from '#db/schema/site';
import { readSite, type Site } from '#db/site/site';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import type { AuditField, AuditValues } from '#domain/operation/audit';
import type { SiteInput } from '#domain/site/forms';

type SiteValues = Omit<Site, 'id' | 'logo' | 'banner'>;

/** Refuses if the site changed since `version`. */
export function changeSite({ version, ...input }: SiteInput, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const before = await readSite(tx);
    if (versionOf(before) !== version) return refuse('stale');
    const values = { ...input, ...keptOf(before, input) };
    for (const [id, gone] of [
      [values.logoId, 'logo_gone'],
      [values.bannerId, 'banner_gone'],
    ] as const) {
      if (id !== null && !(await isPicture(tx, id))) return refuse(gone);
    }
    await tx.insert(site).values(values).onConflictDoUpdate({ target: site.id, set: values });
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'site.change',
      subject: values.name,
      ...differences(before, values),
    });
    return ok(null);
  });
}

/** What a form of the release before does not know stays. */
function keptOf(before: Site, { responsible, videoHosts, hasShareLinks, bannerId, colour }: Partial<SiteInput>) {
  return {
    responsible: responsible ?? before.responsible,
    videoHosts: videoHosts ?? before.videoHosts,
    hasShareLinks: hasShareLinks ?? before.hasShareLinks,
    bannerId: bannerId === undefined ? before.bannerId : bannerId,
    colour: colour === undefined ? before.colour : colour,
  };
}

function differences(site: Site, values: SiteValues): { before: AuditValues; after: AuditValues } {
  const before = auditValues(site);
  const after = auditValues(values);
  const changed = (Object.keys(after) as AuditField[]).filter((key) => String(before[key]) !== String(after[key]));
  const pick = (all: AuditValues) => Object.fromEntries(changed.map((key) => [key, all[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

function auditValues(values: SiteValues): AuditValues {
  const { name, agency, description, address, phone, email, licence, responsible } = values;
  const { openingVisits, logoId, bannerId, colour, requiresSecondFactor, videoHosts, hasShareLinks } = values;
  const socialLinks = values.socialLinks.map(({ title, url }) => `${title} → ${url}`);
  return {
    ...{ name, agency, description, address, phone, email, licence, responsible },
    ...{ openingVisits, logoId, bannerId, colour, requiresSecondFactor, socialLinks, videoHosts, hasShareLinks },
  };
}
