export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/** Contact URIs of RFC 9116. */
const CONTACT = /^(?:mailto:[^\s@,]+@[^\s@,]+|https:\/\/[^\s,]+|tel:\+?[\d.()-]+)$/i;

/** Comma-separated contacts; undefined if one is not a `mailto:`, `https:` or `tel:` URI. */
export function parseContacts(text: string): string[] | undefined {
  const contacts = text.split(',').map((one) => one.trim());
  return contacts.every((one) => CONTACT.test(one)) ? contacts : undefined;
}

/** The last second in Vietnam of a day like `2027-06-30`; undefined for an invalid day. */
export function parseExpiry(text: string): Date | undefined {
  const end = new Date(`${text}T23:59:59+07:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(end.getTime())) return undefined;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? end : undefined;
}

type SecurityTxt = { contacts: string[]; expires: Date; canonical: string };

/** RFC 9116; the preferred contact comes first. */
export function securityTxt({ contacts, expires, canonical }: SecurityTxt): string {
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${canonical}`,
  ];
  return `${lines.join('\n')}\n`;
}
