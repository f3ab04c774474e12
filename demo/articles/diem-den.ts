import { type DemoArticle, gallery, h2, list, note, p, quote } from '#demo/article';

export const destinations: DemoArticle[] = [
  {
    category: 'du-lich',
    title: 'Đèo Khau Sương mùa mây: đi lúc bốn giờ, ngồi yên đến sáu giờ',
    sapo: 'Biển mây ở Khau Sương đẹp nhất trong chưa đầy một tiếng sau bình minh. Bản nhỏ dưới chân đèo chọn cách đón ít khách mà khách nào cũng ở lại lâu.',
    daysAgo: 8,
    time: '06:30',
    byline: 'Ngọc Lan',
    tags: ['Khau Sương', 'săn mây', 'du lịch cộng đồng'],
    cover: {
      scene: 'cloud-sea',
      alt: 'Biển mây trắng phủ các thung lũng lúc mặt trời mọc, vài người ngồi ngắm trên mỏm đá',
      caption: 'Biển mây Khau Sương, năm giờ bốn mươi sáng.',
    },
    body: [
      p(
        'Đường lên đỉnh đèo dài 2,3 km, dốc vừa, người đi bộ quen mất khoảng 50 phút. Đoàn chúng tôi rời bản lúc bốn giờ, mỗi người một chiếc đèn pin bọc vải đỏ để khỏi chói mắt người đi trước. Anh dẫn đường Vàng A Chá không nói nhiều, chỉ thỉnh thoảng dừng lại nghe gió.',
      ),
      p(
        'Gió đứng thì có mây. Đến năm giờ rưỡi, cả thung lũng phía dưới đầy lên như một chiếc chảo sữa, chỉ còn mấy ngọn núi nổi. Mặt trời vừa qua vai núi, màu trắng chuyển sang hồng rồi vàng nhạt, nhanh đến mức chưa kịp đổi chỗ đứng đã khác.',
      ),
      gallery(
        [
          'fishing-village',
          'Làng chài với những nếp nhà trên mặt nước lúc sớm',
          'Làng chài Vân Khê, chặng nghỉ của ngày hôm trước.',
        ],
        ['terraces', 'Ruộng bậc thang uốn theo sườn núi', 'Ruộng bậc thang bên đường xuống.'],
        ['tea-hills', 'Đồi chè xanh với người hái chè', 'Đồi chè Thượng Lũng, cách đèo 9 km.'],
        ['forest', 'Nắng xiên qua rừng già', 'Đoạn rừng thông đá trước đỉnh.'],
        ['road', 'Con đường nhỏ chạy qua cánh đồng', 'Đường về bản Khau Sương.'],
      ),
      h2('Mỗi đêm 60 khách, không hơn'),
      p(
        'Bản có 12 nhà nhận khách, tất cả 60 chỗ nằm. Kín chỗ là thôi, không dựng thêm lều. Giá một đêm 180 nghìn đồng, bữa tối 120 nghìn đồng ăn cùng mâm với chủ nhà. Một phần mười doanh thu vào quỹ giữ rừng và dọn rác.',
      ),
      quote('“Người đông quá thì mây vẫn có mà không ai nghe được gió”, anh Chá nói.'),
      note(
        'Từ phường Sông Trà đi xe khách đến chợ Bản Lươn (2 giờ), rồi xe của bản (40 phút). Mang áo ấm, giày có gai; trời mưa phùn không nên đi lối mòn phía tây.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Phố cổ Bến Ngự đổi giờ đi bộ: sớm hơn một tiếng vào mùa lạnh',
    sapo: 'Từ cuối tuần này, phố cổ cấm xe máy từ 17 giờ đến 22 giờ thay cho khung 18 giờ đến 23 giờ, áp dụng đến hết mùa lạnh.',
    daysAgo: 57,
    time: '11:15',
    byline: 'Thu Trang',
    tags: ['Bến Ngự', 'phố đi bộ'],
    body: [
      p(
        'Ban Quản lý phố cổ cho biết mùa lạnh khách đến sớm và về sớm; sau 22 giờ gần như chỉ còn người trong phố. Đổi giờ giúp các hộ được nghỉ và vẫn đủ năm tiếng cho khách dạo chơi.',
      ),
      list(
        'Bãi gửi xe: sân vận động phường và bến Cầu Gỗ, 5.000 đồng một lượt.',
        'Xe của hộ trong phố ra vào bằng lối đường Thợ Nhuộm, đi bộ dắt xe.',
        'Xe cấp cứu, chữa cháy không bị hạn chế.',
      ),
    ],
  },
];
