import { addTopic, showTopic } from '#db/topics/commands';
import type { Addresses } from '#demo/body';
import type { Files } from '#demo/files';
import type { Actor } from '#domain/account/roles';
import { slugify } from '#domain/base/slug';
import { articleIdOf } from '#domain/http/paths';
import { NO_RULE } from '#domain/topics/rule';

const TITLE = 'Hồ Vân Khê: giữ nước, giữ nghề';

const INTRO = [
  'Hồ Vân Khê giữ nước cho cả vùng hạ lưu sông Trà, và là nơi khoảng 640 hộ dân sống bằng nghề chài lưới.',
  'Chuyên đề gom tin, bài về việc phòng lũ dưới chân đập, về những cách làm ăn mới trên mặt hồ và về người sống quanh hồ.',
];

/** Some that the rule would take, too. */
const SECTIONS: [title: string, articles: string[]][] = [
  [
    'Phòng lũ ở hạ lưu',
    [
      'Diễn tập chống lũ ở hạ lưu hồ Vân Khê: sơ tán 1.150 người trong 70 phút',
      'Mạng cảm biến mực nước giúp vùng hạ lưu hồ Vân Khê biết lũ trước 90 phút',
    ],
  ],
  [
    'Làm ăn trên mặt hồ',
    [
      'Nuôi thưa, cho ăn ít, người nuôi cá lồng hồ Vân Khê lại lãi nhiều hơn',
      'Một ngày chèo thuyền trên hồ Vân Khê: chậm, vắng và không tiếng động cơ',
    ],
  ],
];

/** An editor's topic, which another shows. */
export async function loadTopic(addresses: Addresses, files: Files, editor: Actor, chief: Actor): Promise<void> {
  const idOf = (title: string): number => {
    const id = articleIdOf(addresses.get(title)?.split('/').at(-1) ?? '');
    if (id === undefined) throw new Error(title);
    return id;
  };
  const added = await addTopic(
    {
      title: TITLE,
      slug: slugify(TITLE),
      intro: INTRO.join('\n'),
      coverId: files.get('reservoir') ?? null,
      coverAlt: 'Tranh vẽ hồ chứa nước xanh giữa núi, bên trái là thân đập, hai chiếc thuyền nhỏ trên mặt hồ',
      sections: SECTIONS.map(([title, articles]) => ({ title, articleIds: articles.map(idOf) })),
      rule: { ...NO_RULE, tags: ['hồ Vân Khê'] },
      form: 'months',
      isOldestFirst: false,
    },
    editor,
  );
  if (!added.ok) throw new Error(added.reason);
  const shown = await showTopic(added.value, chief);
  if (!shown.ok) throw new Error(shown.reason);
}
