import { setting } from '#server/settings/settings';

/** The key proves ownership; undefined where off. */
export function indexNow(): { key: string; endpoint: string } | undefined {
  const key = setting('INDEXNOW_KEY');
  return setting('INDEXING') && key ? { key, endpoint: setting('INDEXNOW_ENDPOINT') } : undefined;
}

/** Undefined where off. */
export function webSubHub(): string | undefined {
  return setting('INDEXING') ? setting('WEBSUB_HUB') : undefined;
}
