import type { Group } from '#server/settings/schema/group';
import { addressOf, anyText, longText, oneOf, onOff, webAddress } from '#server/settings/schema/kinds';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const LOG_FORMATS = ['json', 'text'] as const;

export const watching = {
  title: { vi: 'Nhật ký, số đo và cảnh báo', en: 'Logs, metrics and alarms' },
  settings: {
    LOG_FORMAT: {
      kind: oneOf(LOG_FORMATS),
      unset: { vi: '`text` ở màn hình dòng lệnh, còn lại `json`', en: '`text` on a terminal, else `json`' },
      vi: 'mỗi sự kiện một dòng ở đầu ra lỗi',
      en: 'one line an event on the error output',
    },
    LOG_LEVEL: {
      kind: oneOf(LOG_LEVELS),
      usual: 'info',
      vi: '`debug`, `info`, `warn`, `error` hoặc `silent`',
      en: '`debug`, `info`, `warn`, `error` or `silent`',
    },
    LOG_ACCESS: {
      kind: onOff,
      usual: '0',
      vi: '`1`: mỗi yêu cầu một dòng, chỉ ghi loại địa chỉ',
      en: '`1`: a line a request, with the kind of its address and no more',
    },
    METRICS_TOKEN: {
      kind: longText(16),
      isSecret: true,
      vi: 'mã để đọc số đo và chi tiết tình trạng; từ 16 ký tự',
      en: 'bearer for the metrics and details of the health; 16 letters and more',
    },
    ALARM_EMAIL: {
      kind: anyText,
      needs: () => ['SMTP_URL'],
      vi: 'người được báo khi có sự cố',
      en: 'who is told of trouble',
    },
    SMTP_URL: {
      kind: addressOf('smtp:', 'smtps:'),
      isSecret: true,
      vi: 'máy chủ gửi thư ấy: `smtps://người-dùng:mật-khẩu@máy`',
      en: 'by which server: `smtps://user:password@host`',
    },
    ALARM_FROM: {
      kind: anyText,
      unset: { vi: '`ALARM_EMAIL`', en: '`ALARM_EMAIL`' },
      vi: 'người gửi của thư ấy',
      en: 'whom such a mail comes from',
    },
    ALARM_WEBHOOK: {
      kind: webAddress,
      isSecret: true,
      vi: 'địa chỉ nhận `{"text": "…"}`, như Mattermost và Slack',
      en: 'an address that takes `{"text": "…"}`, as Mattermost and Slack do',
    },
  },
} satisfies Group;
