import { type DemoArticle, list, p } from '#demo/article';

export const notices: DemoArticle[] = [
  {
    category: 'thong-bao',
    title: 'Thông báo lịch tiếp công dân định kỳ của lãnh đạo tỉnh trong tháng tới',
    sapo: 'Người dân đăng ký trước qua điện thoại hoặc tại trụ sở tiếp công dân; mỗi lượt trao đổi được bố trí ít nhất hai mươi phút.',
    daysAgo: 12,
    time: '08:00',
    byline: 'Ban biên tập',
    tags: ['tiếp công dân', 'thông báo'],
    cover: {
      scene: 'one-stop-desk',
      alt: 'Quầy tiếp công dân với ba cán bộ và người dân',
      caption: 'Trụ sở tiếp công dân tỉnh Lam Giang.',
    },
    body: [
      p(
        'Lãnh đạo tỉnh tiếp công dân định kỳ vào ngày 5 và ngày 20 hằng tháng, từ 7 giờ 30 đến 11 giờ 30. Trường hợp trùng ngày nghỉ, lịch dời sang ngày làm việc kế tiếp.',
      ),
      list(
        'Đăng ký: tại trụ sở hoặc qua điện thoại trong giờ hành chính.',
        'Mang theo: giấy tờ tùy thân và tài liệu liên quan.',
        'Người khuyết tật, người cao tuổi được ưu tiên và có người hỗ trợ ghi đơn.',
      ),
      p('Kết quả trả lời được gửi bằng văn bản trong vòng mười ngày làm việc kể từ ngày tiếp./.'),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Tạm ngừng cổng dịch vụ công của tỉnh để bảo trì từ 22 giờ tối thứ bảy',
    sapo: 'Trong bảy giờ bảo trì, người dân vẫn xem được hồ sơ đã nộp nhưng chưa nộp mới được; hạn nộp rơi vào thời gian này được cộng thêm một ngày.',
    daysAgo: 21,
    time: '15:40',
    byline: 'Ban biên tập',
    tags: ['bảo trì', 'dịch vụ công'],
    cover: {
      scene: 'river-bridge',
      alt: 'Cầu bắc qua sông trong buổi sáng',
      caption: 'Hệ thống tạm ngừng ngoài giờ làm việc để ít ảnh hưởng nhất.',
    },
    body: [
      p(
        'Việc bảo trì nhằm thay thiết bị lưu trữ và diễn tập khôi phục dữ liệu. Hệ thống mở lại lúc 5 giờ sáng chủ nhật; nếu kéo dài, thông báo sẽ được cập nhật tại đây mỗi giờ.',
      ),
      p(
        'Các trường hợp khẩn cấp về hộ tịch liên hệ trực tiếp bộ phận một cửa của xã, phường; nơi nào cũng có người trực.',
      ),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Tuyển dụng 46 viên chức y tế, giáo dục cho các xã vùng cao năm nay',
    sapo: 'Hồ sơ nhận trong hai mươi ngày tại bộ phận một cửa hoặc qua mạng; người được tuyển có nhà công vụ và phụ cấp thu hút trong ba năm.',
    daysAgo: 58,
    time: '09:30',
    byline: 'Ban biên tập',
    tags: ['tuyển dụng', 'viên chức'],
    cover: {
      scene: 'school',
      alt: 'Trường học hai tầng với sân rộng và cột cờ',
      caption: 'Một trong các trường có chỉ tiêu tuyển dụng.',
    },
    body: [
      p(
        'Chỉ tiêu gồm 28 giáo viên mầm non, tiểu học và 18 nhân viên y tế. Người dự tuyển thi hai vòng: kiến thức chung và thực hành nghề.',
      ),
      list(
        'Mẫu hồ sơ: một đơn đăng ký, một bản sao bằng cấp.',
        'Lệ phí: theo quy định, nộp khi có tên trong danh sách dự thi.',
        'Kết quả: công bố trên cổng thông tin này.',
      ),
      p(
        'Người dân tộc thiểu số biết tiếng địa phương được cộng điểm ưu tiên. Danh sách dự thi niêm yết trước ngày thi mười ngày./.',
      ),
    ],
  },
];
