import { isDiskReserve } from '#domain/operation/disk-reserve';
import type { Group } from '#server/settings/schema/group';
import { parsedBy, whole } from '#server/settings/schema/kinds';

export const uploads = {
  title: { vi: 'Tải lên', en: 'Uploads' },
  settings: {
    PICTURE_MEMORY_MB: {
      kind: whole(128),
      unset: { vi: 'tùy máy', en: 'by the machine' },
      vi: 'bộ nhớ để đọc một ảnh',
      en: 'memory that one picture may take to be read',
    },
    DISK_RESERVE: {
      kind: parsedBy(
        (text) => (isDiskReserve(text) ? text : undefined),
        'phải có dạng 5%, 800MB hoặc 2GB',
        'must be a share or a size of a disk: 5%, 800MB, 2GB',
      ),
      unset: { vi: '5 %', en: '5 %' },
      vi: 'phần ổ đĩa mà tệp tải lên chừa lại: `5%`, `800MB`, `2GB`',
      en: 'what uploads leave free of the disk: `5%`, `800MB`, `2GB`',
    },
    UPLOAD_DAY_FILES: {
      kind: whole(1),
      usual: '1000',
      vi: 'số tệp một người được tải lên trong một ngày',
      en: 'files that a user may upload in a day of Vietnam',
    },
    UPLOAD_DAY_MB: {
      kind: whole(1),
      usual: '5000',
      vi: 'số MB một người được tải lên trong một ngày',
      en: 'megabytes that a user may upload in a day of Vietnam',
    },
  },
} satisfies Group;
