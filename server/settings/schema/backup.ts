import { isTimeOfDay } from '#domain/operation/backup-schedule';
import type { Group } from '#server/settings/schema/group';
import { anyText, longText, parsedBy, whole } from '#server/settings/schema/kinds';

export const backup = {
  title: { vi: 'Sao lưu', en: 'Backups' },
  settings: {
    BACKUP_DIR: {
      kind: anyText,
      unset: { vi: '`backups` trong `DATA_DIR`', en: '`backups` in `DATA_DIR`' },
      vi: 'nơi ghi bản sao lưu',
      en: 'where backups are written',
    },
    BACKUP_KEY: {
      kind: longText(12),
      isSecret: true,
      vi: 'câu mật khẩu từ 12 ký tự; bản sao lưu được mã hóa và kèm các khóa',
      en: 'a passphrase of 12 characters or more; backups are encrypted, secrets go along',
    },
    BACKUP_AT: {
      kind: parsedBy(
        (text) => (isTimeOfDay(text) ? text : undefined),
        'phải là giờ và phút, như 02:00',
        'must be a time such as 02:00',
      ),
      vi: 'giờ Việt Nam như `02:00`: cổng tin tự sao lưu mỗi ngày',
      en: "a time such as `02:00`, Vietnam's: the portal backs itself up every day then",
    },
    BACKUP_KEEP: {
      kind: whole(1, 99_999),
      usual: '14',
      vi: 'số ngày giữ các bản sao lưu trong `BACKUP_DIR`',
      en: 'days for which the backups in `BACKUP_DIR` are kept',
    },
  },
} satisfies Group;
