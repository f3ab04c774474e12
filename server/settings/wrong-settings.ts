import { parseContacts, parseExpiry } from '#domain/feeds/security-txt';

/** Letters; `openssl rand -hex 32` makes 64. */
const SHORTEST_SECRET = 32;
/** Bytes that an AES key may have. */
const KEY_SIZES = [16, 24, 32];
const MOST_PROXIES = 9;
const SWITCHES = ['DEMO', 'INDEXING', 'HSTS_SUBDOMAINS'];
/** Each with the least that makes sense. */
const COUNTS = { PAGE_CACHE_MB: 0, DATABASE_CONNECTIONS: 1, VISITORS_PER_ADDRESS: 0, RENDERS_PER_SECOND: 0 };

/**
 * One line for each setting that cannot be meant so: used all the same, it would be another in silence. Values are not
 * repeated: they may be secrets.
 */
export function findWrongSiteSettings(env = process.env): string[] {
  const {
    SECURITY_CONTACT,
    SECURITY_EXPIRES,
    SITE_URL,
    TRUSTED_PROXIES,
    NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  } = env;
  return [
    !SITE_URL || isSite(SITE_URL)
      ? ''
      : 'SITE_URL phải có dạng https://www.coquan.vn, không có đường dẫn. (SITE_URL must be an https:// or http:// address without a path)',
    !TRUSTED_PROXIES || isCount(TRUSTED_PROXIES)
      ? ''
      : `TRUSTED_PROXIES phải là một số từ 0 đến ${MOST_PROXIES}. (TRUSTED_PROXIES must be a number from 0 to ${MOST_PROXIES})`,
    !NEXTAUTH_SECRET || NEXTAUTH_SECRET.length >= SHORTEST_SECRET
      ? ''
      : `NEXTAUTH_SECRET phải có ít nhất ${SHORTEST_SECRET} ký tự, thí dụ từ: openssl rand -hex 32. (NEXTAUTH_SECRET is too short)`,
    !key || isKey(key)
      ? ''
      : 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải là 32 byte viết bằng base64, thí dụ từ: openssl rand -base64 32. (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is no AES key in base64)',
    !SECURITY_CONTACT || parseContacts(SECURITY_CONTACT)
      ? ''
      : 'SECURITY_CONTACT phải có dạng mailto:an-toan@coquan.vn, https://… hoặc tel:…, cách nhau bằng dấu phẩy. (SECURITY_CONTACT must be mailto:, https: or tel: addresses, divided by commas)',
    !SECURITY_EXPIRES || parseExpiry(SECURITY_EXPIRES)
      ? ''
      : 'SECURITY_EXPIRES phải là một ngày như 2027-06-30. (SECURITY_EXPIRES must be a day such as 2027-06-30)',
    ...SWITCHES.map((name) =>
      /^[01]?$/.test(env[name] ?? '') ? '' : `${name} phải là 0 hoặc 1. (${name} must be 0 or 1)`,
    ),
    ...Object.entries(COUNTS).map(([name, least]) =>
      !env[name] || isWhole(env[name], least)
        ? ''
        : `${name} phải là một số nguyên từ ${least} trở lên. (${name} must be a whole number from ${least} on)`,
    ),
  ].filter(Boolean);
}

function isWhole(text: string, least: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least;
}

function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && /^\/*$/.test(pathname) && !search && !hash && !username;
}

function isCount(text: string): boolean {
  return /^\d$/.test(text) && Number(text) <= MOST_PROXIES;
}

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return KEY_SIZES.includes(bytes.length) && bytes.toString('base64') === text;
}
