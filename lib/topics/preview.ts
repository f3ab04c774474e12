import { findUser } from '#db/account/users';
import { mayPrepareTopics } from '#domain/topics/moves';
import { readClaims, signClaims } from '#lib/base/signed';
import { sharedNow } from '#server/base/clock';

const PURPOSE = 'topic preview';
const VALID_MS = 3_600_000;

/** Made by a user for themselves. */
export function topicPreviewPath(topicId: number, userId: number): string {
  const claims = [topicId, userId, sharedNow().getTime() + VALID_MS].join('.');
  return `/xem-truoc/chuyen-de/${signClaims(PURPOSE, claims)}`;
}

/** The topic; undefined for what was not made here, is over, or whose maker may no longer see it. */
export async function readTopicPreview(token: string): Promise<number | undefined> {
  const claims = readClaims(PURPOSE, token)?.split('.').map(Number);
  if (!claims) return undefined;
  const [topicId = 0, userId = 0, until = 0] = claims;
  const user = until > sharedNow().getTime() ? await findUser(userId) : undefined;
  if (!user || user.disabledAt || !mayPrepareTopics(user)) return undefined;
  const madeAt = until - VALID_MS;
  return user.previewsEndedAt && user.previewsEndedAt.getTime() >= madeAt ? undefined : topicId;
}
