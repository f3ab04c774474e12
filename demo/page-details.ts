import type { ContactDetails, OrganisationDetails } from '#domain/site/page-details';

const hours = (days: string, morning: string, afternoon: string) => ({ days, morning, afternoon });
const person = (name: string, role: string, phone: string) => ({ name, role, phone });

export const DEMO_CONTACT: ContactDetails = {
  template: 'contact',
  address: 'Số 1 đường Bến Ngự, phường Sông Trà, tỉnh Lam Giang',
  phone: '0200 000 0000',
  email: 'congtin@lamgiang.invalid',
  formUrl: '',
  hours: [
    hours('Thứ hai đến thứ sáu', '7 giờ 30 – 11 giờ 30', '13 giờ 30 – 17 giờ'),
    hours('Thứ bảy (một cửa)', '7 giờ 30 – 11 giờ', ''),
    hours('Chủ nhật, ngày lễ', 'Trực tin khẩn', 'Trực tin khẩn'),
  ],
  people: [
    person('Phạm Minh Hà', 'Tin bài, cộng tác', '0200 000 0001'),
    person('Đỗ Quốc Bảo', 'Đính chính, khiếu nại về nội dung', '0200 000 0002'),
    person('Vũ Hoài An', 'Kỹ thuật, tiếp cận, dữ liệu mở', '0200 000 0003'),
    person('Ban Tiếp công dân tỉnh', 'Tiếp công dân', '0200 000 0012'),
  ],
  map: { mediaId: null, alt: '', url: 'https://bando.lamgiang.invalid/so-1-ben-ngu' },
};

const leader = (name: string, role: string, duties: string, biography = '') => ({
  ...{ name, role, mediaId: null, biography, duties },
});

export const DEMO_ORGANISATION: OrganisationDetails = {
  template: 'organisation',
  leaders: [
    leader(
      'Hà Trọng Vĩnh',
      'Chủ tịch',
      'Phụ trách chung, tài chính – ngân sách, nội vụ',
      'Sinh năm 1971, kỹ sư thủy lợi; từng làm Giám đốc Sở Nông nghiệp và Môi trường.',
    ),
    leader('Lương Thị Mỹ Hạnh', 'Phó Chủ tịch', 'Văn hóa, giáo dục, y tế'),
    leader('Trần Khắc Nguyên', 'Phó Chủ tịch', 'Nông nghiệp, môi trường, phòng thủ dân sự'),
    leader('Đặng Quốc Thịnh', 'Phó Chủ tịch', 'Xây dựng, công thương, khu công nghiệp'),
  ],
  units: [
    {
      name: 'Văn phòng Ủy ban nhân dân tỉnh',
      duties: 'Tham mưu, điều phối công việc chung; quản lý Cổng thông tin điện tử.',
      phone: '0200 000 0010',
    },
    {
      name: 'Ban Tiếp công dân tỉnh',
      duties: 'Tiếp công dân, nhận đơn khiếu nại, tố cáo, kiến nghị, phản ánh.',
      phone: '0200 000 0012',
    },
  ],
};
