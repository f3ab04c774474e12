import { publishFront, saveFront } from '#db/front/commands';
import type { Actor } from '#domain/account/roles';
import type { Layout, Slot } from '#domain/front/layout';
import { blockOf, defaultLayout } from '#domain/front/whole-layout';

const NOTICES = 'thong-bao';

const open = (places: number): Slot[] => Array.from({ length: places }, () => ({ kind: 'newest' }));

const tile = (title: string, note: string, href: string) => ({ title, note, href });

const TILES = [
  tile('Dịch vụ công', 'Nộp hồ sơ trực tuyến', 'https://dichvucong.gov.vn'),
  tile('Thông báo', 'Lịch, tuyển dụng, chỉ dẫn', '/thong-bao'),
  tile('Tiếp công dân', 'Lịch của lãnh đạo tỉnh', '/lich-tiep-cong-dan'),
  tile('Đường dây nóng', '0200 000 0000', 'tel:02000000000'),
  tile('Liên hệ', 'Địa chỉ, giờ làm việc', '/lien-he'),
  tile('Tra cứu tin', 'Tìm tin, bài đã đăng', '/tim-kiem'),
];

const BANNERS = [
  tile('Cổng Dịch vụ công quốc gia', '', 'https://dichvucong.gov.vn'),
  tile('Cơ sở dữ liệu văn bản pháp luật', '', 'https://vbpl.vn'),
].map((banner) => ({ ...banner, mediaId: null }));

/** An editor's proposal, which another puts live. */
export async function loadFrontPage(
  categoryIds: ReadonlyMap<string, number>,
  sections: string[],
  editor: Actor,
  chief: Actor,
) {
  const noticesId = categoryIds.get(NOTICES) as number;
  const ids = sections.filter((slug) => slug !== NOTICES).map((slug) => categoryIds.get(slug) as number);
  const saved = await saveFront(
    { layout: layoutOf(noticesId, ids), note: 'Trang nhất đầu tiên', headRevisionId: null },
    editor,
  );
  if (!saved.ok) throw new Error(saved.reason);
  const published = await publishFront({ headRevisionId: saved.value }, chief);
  if (!published.ok) throw new Error(published.reason);
}

function layoutOf(noticesId: number, ids: number[]): Layout {
  const regions = defaultLayout([]).regions.flatMap((region) => {
    switch (region.kind) {
      case 'focus':
        return { ...region, isShown: true, slots: open(3) };
      case 'newest':
        return { ...region, count: 6 };
      case 'notices':
        return { ...region, isShown: true, categoryId: noticesId, count: 4 };
      case 'tiles':
        return { ...region, isShown: true, tiles: TILES };
      case 'videos':
      case 'albums':
        return { ...region, isShown: true };
      case 'banners':
        return [...ids.map((id) => blockOf(id, true)), { ...region, isShown: true, banners: BANNERS }];
      default:
        return region;
    }
  });
  // Notices stand beside the lead before what is merely new.
  const order = [
    ...['lead', 'focus', 'notices', 'newest', 'tiles', 'category', 'most_read', 'banners', 'links', 'visits'],
    ...['videos', 'albums'],
  ];
  const placed = regions.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return { belowTop: [noticesId], regions: placed };
}
