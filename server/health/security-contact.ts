import { readSite } from '#db/site/site';
import { parseContacts, parseExpiry } from '#domain/feeds/security-txt';

/** For which the agency's own address is vouched for without a date: it is read anew for each answer. */
const FRESH_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;

/** When what `SECURITY_CONTACT` says is to be looked at again, as `SECURITY_EXPIRES` has it; undefined where that is not set. */
export function securityExpiry(): Date | undefined {
  return parseExpiry(process.env['SECURITY_EXPIRES'] ?? '');
}

/** Whom to tell of a hole: `SECURITY_CONTACT`, else the agency's e-mail address; undefined where there is neither. */
export async function readSecurityContact(now: Date): Promise<{ contacts: string[]; expires: Date } | undefined> {
  const set = parseContacts(process.env['SECURITY_CONTACT'] ?? '');
  const own = set ?? parseContacts(`mailto:${(await readSite()).email}`);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return own && { contacts: own, expires: securityExpiry() ?? new Date(today + FRESH_MS) };
}
