/** The Redis or Valkey where nodes share their pages; undefined where each keeps its own. */
export function redisUrl(): string | undefined {
  return addressOf('REDIS_URL', 'redis:', 'rediss:');
}

/** What is wrong with the settings for several processes, as one line for the operator. */
export function findScaleFault(): string | undefined {
  if (process.env['REDIS_URL'] && !redisUrl())
    return 'REDIS_URL phải có dạng redis://[người-dùng:mật-khẩu@]máy:cổng. (REDIS_URL must be a redis:// or rediss:// address)';
  return undefined;
}

function addressOf(name: string, ...protocols: string[]): string | undefined {
  const text = process.env[name] ?? '';
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}
