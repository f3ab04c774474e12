import { type Budget, type Taken, takeFromBudget } from '#db/account/rate-limits';
import { addressKey } from '#server/http/request/address-key';

/** Three galleries of a hundred photos; nobody writes more in ten minutes. */
export const UPLOADS_BY_USER: Budget = { limit: 300, seconds: 600 };

/** A whole newsroom behind one address. */
export const UPLOADS_BY_ADDRESS: Budget = { limit: 1500, seconds: 600 };

export async function takeUpload(userId: number, address: string): Promise<Taken> {
  const byUser = await takeFromBudget(`upload:user:${userId}`, UPLOADS_BY_USER);
  return byUser.ok ? takeFromBudget(addressKey('upload', address), UPLOADS_BY_ADDRESS) : byUser;
}
