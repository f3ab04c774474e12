import { readClaims, signClaims } from '#lib/base/signed';

/** Shows the user's draft, else the revision their desk showed when it was issued. */
export type Preview = { articleId: number; userId: number; revisionId: number; issuedAt: Date };

/** A private address; the database decides whether it still holds. */
export function previewPath({ articleId, userId, revisionId, issuedAt }: Preview): string {
  const claims = `${articleId}.${userId}.${revisionId}.${issuedAt.getTime() / 1000}`;
  return `/xem-truoc/${signClaims('preview', claims)}`;
}

/** Undefined for a token not signed here. */
export function readPreviewToken(token: string): Preview | undefined {
  const claims = readClaims('preview', token) ?? '';
  const [, articleId, userId, revisionId, issuedAt] =
    /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})\.(\d{1,12})$/.exec(claims) ?? [];
  if (!issuedAt) return undefined;
  return {
    articleId: Number(articleId),
    userId: Number(userId),
    revisionId: Number(revisionId),
    issuedAt: new Date(Number(issuedAt) * 1000),
  };
}
