import { addAlbum, showAlbum } from '#db/albums/commands';
import type { Files } from '#demo/files';
import type { Actor } from '#domain/account/roles';
import { addDays, dayOf } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';

const TITLE = 'Một ngày bên sông và trên phố cổ';

const PICTURES: [scene: string, alt: string, caption: string][] = [
  ['river-dawn', 'Mặt sông lúc rạng đông, sương phủ hai bờ', 'Sáng sớm trên sông.'],
  ['fishing-village', 'Xóm chài ven sông với những mái nhà thấp', 'Xóm chài thức dậy.'],
  ['ferry', 'Chuyến đò ngang chở khách qua sông', 'Chuyến đò đầu ngày.'],
  ['market', 'Chợ phiên với các quầy hàng dưới mái bạt', 'Chợ phiên giữa buổi sáng.'],
  ['festival-boats', 'Những chiếc thuyền đua trên sông ngày hội', 'Đua thuyền ngày hội, buổi chiều.'],
  ['old-town', 'Dãy nhà cổ mái ngói trong phố', 'Phố cổ lúc chiều xuống.'],
  ['lantern-street', 'Phố cổ ban đêm với dãy đèn lồng', 'Đèn lồng sáng lên khi trời tối.'],
];

/** An editor's album, which another shows. */
export async function loadAlbum(files: Files, editor: Actor, chief: Actor, now: Date): Promise<void> {
  const added = await addAlbum(
    {
      title: TITLE,
      slug: slugify(TITLE),
      text: 'Bảy bức tranh kể một ngày lễ hội ở Bến Ngự: từ lúc sương còn phủ mặt sông đến khi phố lên đèn.',
      eventDate: addDays(dayOf(now), -12),
      place: 'Bến Ngự',
      author: 'Ban Biên tập',
      coverId: files.get('festival-boats') ?? null,
      pictures: PICTURES.map(([scene, alt, caption]) => {
        const mediaId = files.get(scene);
        if (mediaId === undefined) throw new Error(scene);
        return { mediaId, alt, caption, credit: 'Tranh: Cổng Tin' };
      }),
    },
    editor,
  );
  if (!added.ok) throw new Error(added.reason);
  const shown = await showAlbum(added.value, chief);
  if (!shown.ok) throw new Error(shown.reason);
}
