import { findUser } from '#db/account/users';
import { readRestorationTime } from '#db/operation/installation';
import { isEditor } from '#domain/article/workflow';
import { readClaims, signClaims } from '#lib/base/signed';
import { sharedNow } from '#server/base/clock';

const PURPOSE = 'front preview';
const VALID_MS = 3_600_000;

/** A revision, or the default, as it will be at a time; made by a user for themselves. */
export type FrontPreview = { revisionId: number | null; at: Date; userId: number; until: Date };

export function frontPreviewPath({ revisionId, at, userId }: Omit<FrontPreview, 'until'>): string {
  const claims = [revisionId ?? 0, at.getTime(), userId, sharedNow().getTime() + VALID_MS].join('.');
  return `/xem-truoc/trang-nhat/${signClaims(PURPOSE, claims)}`;
}

/** Undefined for what was not made here, is over, was made before a backup was restored, or whose maker may no longer see it. */
export async function readFrontPreview(token: string): Promise<FrontPreview | undefined> {
  const claims = readClaims(PURPOSE, token)?.split('.').map(Number);
  if (!claims) return undefined;
  const [revisionId = 0, at = 0, userId = 0, until = 0] = claims;
  const user = until > sharedNow().getTime() ? await findUser(userId) : undefined;
  if (!user || user.disabledAt || !isEditor(user.role)) return undefined;
  const madeAt = until - VALID_MS;
  const restoredAt = await readRestorationTime();
  if (restoredAt && restoredAt.getTime() >= madeAt) return undefined;
  if (user.previewsEndedAt && user.previewsEndedAt.getTime() >= madeAt) return undefined;
  return { revisionId: revisionId || null, at: new Date(at), userId, until: new Date(until) };
}
