import { createHmac, timingSafeEqual } from 'node:crypto';

/** A preview's address works for this long. */
const LIFETIME_MS = 24 * 3_600_000;

export const PREVIEW_PREFIX = '/xem-truoc';

export type Preview = { articleId: number; userId: number };

/** The private address at which the user's own text of the article is shown as readers would see it. */
export function previewPath({ articleId, userId }: Preview, now = Date.now()): string {
  // Rounded to the hour, so that the address stays the same while one works.
  const expires = Math.ceil((now + LIFETIME_MS) / 3_600_000) * 3600;
  const claims = `${articleId}.${userId}.${expires}`;
  return `${PREVIEW_PREFIX}/${claims}.${signatureOf(claims)}`;
}

/** What a preview's token names; undefined where it was not signed here or its time is over. */
export function readPreviewToken(token: string, now = Date.now()): Preview | undefined {
  const parts = /^((\d{1,15})\.(\d{1,15})\.(\d{1,12}))\.([\w-]{43})$/.exec(token);
  if (!parts) return undefined;
  const [, claims = '', articleId, userId, expires, signature = ''] = parts;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(claims)));
  if (!isOurs || Number(expires) * 1000 < now) return undefined;
  return { articleId: Number(articleId), userId: Number(userId) };
}

function signatureOf(claims: string): string {
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return createHmac('sha256', `preview ${secret}`).update(claims).digest('base64url');
}
