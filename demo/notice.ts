import { addNotice } from '#db/notices/notice-commands';
import type { Addresses } from '#demo/body';
import type { Actor } from '#domain/account/roles';
import { addDays, dayOf, instantAt } from '#domain/base/calendar';

const TEXT = 'Mưa to ở thượng nguồn, nước sông Trà lên nhanh. Người dân ở bãi bồi, bến đò sẵn sàng lên chỗ cao.';

const ARTICLE = 'Mạng cảm biến mực nước giúp vùng hạ lưu hồ Vân Khê biết lũ trước 90 phút';

/** It stands for a week from `now` on. */
export async function loadNotice(addresses: Addresses, chief: Actor, now: Date): Promise<void> {
  const url = addresses.get(ARTICLE);
  if (!url) throw new Error(ARTICLE);
  const endsAt = instantAt(addDays(dayOf(now), 7), '18:00');
  const added = await addNotice(
    { kind: 'urgent', level: 'urgent', isIncident: false, text: TEXT, url, startsAt: null, endsAt },
    chief,
    now,
  );
  if (!added.ok) throw new Error(added.reason);
}
