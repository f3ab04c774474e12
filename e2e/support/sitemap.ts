import postgres from 'postgres';

const LOCK = 7_316_900;

let held: postgres.Sql | undefined;

/**
 * What shows a page and takes it away again, `changing`, is apart from what follows the addresses of the sitemap, in whichever
 * worker, until `releaseSitemap`.
 */
export async function holdSitemap(how: 'changing' | 'following'): Promise<void> {
  held = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  if (how === 'changing') await held`select pg_advisory_lock(${LOCK})`;
  else await held`select pg_advisory_lock_shared(${LOCK})`;
}

/** For `afterEach`. */
export async function releaseSitemap(): Promise<void> {
  await held?.end();
  held = undefined;
}
