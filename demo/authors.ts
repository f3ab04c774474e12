import { addAuthor } from '#db/authors/author-commands';
import type { Actor } from '#domain/account/roles';
import { slugify } from '#domain/base/slug';

const PEOPLE = [
  {
    name: 'Thu Trang',
    title: 'Phóng viên',
    unit: 'Ban Biên tập Cổng thông tin điện tử tỉnh',
    biography: 'Viết về hoạt động của chính quyền và cải cách hành chính ở Lam Giang.',
    email: 'thu.trang@lamgiang.invalid',
  },
  {
    name: 'Hoàng Sơn',
    title: 'Phóng viên',
    unit: '',
    biography: 'Viết về an ninh, trật tự và đời sống ở các xã vùng cao.\nTừng công tác tại đài truyền thanh huyện.',
    email: '',
  },
];

export async function loadAuthors(chief: Actor): Promise<void> {
  for (const person of PEOPLE) {
    const none = { portraitId: null, portraitAlt: '' };
    const result = await addAuthor({ ...person, ...none, slug: slugify(person.name), bylines: [person.name] }, chief);
    if (!result.ok) throw new Error(result.reason);
  }
}
