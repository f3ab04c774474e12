import { randomUUID } from 'node:crypto';
import { sql } from '#db/client/pool';

const HEARING_MS = 2000;

/** Whether notifications arrive through `DATABASE_URL`; some poolers block them. */
export async function hearsNotifications(): Promise<boolean> {
  const channel = `hearing_${randomUUID()}`;
  const heard = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => heard.resolve(false), HEARING_MS);
  const listening = await sql().listen(channel, () => heard.resolve(true));
  await sql().notify(channel, '');
  const result = await heard.promise;
  clearTimeout(timer);
  await listening.unlisten();
  return result;
}
