import { publishTag } from '#db/tags/tag-commands';
import type { Actor } from '#domain/account/roles';
import { slugify } from '#domain/base/slug';

const PUBLIC = {
  'du lịch cộng đồng': 'Những bản làng của Lam Giang đón khách ở lại và cùng làm.',
  'hồ Vân Khê': 'Tin về hồ, người sống quanh hồ và việc giữ nước.',
  'y tế': 'Trạm y tế, bệnh viện và sức khỏe của người dân Lam Giang.',
};

export async function loadPublicTags(chief: Actor): Promise<void> {
  for (const [name, description] of Object.entries(PUBLIC)) {
    const result = await publishTag({ name, slug: slugify(name), description }, chief);
    if (!result.ok) throw new Error(result.reason);
  }
}
