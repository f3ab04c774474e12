import { findUserByEmail } from '#db/account/users';
import { versionOf } from '#db/client/version';
import { listWebLinkGroups, saveWebLinks } from '#db/site/web-links';
import { ADMINISTRATOR } from '#demo/portal';

const UNGROUPED = [
  { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
  { title: 'Cổng thông tin điện tử Chính phủ', url: 'https://chinhphu.vn' },
];

const GROUPS = [
  {
    title: 'Trung ương',
    links: [
      { title: 'Quốc hội Việt Nam', url: 'https://quochoi.vn' },
      { title: 'Báo điện tử Chính phủ', url: 'https://baochinhphu.vn' },
      { title: 'Cơ sở dữ liệu văn bản pháp luật', url: 'https://vbpl.vn' },
    ],
  },
  {
    title: 'Trong tỉnh',
    links: [
      { title: 'Hội đồng nhân dân tỉnh', url: 'https://hdnd.lamgiang.invalid' },
      { title: 'Sở Giáo dục và Đào tạo', url: 'https://giaoduc.lamgiang.invalid' },
      { title: 'Sở Y tế', url: 'https://yte.lamgiang.invalid' },
      { title: 'Báo Lam Giang', url: 'https://bao.lamgiang.invalid' },
    ],
  },
];

export async function loadLinks(): Promise<void> {
  const administrator = await findUserByEmail(ADMINISTRATOR);
  if (!administrator) throw new Error('no administrator');
  const version = versionOf(await listWebLinkGroups());
  const links = { version, ungrouped: UNGROUPED, groups: GROUPS };
  const saved = await saveWebLinks(links, { ...administrator, categoryIds: null });
  if (!saved.ok) throw new Error(`the web links cannot be saved: ${saved.reason}`);
}
