import { type DemoArticle, h2, p, quote } from '#demo/article';

export const security: DemoArticle[] = [
  {
    category: 'an-ninh-trat-tu',
    title: 'Tổ bảo vệ khu phố Bến Ngự: ba vòng đi bộ mỗi đêm và một cuốn sổ',
    sapo: 'Bảy tháng liền không xảy ra vụ trộm nào, khu phố 4 phường Bến Ngự chia sẻ bí quyết giản dị: đi đều, ghi đủ, báo sớm.',
    daysAgo: 10,
    time: '21:15',
    byline: 'Đức Việt',
    tags: ['an ninh trật tự', 'Bến Ngự'],
    cover: {
      scene: 'night-patrol',
      alt: 'Ba thành viên tổ tuần tra đi trong phố đêm dưới ánh đèn đường',
      caption: 'Tổ bảo vệ an ninh, trật tự khu phố 4 trong ca đêm.',
    },
    body: [
      p(
        'Mười giờ đêm, ba người bắt đầu vòng đi bộ đầu tiên. Họ nhắc quán nước hạ loa, nhắc nhà quên khóa cổng, soi đèn vào những góc khuất. Vòng thứ hai lúc nửa đêm, vòng thứ ba lúc ba giờ sáng.',
      ),
      p(
        'Cuốn sổ trực ghi từng việc nhỏ: bóng đèn cháy, nắp cống vênh, xe lạ đỗ qua đêm. Sáng hôm sau, sổ được chụp gửi phường; việc gì sửa được thì sửa trong ngày.',
      ),
      quote('Kẻ gian ngại nhất là nơi người ta biết mặt nhau.'),
      h2('Học hòa giải'),
      p(
        'Phần lớn việc phải giải quyết là va chạm hàng xóm. Thành viên tổ được học kỹ năng lắng nghe và hòa giải; năm nay 41 trong 44 vụ dừng lại ở bàn trà./.',
      ),
    ],
    source: { name: 'Công an phường Bến Ngự' },
  },
  {
    category: 'an-ninh-trat-tu',
    title: 'Cảnh báo thủ đoạn giả danh nhân viên điện lực gọi điện đòi cập nhật dữ liệu',
    sapo: 'Trong một tuần, 17 người dân phản ánh cuộc gọi tự xưng ngành điện, yêu cầu cài phần mềm lạ để "khỏi bị cắt điện".',
    daysAgo: 16,
    time: '10:05',
    byline: 'Thu Trang',
    tags: ['cảnh báo', 'lừa đảo qua mạng'],
    cover: {
      scene: 'night-patrol',
      alt: 'Phố đêm với nhiều ô cửa sáng đèn',
      caption: 'Kẻ gian thường gọi vào buổi tối, khi cơ quan đã hết giờ làm.',
    },
    body: [
      p(
        'Người gọi đọc đúng tên và địa chỉ nên nhiều người tin. Sau khi nạn nhân cài phần mềm, điện thoại bị chiếm quyền, tiền trong tài khoản bị chuyển đi trong vài phút.',
      ),
      p(
        'Ngành điện không yêu cầu khách hàng cài bất cứ phần mềm nào qua đường dẫn gửi kèm tin nhắn. Khi nghi ngờ, hãy cúp máy và gọi lại số ghi trên hóa đơn.',
      ),
      p(
        'Ai lỡ cài phần mềm cần tắt kết nối mạng, báo ngân hàng khóa tài khoản và trình báo công an xã, phường nơi gần nhất.',
      ),
    ],
  },
  {
    category: 'an-ninh-trat-tu',
    title: 'Diễn tập cứu hộ trên sông: 180 người, sáu tình huống, không báo trước giờ',
    sapo: 'Lực lượng cơ sở và người dân ven sông Trà diễn tập cứu hộ mùa mưa với tình huống bất ngờ, thời gian phản ứng nhanh hơn năm ngoái bốn phút.',
    daysAgo: 79,
    time: '17:50',
    byline: 'Hoài Nam',
    tags: ['phòng chống thiên tai', 'cứu hộ'],
    cover: {
      scene: 'festival-boats',
      alt: 'Nhiều thuyền trên sông, người dân đứng trên bờ',
      caption: 'Các đội thuyền tham gia diễn tập trên sông Trà.',
    },
    body: [
      p(
        'Còi báo động vang lên lúc 15 giờ 12 phút, không ai được báo trước. Tám phút sau, xuồng đầu tiên rời bến; mười chín phút sau, người giả định mắc kẹt cuối cùng được đưa lên bờ.',
      ),
      p(
        'Sáu tình huống gồm đò chìm, nhà bị cô lập, người già không tự đi được, mất sóng điện thoại, sạt lở chắn đường và trẻ lạc cha mẹ. Tình huống mất sóng bộc lộ nhiều lúng túng nhất.',
      ),
      p(
        'Sau diễn tập, mỗi thôn được cấp hai bộ đàm và một loa tay; danh sách người cần giúp đỡ được cập nhật hằng quý.',
      ),
    ],
  },
];
