import { isIndexNowKey } from '#domain/feeds/pings';
import { NEWCOMERS_AN_HOUR } from '#domain/visits/visits';
import type { Group } from '#server/settings/schema/group';
import { onOff, parsedBy, webAddress, whole } from '#server/settings/schema/kinds';
import { USUAL_PAGE_CACHE_MB } from '#server/settings/schema/page-cache';

export const readers = {
  title: { vi: 'Độc giả và máy tìm kiếm', en: 'Readers and crawlers' },
  settings: {
    PAGE_CACHE_MB: {
      kind: whole(0),
      usual: String(USUAL_PAGE_CACHE_MB),
      vi: 'bộ nhớ cho trang đã dựng; thêm một phần tư cho bản cũ',
      en: 'memory for rendered pages; a quarter more for older copies',
    },
    RENDERS_PER_SECOND: {
      kind: whole(0),
      usual: '10',
      vi: 'số trang mỗi giây một địa chỉ được bắt dựng lại ở mỗi tiến trình; 0: không giới hạn',
      en: 'pages a second that one address may have made anew in each process; 0: no limit',
    },
    VISITORS_PER_ADDRESS: {
      kind: whole(0),
      usual: String(NEWCOMERS_AN_HOUR),
      vi: 'số độc giả mới của một địa chỉ được đếm trong một giờ; `0` là không giới hạn',
      en: 'new readers of an address that are counted in an hour; `0` for no bound',
    },
    INDEXING: {
      kind: onOff,
      usual: '1',
      vi: '`0` không cho máy tìm kiếm ghi nhận bản chạy thử hay bản sao',
      en: '`0` keeps search engines out of a rehearsal or a copy',
    },
    INDEXNOW_KEY: {
      kind: parsedBy(
        (text) => (isIndexNowKey(text) ? text : undefined),
        'phải có 8 đến 128 chữ cái không dấu, chữ số hoặc dấu gạch ngang',
        'must be 8 to 128 letters, digits or dashes',
      ),
      vi: 'khóa tự chọn, nhờ đó máy tìm kiếm được báo khi tin thay đổi (IndexNow)',
      en: 'a key of your choosing, by which search engines are told of changes (IndexNow)',
    },
    INDEXNOW_ENDPOINT: {
      kind: webAddress,
      usual: 'https://api.indexnow.org/indexnow',
      vi: 'nơi nhận báo thay đổi',
      en: 'where changes are told',
    },
    WEBSUB_HUB: {
      kind: webAddress,
      vi: 'trạm WebSub báo tin mới cho người theo dõi nguồn tin',
      en: "the hub that tells the feeds' subscribers of news",
    },
  },
} satisfies Group;
