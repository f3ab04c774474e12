import { createHmac, timingSafeEqual } from 'node:crypto';
import { portalSecret } from '#server/settings/process';

/** Shows the user's draft, else the revision their desk showed when it was issued. */
export type Preview = { articleId: number; userId: number; revisionId: number; issuedAt: Date };

/** A private address; the database decides whether it still holds. */
export function previewPath({ articleId, userId, revisionId, issuedAt }: Preview): string {
  const claims = `${articleId}.${userId}.${revisionId}.${issuedAt.getTime() / 1000}`;
  return `/xem-truoc/${claims}.${signatureOf(claims)}`;
}

/** Undefined for a token not signed here. */
export function readPreviewToken(token: string): Preview | undefined {
  const parts = /^((\d{1,15})\.(\d{1,15})\.(\d{1,15})\.(\d{1,12}))\.([\w-]{43})$/.exec(token);
  if (!parts) return undefined;
  const [, claims = '', articleId, userId, revisionId, issuedAt, signature = ''] = parts;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(claims)))) return undefined;
  return {
    articleId: Number(articleId),
    userId: Number(userId),
    revisionId: Number(revisionId),
    issuedAt: new Date(Number(issuedAt) * 1000),
  };
}

function signatureOf(claims: string): string {
  return createHmac('sha256', `preview ${portalSecret()}`).update(claims).digest('base64url');
}
