import { DAY, type DemoArticle, file, h2, list, listItem, note, p, points, right, steps, table } from '#demo/article';

export const announcements: DemoArticle[] = [
  {
    category: 'thong-bao',
    title: 'Hạn chế xe qua cầu Bến Ngự trong ba đêm để bảo dưỡng khe co giãn',
    sapo: 'Từ tối nay, cầu Bến Ngự chỉ thông một làn từ 22 giờ đến 4 giờ 30 sáng hôm sau. Xe tải trên 10 tấn đi vòng qua quốc lộ phía bắc.',
    daysAgo: 0,
    time: '05:45',
    byline: 'Bảo Châu',
    tags: ['giao thông', 'cầu Bến Ngự'],
    body: [
      right(`Lam Giang, ${DAY}`),
      p('Sở Xây dựng thông báo phương án tổ chức giao thông phục vụ bảo dưỡng định kỳ cầu Bến Ngự như sau:'),
      steps(
        listItem('Thời gian: ba đêm liên tiếp, từ 22 giờ đến 4 giờ 30.'),
        listItem(
          'Xe được qua cầu theo hiệu lệnh, mỗi lượt một chiều:',
          points(
            'xe cấp cứu, chữa cháy: không hạn chế;',
            'xe khách, xe con, xe máy: chờ tối đa 15 phút;',
            'xe tải từ 10 tấn trở xuống: sau 24 giờ.',
          ),
        ),
        listItem('Xe tải trên 10 tấn đi đường tránh qua ngã ba Gò Vối.'),
      ),
      p('Trường hợp mưa lớn, việc thi công lùi sang đêm kế tiếp và được thông báo trước 18 giờ.'),
      right('**KT. GIÁM ĐỐC SỞ XÂY DỰNG**'),
      right('**PHÓ GIÁM ĐỐC**'),
      right('Đàm Quang Vinh'),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Lấy ý kiến nhân dân về dự thảo quy định quản lý, sử dụng tạm thời vỉa hè',
    sapo: 'Dự thảo dành ít nhất 1,5 m cho người đi bộ, thu phí theo mét vuông và cho phép tổ dân phố đề nghị không cho thuê ở từng đoạn. Góp ý trong 45 ngày.',
    daysAgo: 3,
    time: '09:30',
    byline: 'Ngọc Diệp',
    tags: ['lấy ý kiến', 'vỉa hè', 'dự thảo'],
    body: [
      p(
        'Ủy ban nhân dân tỉnh đăng toàn văn dự thảo để người dân, doanh nghiệp và các tổ chức góp ý. Những điểm được hỏi nhiều nhất:',
      ),
      points(
        'phần dành cho người đi bộ rộng tối thiểu 1,5 m, liền mạch, không bậc;',
        'không cho thuê trước cổng trường, bệnh viện, trạm xe và lối qua đường;',
        'mức phí chia ba khu vực, từ 20.000 đến 60.000 đồng một mét vuông mỗi tháng;',
        'hộ nghèo, người khuyết tật bán hàng được giảm một nửa;',
        'quá nửa số hộ ở một đoạn phố không đồng ý thì không cho thuê đoạn đó.',
      ),
      file('attachment', 'du-thao-quy-dinh-via-he.pdf', 'Dự thảo quy định quản lý, sử dụng tạm thời vỉa hè'),
      h2('Góp ý bằng cách nào'),
      list(
        'Gửi thư điện tử về congtin@lamgiang.invalid, tiêu đề “Góp ý vỉa hè”.',
        'Gửi thư đến Sở Xây dựng, số 1 đường Bến Ngự, phường Sông Trà.',
        'Nói trực tiếp tại cuộc họp tổ dân phố; biên bản được tổng hợp như thư góp ý.',
      ),
      note(
        'Mọi ý kiến được đăng cùng phần tiếp thu, giải trình trước khi ban hành. Tên người góp ý chỉ nêu khi được đồng ý.',
      ),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Thể lệ cuộc thi sáng tác biểu trưng du lịch Lam Giang',
    sapo: 'Cuộc thi mở cho mọi công dân, không giới hạn tuổi. Một giải nhất 50 triệu đồng; bài dự thi nhận trong 60 ngày kể từ ngày thông báo.',
    daysAgo: 21,
    time: '08:00',
    byline: 'Bảo Châu',
    tags: ['cuộc thi', 'biểu trưng', 'du lịch'],
    body: [
      table(
        'Cơ cấu giải thưởng',
        'Giải | Số lượng | Giá trị mỗi giải',
        'Nhất | 1 | 50 triệu đồng',
        'Nhì | 2 | 20 triệu đồng',
        'Khuyến khích | 5 | 5 triệu đồng',
      ),
      p(
        'Mỗi tác giả gửi tối đa ba mẫu, kèm thuyết minh không quá 300 chữ và phiếu dự thi theo mẫu. Bài sử dụng hình ảnh của người khác hoặc do máy tạo mà không nói rõ sẽ bị loại.',
      ),
      file('attachment', 'phieu-du-thi.docx', 'Phiếu dự thi sáng tác biểu trưng'),
      p(
        'Hội đồng giám khảo chấm kín hai vòng. Mười mẫu vào chung khảo được trưng bày tại phố cổ Bến Ngự để người dân bình chọn, chiếm 30% số điểm.',
      ),
      right('**BAN TỔ CHỨC CUỘC THI**'),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Kết quả xét tuyển viên chức giáo viên đợt hai của Sở Giáo dục và Đào tạo',
    sapo: 'Có 74 người trúng tuyển trên 131 hồ sơ hợp lệ. Người trúng tuyển hoàn thiện hồ sơ trong 30 ngày; đơn phúc khảo nhận trong 15 ngày.',
    daysAgo: 60,
    time: '16:30',
    byline: 'Phương Thảo',
    tags: ['tuyển dụng', 'giáo viên', 'kết quả'],
    body: [
      table(
        'Số người trúng tuyển theo cấp học',
        'Cấp học | Chỉ tiêu | Hồ sơ hợp lệ | Trúng tuyển',
        'Mầm non | 22 | 31 | 20',
        'Tiểu học | 34 | 58 | 31',
        'Trung học cơ sở | 30 | 42 | 23',
      ),
      p(
        'Kết quả từng người được gửi qua tin nhắn và niêm yết theo số báo danh, không niêm yết họ tên. Người không tra được kết quả liên hệ Phòng Tổ chức cán bộ trong giờ hành chính.',
      ),
      list('Hồ sơ gồm phiếu lý lịch, văn bằng, giấy khám sức khỏe.', 'Quá 30 ngày không nộp thì gọi người kế tiếp.'),
      right(`Lam Giang, ${DAY}`),
      right('**CHỦ TỊCH HỘI ĐỒNG**'),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Bộ phận một cửa 16 xã, phường làm việc thêm sáng thứ bảy',
    sapo: 'Sau ba tháng thử ở phường Sông Trà, giờ làm việc sáng thứ bảy được áp dụng toàn tỉnh cho các thủ tục hộ tịch, chứng thực và trả kết quả.',
    daysAgo: 180,
    time: '14:45',
    byline: 'Ngọc Diệp',
    tags: ['giờ làm việc', 'một cửa'],
    body: [
      p(
        'Giờ tiếp nhận: 7 giờ 30 đến 11 giờ. Mỗi nơi bố trí hai công chức và một lãnh đạo trực ký; người trực được nghỉ bù trong tuần.',
      ),
      p(
        'Thủ tục khác vẫn nộp trực tuyến vào bất kỳ lúc nào. Chợ phiên Bản Lươn có quầy lưu động riêng vào cùng buổi sáng.',
      ),
    ],
  },
];
