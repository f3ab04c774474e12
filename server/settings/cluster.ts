/** The Redis or Valkey where nodes share their pages; undefined where each keeps its own. */
export function redisUrl(): string | undefined {
  return addressOf('REDIS_URL', 'redis:', 'rediss:');
}

/** The replica that readers' pages may be read from; undefined where there is none. */
export function replicaUrl(): string | undefined {
  return addressOf('DATABASE_REPLICA_URL', 'postgres:', 'postgresql:');
}

/** How many processes `WEB_CONCURRENCY` asks for; undefined where it leaves that to the machine. */
export function workersAsked(): number | undefined {
  const text = process.env['WEB_CONCURRENCY'] ?? '';
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/** What is wrong with the settings for several processes, as one line for the operator. */
export function findScaleFault(): string | undefined {
  if (process.env['REDIS_URL'] && !redisUrl())
    return 'REDIS_URL phải có dạng redis://[người-dùng:mật-khẩu@]máy:cổng. (REDIS_URL must be a redis:// or rediss:// address)';
  if (process.env['DATABASE_REPLICA_URL'] && !replicaUrl())
    return 'DATABASE_REPLICA_URL phải có dạng postgres://người-dùng:mật-khẩu@máy:cổng/tên. (DATABASE_REPLICA_URL must be a postgres:// address)';
  if (process.env['WEB_CONCURRENCY'] && !workersAsked())
    return 'WEB_CONCURRENCY phải là một số từ 1 đến 99. (WEB_CONCURRENCY must be a number from 1 to 99)';
  return undefined;
}

function addressOf(name: string, ...protocols: string[]): string | undefined {
  const text = process.env[name] ?? '';
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}
