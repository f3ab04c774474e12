import type { CategoryLook } from '#domain/site/category-look';

/** E-mail address for the first sign-in. */
export const ADMINISTRATOR = 'quantri@demo.invalid';

export const DEMO_SITE = {
  name: 'Cổng thông tin điện tử tỉnh Lam Giang',
  agency: 'Ủy ban nhân dân tỉnh Lam Giang',
  description: 'Tin tức, thông báo và chỉ dẫn chính thức của tỉnh Lam Giang dành cho người dân và doanh nghiệp.',
  address: 'Số 1 đường Bến Ngự, phường Sông Trà, tỉnh Lam Giang',
  phone: '0200 000 0000',
  email: 'congtin@lamgiang.invalid',
  licence: 'Cổng tin mẫu: địa danh, tổ chức và nhân vật đều là hư cấu.',
  openingVisits: 8_195_012,
  socialLinks: [
    { title: 'Facebook', url: 'https://facebook.invalid/lamgiang' },
    { title: 'Zalo', url: 'https://zalo.invalid/lamgiang' },
    { title: 'YouTube', url: 'https://youtube.invalid/lamgiang' },
  ],
};

export const DEMO_CATEGORIES = [
  { slug: 'chinh-quyen', name: 'Chính quyền', description: 'Hoạt động của chính quyền tỉnh và cơ sở.' },
  {
    slug: 'cai-cach-hanh-chinh',
    name: 'Cải cách hành chính',
    parent: 'chinh-quyen',
    description: 'Thủ tục gọn hơn, phục vụ gần dân hơn.',
  },
  {
    slug: 'chuyen-doi-so',
    name: 'Chuyển đổi số',
    parent: 'chinh-quyen',
    description: 'Dịch vụ công trực tuyến và kỹ năng số ở cơ sở.',
  },
  { slug: 'kinh-te', name: 'Kinh tế', description: 'Sản xuất, đầu tư và đời sống của người làm ăn.' },
  {
    slug: 'nong-nghiep',
    name: 'Nông nghiệp',
    parent: 'kinh-te',
    description: 'Mùa vụ, giống cây, thị trường nông sản.',
  },
  { slug: 'du-lich', name: 'Du lịch', parent: 'kinh-te', description: 'Điểm đến, lễ hội và du lịch cộng đồng.' },
  { slug: 'van-hoa-xa-hoi', name: 'Văn hóa – Xã hội', description: 'Nếp sống, di sản và an sinh.' },
  { slug: 'giao-duc', name: 'Giáo dục', parent: 'van-hoa-xa-hoi', description: 'Trường lớp và việc học.' },
  { slug: 'y-te', name: 'Y tế', parent: 'van-hoa-xa-hoi', description: 'Chăm sóc sức khỏe từ cơ sở.' },
  { slug: 'moi-truong', name: 'Môi trường', description: 'Rừng, nước và không khí của tỉnh.' },
  { slug: 'an-ninh-trat-tu', name: 'An ninh – Trật tự', description: 'Giữ bình yên ở từng khu dân cư.' },
  { slug: 'thong-bao', name: 'Thông báo', description: 'Lịch, tuyển dụng và chỉ dẫn chính thức.', look: 'table' },
] as { slug: string; name: string; description: string; parent?: string; look?: CategoryLook }[];

export const DEMO_USERS = [
  { email: 'phongvien@demo.invalid', name: 'Lê Thu Trang', role: 'reporter' },
  { email: 'bientap@demo.invalid', name: 'Phạm Minh Hà', role: 'editor' },
  { email: 'thuky@demo.invalid', name: 'Đỗ Quốc Bảo', role: 'secretary' },
  { email: ADMINISTRATOR, name: 'Vũ Hoài An', role: 'administrator' },
] as const;
