import { type DemoArticle, h2, list, note, p, quote } from '#demo/article';

export const safety: DemoArticle[] = [
  {
    category: 'an-ninh-trat-tu',
    title: 'Sạc xe điện qua đêm: năm việc công an tỉnh đề nghị làm ngay tối nay',
    sapo: 'Hai vụ cháy nhỏ trong tuần đều bắt đầu từ ổ cắm dùng chung với bếp. Không ai bị thương, nhưng cả hai nhà đều không có lối thoát thứ hai.',
    daysAgo: 3,
    time: '05:50',
    byline: 'Việt Dũng',
    tags: ['phòng cháy', 'xe điện', 'khuyến cáo'],
    body: [
      list(
        '**Không sạc** chắn lối ra duy nhất của nhà.',
        'Dùng ổ cắm riêng, không nối dài, không cắm chung với bếp hay bình nóng lạnh.',
        'Rút sạc khi đầy; không để qua đêm nếu bộ sạc không tự ngắt.',
        'Pin phồng, có mùi khét thì mang ra nơi thoáng, gọi cửa hàng.',
        'Lắp đầu báo khói ở chỗ để xe, thử còi mỗi tháng.',
      ),
      note(
        'Khi có cháy: báo cho người trong nhà, ngắt điện nếu với tới được, thoát ra rồi gọi **114**. Không quay lại lấy đồ.',
      ),
      p(
        'Cảnh sát phòng cháy sẽ đến tận nhà hướng dẫn miễn phí nếu tổ dân phố đăng ký, ưu tiên nhà trọ và nhà ở kết hợp bán hàng.',
      ),
    ],
  },
  {
    category: 'an-ninh-trat-tu',
    title: 'Đội chữa cháy ngõ nhỏ ở phường Sông Trà: mười hai người, một xe kéo tay',
    sapo: 'Xe chữa cháy lớn không lọt vào 61 con ngõ. Phường trang bị xe kéo tay gắn bơm, đặt trong ngõ, do chính người trong ngõ vận hành.',
    daysAgo: 127,
    time: '18:20',
    byline: 'Hoàng Sơn',
    tags: ['phòng cháy', 'tự quản', 'phường Sông Trà'],
    cover: {
      scene: 'fire-team',
      alt: 'Ba người đội mũ bảo hộ kéo vòi phun nước trong con ngõ hẹp đầy khói và ánh lửa',
      caption: 'Tập chữa cháy ở ngõ 41 Thợ Nhuộm.',
    },
    body: [
      p(
        'Ngõ 41 Thợ Nhuộm rộng 1,6 m, sâu 180 m, 74 hộ. Chiếc xe kéo tay sơn đỏ đặt cạnh giếng cũ, có máy bơm xăng, 100 m vòi và hai bình bọt. Mười hai người trong đội đều sống trong ngõ: thợ may, lái xe, cô giáo về hưu.',
      ),
      p(
        'Thứ bảy đầu tháng, đội tập một lần. Từ lúc đánh kẻng đến khi nước ra đầu vòi, kỷ lục là 1 phút 52 giây. Tháng trước, đội dập đám cháy ở một gian bếp trước khi xe lớn đến đầu ngõ; thiệt hại là một chiếc tủ lạnh và mảng tường ám khói.',
      ),
      h2('Cái kẻng vẫn hơn cái loa'),
      p(
        'Ban đầu phường định lắp còi điện. Bà con bảo cháy thường mất điện, nên vẫn giữ chiếc kẻng làm từ vành xe tải. Trẻ con trong ngõ được dạy ba nhịp kẻng: cháy, trộm và họp.',
      ),
      quote(
        '“Tôi không khỏe bằng thanh niên, nhưng tôi biết van nước nằm ở đâu trong từng nhà”, bà giáo Nguyễn Thị Lự, 66 tuổi, nói.',
      ),
    ],
  },
];
