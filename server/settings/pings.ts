import { setting } from '#server/settings/settings';

/** Where search engines hear of changes by IndexNow, and the key that proves whose they are; undefined where it is off. */
export function indexNow(): { key: string; endpoint: string } | undefined {
  const key = setting('INDEXNOW_KEY');
  return setting('INDEXING') && key ? { key, endpoint: setting('INDEXNOW_ENDPOINT') } : undefined;
}

/** The WebSub hub that tells the feeds' subscribers of news; undefined where there is none. */
export function webSubHub(): string | undefined {
  return setting('INDEXING') ? setting('WEBSUB_HUB') : undefined;
}
