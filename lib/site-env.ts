const SWITCHES = ['DEMO', 'INDEXING', 'HSTS_SUBDOMAINS'];
const COUNTS = { TRUSTED_PROXIES: 0, PAGE_CACHE_MB: 0, DATABASE_CONNECTIONS: 1 };

/** One line for the first setting of the site that cannot be meant so: used all the same, it would be another in silence. */
export function findSiteFault(env = process.env): string | undefined {
  if (env['SITE_URL'] && !isOrigin(env['SITE_URL']))
    return `SITE_URL=${env['SITE_URL']} phải có dạng https://tên-miền, không có đường dẫn phía sau. (SITE_URL must be the site's address without a path)`;
  for (const name of SWITCHES) {
    if (!/^[01]?$/.test(env[name] ?? '')) return `${name}=${env[name]} phải là 0 hoặc 1. (${name} must be 0 or 1)`;
  }
  for (const [name, least] of Object.entries(COUNTS)) {
    const text = env[name];
    if (text && !(/^\d{1,6}$/.test(text) && Number(text) >= least))
      return `${name}=${text} phải là một số nguyên từ ${least} trở lên. (${name} must be a whole number from ${least} on)`;
  }
  const key = env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'];
  if (key && !isAesKey(key))
    return 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải là 32 byte ở dạng base64, như openssl rand -base64 32 cho. (it must be 32 bytes in base64)';
  return undefined;
}

function isAesKey(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && [16, 24, 32].includes(Buffer.from(text, 'base64').length);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  const bare = text.replace(/\/+$/, '');
  return /^https?:$/.test(protocol) && !/[/?#@\\\s]/.test(bare.slice(protocol.length + 2)) && origin !== 'null';
}
