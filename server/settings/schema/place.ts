import type { Group } from '#server/settings/schema/group';
import { anyText, decimal, onOff, parsedBy, whole } from '#server/settings/schema/kinds';

export const place = {
  title: { vi: 'Nơi chạy', en: 'Where it runs' },
  settings: {
    PORT: { kind: whole(1, 65_535), usual: '3000', vi: 'cổng mà máy chủ web nghe', en: 'the port where it listens' },
    HOST: {
      kind: anyText,
      unset: { vi: '`0.0.0.0`; `localhost` khi `npm run dev`', en: '`0.0.0.0`; `localhost` for `npm run dev`' },
      vi: 'địa chỉ mà máy chủ web nghe',
      en: 'the address where it listens',
    },
    SITE_URL: {
      kind: parsedBy(
        (text) => (isSite(text) ? text.replace(/\/+$/, '') : undefined),
        'phải có dạng https://www.coquan.vn, không có đường dẫn',
        'must be an https:// or http:// address without a path',
      ),
      unset: { vi: '`http://localhost:PORT`', en: '`http://localhost:PORT`' },
      vi: 'địa chỉ công khai của cổng tin; mọi liên kết chính thức lấy từ đây',
      en: 'the public address; canonical links are made from it',
    },
    DATA_DIR: {
      kind: anyText,
      usual: '.data',
      vi: 'nơi để ảnh, khóa và PostgreSQL đi kèm',
      en: 'pictures, secrets, the embedded database',
    },
    TRUSTED_PROXIES: {
      kind: whole(0, 9),
      usual: '0',
      vi: 'số proxy phía trước thêm vào `X-Forwarded-For`',
      en: 'proxies in front of the portal that add to `X-Forwarded-For`',
    },
    WEB_CONCURRENCY: {
      kind: whole(1, 99),
      unset: { vi: 'mỗi nhân một, nếu đủ bộ nhớ', en: 'one a core, as memory allows' },
      vi: 'số tiến trình của máy này dùng chung cổng',
      en: 'processes of this machine that share the port',
    },
    RUN_AS: {
      kind: anyText,
      vi: 'người dùng chạy máy chủ web khi root khởi động cổng tin',
      en: 'the user of the web server where root starts the portal',
    },
    INSTANCE_NAME: {
      kind: anyText,
      unset: { vi: '`HOSTNAME:PORT`', en: '`HOSTNAME:PORT`' },
      vi: 'tên của một tiến trình trong nhật ký, số đo và cảnh báo',
      en: 'what a process is called in logs, metrics and alarms',
    },
    SHUTDOWN_DELAY_SECONDS: {
      kind: decimal(0, 300),
      usual: '0',
      vi: 'từ 0 đến 300: máy chủ đang dừng còn trả lời bao lâu và báo là chưa sẵn sàng',
      en: '0 to 300: how long a stopping server answers, saying it is not ready',
    },
    DEMO: {
      kind: onOff,
      unset: { vi: 'khi chạy lần đầu', en: 'on the first start' },
      vi: '`0` không bao giờ nạp cổng tin mẫu, `1` nạp vào mọi cổng tin trống',
      en: '`0` never loads the demo portal, `1` into any empty one',
    },
  },
} satisfies Group;

function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && /^\/*$/.test(pathname) && !search && !hash && !username;
}
