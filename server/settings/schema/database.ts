import { USUAL_CONNECTIONS } from '#db/client/settings';
import type { Group } from '#server/settings/schema/group';
import { addressOf, anyText, onOff, whole } from '#server/settings/schema/kinds';

export const database = {
  title: { vi: 'Cơ sở dữ liệu', en: 'Databases' },
  settings: {
    DATABASE_URL: {
      kind: anyText,
      isSecret: true,
      unset: { vi: 'PostgreSQL đi kèm', en: 'the embedded PostgreSQL' },
      vi: 'PostgreSQL riêng, từ bản 14',
      en: 'a PostgreSQL 14 or later of your own',
    },
    DATABASE_CONNECTIONS: {
      kind: whole(1),
      usual: String(USUAL_CONNECTIONS),
      vi: 'số kết nối khi chạy một tiến trình; nhiều tiến trình chia nhau 40, mỗi cái từ 4 đến 10',
      en: 'the pool where one process serves; several divide 40, with 4 to 10 each',
    },
    DATABASE_REPLICA_URL: {
      kind: addressOf('postgres:', 'postgresql:'),
      isSecret: true,
      vi: 'bản sao (streaming replica) để đọc trang cho độc giả',
      en: "a streaming replica that readers' pages are read from",
    },
    REDIS_URL: {
      kind: addressOf('redis:', 'rediss:'),
      isSecret: true,
      vi: 'Redis hoặc Valkey (`redis://`, `rediss://`) để các nút dùng chung trang',
      en: 'Redis or Valkey (`redis://`, `rediss://`) where nodes share their pages',
    },
    ADOPT_DATABASE: {
      kind: onOff,
      usual: '0',
      vi: '`1` nhận cơ sở dữ liệu là của bản cài đặt này',
      en: "`1` takes the database as this installation's",
    },
  },
} satisfies Group;
