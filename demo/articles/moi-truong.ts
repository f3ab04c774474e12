import { type DemoArticle, h2, list, p } from '#demo/article';

export const environment: DemoArticle[] = [
  {
    category: 'moi-truong',
    title: 'Rừng đầu nguồn có thêm 1.800 ha được cộng đồng nhận giữ',
    sapo: 'Bốn bản giáp ranh rừng phòng hộ ký cam kết giữ rừng; tổ tuần tra của dân đi rừng mỗi tuần ba buổi, có định vị và nhật ký.',
    daysAgo: 7,
    time: '06:30',
    byline: 'Hoài Nam',
    tags: ['môi trường', 'giữ rừng'],
    cover: {
      scene: 'forest',
      alt: 'Ba người tuần tra đi trên lối mòn giữa rừng thông',
      caption: 'Tổ tuần tra bản Suối Đá trong chuyến đi rừng buổi sáng.',
    },
    body: [
      p(
        'Tổ tuần tra gồm mười hai người, chia ba nhóm. Mỗi chuyến đi dài 9 đến 12 km, ghi lại dấu chân thú, bẫy dây và cây đổ. Năm ngoái, tổ tháo gỡ 640 bẫy dây; năm nay còn 97.',
      ),
      p(
        'Tiền dịch vụ môi trường rừng được chia theo ngày công và công khai ở nhà văn hóa. Một phần ba số tiền góp vào quỹ vay vốn của bản, lãi suất bằng không cho hộ mua giống cây.',
      ),
      h2('Rừng giữ nước'),
      p(
        'Người già trong bản nói con suối đã có nước quanh năm trở lại. Trạm đo ở chân rừng ghi nhận lưu lượng mùa khô tăng 12% so với trung bình năm năm./.',
      ),
    ],
    source: { name: 'Hạt kiểm lâm Vân Khê' },
  },
  {
    category: 'moi-truong',
    title: 'Phân loại rác từ bếp: phường Sông Trà giảm một phần ba lượng rác chôn lấp',
    sapo: 'Sau một năm, 6.400 hộ ở phường Sông Trà tách rác hữu cơ để ủ phân; xe chở rác ra bãi chôn lấp giảm từ chín xuống sáu chuyến mỗi ngày.',
    daysAgo: 30,
    time: '08:25',
    byline: 'Minh Hà',
    tags: ['môi trường', 'phân loại rác', 'Sông Trà'],
    cover: {
      scene: 'fruit-garden',
      alt: 'Vườn cây ăn quả xanh tốt với hai người làm vườn',
      caption: 'Phân ủ từ rác bếp được bón cho các vườn cây ven phường.',
    },
    body: [
      p(
        'Mỗi nhà có ba chiếc thùng, màu khác nhau để trẻ con cũng nhớ. Rác bếp thu vào thứ ba, thứ năm, thứ bảy; rác tái chế thu chủ nhật đầu tháng. Tháng đầu lẫn lộn nhiều, tổ dân phố đến nhắc chứ không phạt.',
      ),
      list(
        'Rác hữu cơ: 14 tấn mỗi ngày, ủ thành 3,5 tấn phân.',
        'Rác tái chế: bán gây quỹ cho trẻ em khó khăn.',
        'Rác còn lại: chở ra bãi chôn lấp của tỉnh.',
      ),
      p(
        'Chi phí thu gom ban đầu tăng 8%, nhưng sau sáu tháng đã thấp hơn trước nhờ bớt chuyến xe. Phường đang hướng dẫn ba phường lân cận làm theo.',
      ),
    ],
  },
  {
    category: 'moi-truong',
    title: 'Nước sông Trà trong hơn: kết quả quan trắc 12 tháng lên trang công khai',
    sapo: 'Tám trạm quan trắc tự động cho thấy các chỉ số chính của nước sông Trà đều trong ngưỡng cho phép ở 94% số lần đo.',
    daysAgo: 117,
    time: '11:30',
    byline: 'Đức Việt',
    tags: ['môi trường', 'quan trắc', 'sông Trà'],
    cover: {
      scene: 'river-bridge',
      alt: 'Dòng sông xanh chảy dưới chân cầu, thuyền qua lại',
      caption: 'Sông Trà đoạn qua trung tâm tỉnh.',
    },
    body: [
      p(
        'Số liệu được vẽ thành biểu đồ màu, ai cũng xem được. Sáu phần trăm số lần vượt ngưỡng tập trung vào hai giờ sáng tại một điểm xả; cơ sở gây ra đã bị xử phạt và buộc lắp thêm bể lắng.',
      ),
      p(
        'Ngư dân ven sông xác nhận cá nheo, cá lăng đã quay lại ở khúc sông dưới cầu. Mùa sinh sản năm nay, ba xã cấm đánh bắt hai tháng.',
      ),
      p('Trong năm tới, tỉnh lắp thêm bốn trạm ở các nhánh suối và mời trường học nhận chăm sóc từng trạm.'),
    ],
  },
];
