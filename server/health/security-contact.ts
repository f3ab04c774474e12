import { readSite } from '#db/site/site';
import { parseContacts } from '#domain/feeds/security-txt';
import { setting } from '#server/settings/settings';

/** How long each answer vouches for the agency's own address. */
const FRESH_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;

export async function readSecurityContact(now: Date): Promise<{ contacts: string[]; expires: Date } | undefined> {
  const own = setting('SECURITY_CONTACT') ?? parseContacts(`mailto:${(await readSite()).email}`);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return own && { contacts: own, expires: setting('SECURITY_EXPIRES') ?? new Date(today + FRESH_MS) };
}
