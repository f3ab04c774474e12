import { readSite } from '#db/site/site';
import { parseContacts } from '#domain/feeds/security-txt';
import { setting } from '#server/settings/settings';

/** For which the agency's own address is vouched for without a date: it is read anew for each answer. */
const FRESH_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;

/** Whom to tell of a hole: `SECURITY_CONTACT`, else the agency's e-mail address; undefined where there is neither. */
export async function readSecurityContact(now: Date): Promise<{ contacts: string[]; expires: Date } | undefined> {
  const own = setting('SECURITY_CONTACT') ?? parseContacts(`mailto:${(await readSite()).email}`);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return own && { contacts: own, expires: setting('SECURITY_EXPIRES') ?? new Date(today + FRESH_MS) };
}
