import { addTopic, showTopic } from '#db/topics/commands';
import type { Addresses } from '#demo/body';
import type { Files } from '#demo/files';
import type { Actor } from '#domain/account/roles';
import { slugify } from '#domain/base/slug';
import { articleIdOf } from '#domain/http/paths';
import { NO_RULE } from '#domain/topics/rule';

type Topic = {
  title: string;
  intro: string[];
  cover: { scene: string; alt: string };
  sections: [title: string, articles: string[]][];
  tags: string[];
  form: 'list' | 'days' | 'months';
};

/** Their sections hold some that the rule would take, too. */
const TOPICS: Topic[] = [
  {
    title: 'Một cửa, ít giấy: cải cách hành chính ở Lam Giang',
    intro: [
      'Từ quầy một cửa ở chợ phiên đến 48 thủ tục nộp tại nhà: những việc tỉnh đã làm để người dân bớt đi lại, bớt giấy tờ.',
    ],
    cover: {
      scene: 'stamp-hands',
      alt: 'Tranh vẽ một bàn tay giữ tờ giấy trên mặt bàn gỗ xanh, bàn tay kia đóng dấu đỏ lên giấy',
    },
    sections: [
      [
        'Ở quầy',
        [
          'Phường Sông Trà rút thời gian cấp phép nhà ở riêng lẻ xuống còn bảy ngày',
          'Quầy một cửa xuống chợ phiên, bà con Bản Lươn bán hàng xong là có giấy tờ',
          'Sinh con ở trạm y tế, nhận cả giấy khai sinh và thẻ bảo hiểm trong một lần',
        ],
      ],
      [
        'Tại nhà',
        [
          'Từ tháng tới, 48 thủ tục nộp trực tuyến ở Lam Giang không thu lệ phí',
          'Xem video: bốn bước nộp hồ sơ trực tuyến tại nhà',
          'Ngày mưa, người đưa thư Lam Giang chở cả dấu đỏ về tận thôn',
        ],
      ],
    ],
    tags: [],
    form: 'list',
  },
  {
    title: 'Hồ Vân Khê: giữ nước, giữ nghề',
    intro: [
      'Hồ Vân Khê giữ nước cho cả vùng hạ lưu sông Trà, và là nơi khoảng 640 hộ dân sống bằng nghề chài lưới.',
      'Chuyên đề gom tin, bài về việc phòng lũ dưới chân đập, về những cách làm ăn mới trên mặt hồ và về người sống quanh hồ.',
    ],
    cover: {
      scene: 'reservoir',
      alt: 'Tranh vẽ hồ chứa nước xanh giữa núi, bên trái là thân đập, hai chiếc thuyền nhỏ trên mặt hồ',
    },
    sections: [
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
    ],
    tags: ['hồ Vân Khê'],
    form: 'months',
  },
];

/** An editor's topics, which another shows; the last is the newest. */
export async function loadTopics(addresses: Addresses, files: Files, editor: Actor, chief: Actor): Promise<void> {
  const idOf = (title: string): number => {
    const id = articleIdOf(addresses.get(title)?.split('/').at(-1) ?? '');
    if (id === undefined) throw new Error(title);
    return id;
  };
  for (const { title, intro, cover, sections, tags, form } of TOPICS) {
    const added = await addTopic(
      {
        title,
        slug: slugify(title),
        intro: intro.join('\n'),
        coverId: files.get(cover.scene) ?? null,
        coverAlt: cover.alt,
        sections: sections.map(([name, articles]) => ({ title: name, articleIds: articles.map(idOf) })),
        rule: { ...NO_RULE, tags },
        form,
        isOldestFirst: false,
      },
      editor,
    );
    if (!added.ok) throw new Error(added.reason);
    const shown = await showTopic(added.value, chief);
    if (!shown.ok) throw new Error(shown.reason);
  }
}
