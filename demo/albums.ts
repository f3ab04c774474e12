import { addAlbum, showAlbum } from '#db/albums/commands';
import type { Files } from '#demo/files';
import type { Actor } from '#domain/account/roles';
import { addDays, dayOf } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';

type Album = {
  title: string;
  text: string;
  daysAgo: number;
  place: string;
  cover: string;
  pictures: [scene: string, alt: string, caption: string][];
};

const ALBUMS: Album[] = [
  {
    title: 'Người Lam Giang làm việc',
    text: 'Sáu bức tranh về công việc thường ngày: từ bè cá lúc rạng sáng đến ca đêm trong xưởng may.',
    daysAgo: 75,
    place: 'Tỉnh Lam Giang',
    cover: 'fish-cages',
    pictures: [
      ['fish-cages', 'Người nuôi cá đứng trên bè rải thức ăn xuống ô lồng', 'Cho cá ăn trên hồ Vân Khê.'],
      ['rain-postman', 'Người đưa thư mặc áo mưa chạy xe máy trên đường núi', 'Đưa thư ngày mưa.'],
      ['classroom', 'Cô giáo ngồi trước máy tính bên cửa sổ nhìn ra núi', 'Trong lớp học ở vùng cao.'],
      ['clinic', 'Nhân viên y tế đón người dân trước cửa trạm', 'Trạm y tế xã buổi sáng.'],
      ['welding', 'Người thợ đeo mặt nạ hàn khung máy, tia lửa bắn sáng', 'Lớp nghề tối thứ hai.'],
      ['factory-line', 'Dãy công nhân may dưới hàng đèn dài', 'Ca đêm ở xưởng may Gò Vối.'],
    ],
  },
  {
    title: 'Sắc màu Lam Giang',
    text: 'Sáu bức tranh từ ruộng bậc thang, đồi chè, rừng già đến đêm cồng chiêng và khung dệt.',
    daysAgo: 40,
    place: 'Tỉnh Lam Giang',
    cover: 'terraces',
    pictures: [
      ['terraces', 'Ruộng bậc thang vàng lượn theo sườn đồi, ba người đang gặt', 'Ruộng bậc thang Đồng Mây.'],
      ['tea-hills', 'Bốn người đội nón, đeo gùi hái chè trên đồi', 'Đồi chè Thượng Lũng.'],
      ['cloud-sea', 'Ba người trên mỏm đá nhìn ra biển mây lúc mặt trời lên', 'Đèo Khau Sương mùa mây.'],
      ['forest', 'Ba người giữ rừng đi tuần giữa những thân cây lớn', 'Rừng đầu nguồn Trúc Lâm.'],
      ['gong-night', 'Hai người đánh chiêng bên đống lửa trước nhà sàn ban đêm', 'Đêm cồng chiêng ở Bản Lươn.'],
      ['weaving', 'Đôi tay luồn sợi cói qua khung dệt chiếu', 'Dệt chiếu cói ở Bãi Soi.'],
    ],
  },
  {
    title: 'Một ngày bên sông và trên phố cổ',
    text: 'Bảy bức tranh kể một ngày lễ hội ở Bến Ngự: từ lúc sương còn phủ mặt sông đến khi phố lên đèn.',
    daysAgo: 12,
    place: 'Bến Ngự',
    cover: 'festival-boats',
    pictures: [
      ['river-dawn', 'Mặt sông lúc rạng đông, sương phủ hai bờ', 'Sáng sớm trên sông.'],
      ['fishing-village', 'Xóm chài ven sông với những mái nhà thấp', 'Xóm chài thức dậy.'],
      ['ferry', 'Chuyến đò ngang chở khách qua sông', 'Chuyến đò đầu ngày.'],
      ['market', 'Chợ phiên với các quầy hàng dưới mái bạt', 'Chợ phiên giữa buổi sáng.'],
      ['festival-boats', 'Những chiếc thuyền đua trên sông ngày hội', 'Đua thuyền ngày hội, buổi chiều.'],
      ['old-town', 'Dãy nhà cổ mái ngói trong phố', 'Phố cổ lúc chiều xuống.'],
      ['lantern-street', 'Phố cổ ban đêm với dãy đèn lồng', 'Đèn lồng sáng lên khi trời tối.'],
    ],
  },
];

/** An editor's albums, which another shows; the last is the newest. */
export async function loadAlbums(files: Files, editor: Actor, chief: Actor, now: Date): Promise<void> {
  for (const { daysAgo, cover, pictures, ...words } of ALBUMS) {
    const added = await addAlbum(
      {
        ...words,
        slug: slugify(words.title),
        eventDate: addDays(dayOf(now), -daysAgo),
        author: 'Ban Biên tập',
        coverId: files.get(cover) ?? null,
        pictures: pictures.map(([scene, alt, caption]) => {
          const mediaId = files.get(scene);
          if (mediaId === undefined) throw new Error(scene);
          return { mediaId, alt, caption, credit: 'Cổng Tin' };
        }),
      },
      editor,
    );
    if (!added.ok) throw new Error(added.reason);
    const shown = await showAlbum(added.value, chief);
    if (!shown.ok) throw new Error(shown.reason);
  }
}
