import { type DemoArticle, file, footnote, h2, link, list, p, quote, table } from '#demo/article';

export const heritage: DemoArticle[] = [
  {
    category: 'van-hoa-xa-hoi',
    title: 'Bảo tàng Lam Giang mở kho, mời người dân kể tên 1.300 hiện vật chưa rõ gốc',
    sapo: 'Những chiếc cối, khung cửi, bức ảnh không ghi chú được bày thành dãy để ai nhận ra thì kể. Sau bốn tháng, 418 hiện vật đã có tên, có chủ cũ và có chuyện.',
    daysAgo: 34,
    time: '15:25',
    byline: 'Khánh Vân',
    tags: ['bảo tàng', 'hiện vật', 'ký ức'],
    cover: {
      scene: 'museum',
      alt: 'Gian trưng bày bảo tàng với nhạc cụ và đồ gốm dưới đèn chiếu, một người lớn dắt trẻ nhỏ đứng xem',
      caption: 'Gian “Ai biết, xin kể” ở tầng một Bảo tàng tỉnh.',
    },
    body: [
      p(
        'Tấm biển ở cửa chỉ có bốn chữ: “Ai biết, xin kể”. Bên dưới mỗi hiện vật là một tờ giấy trắng và cây bút chì. Người đầu tiên viết là cụ Hoàng Văn Tấn, 88 tuổi: “Cái này không phải cối giã, là khuôn ép dầu sở. Nhà tôi có một cái giống thế, nứt ở chân bên trái.”',
      ),
      p(
        'Kho của bảo tàng có hơn 1.300 hiện vật thiếu lý lịch, phần lớn gom về sau những trận lụt, sổ sách bị ướt. Thay vì chờ kinh phí nghiên cứu, cán bộ bảo tàng lấy chính người dân làm chuyên gia. Mỗi lời kể được ghi âm, đối chiếu ít nhất hai nguồn rồi mới vào hồ sơ.',
      ),
      h2('Bức ảnh có 23 người'),
      p(
        'Bức ảnh chụp đội đắp đê năm xưa từng chỉ ghi “không rõ”. Đến nay, 19 trong 23 gương mặt đã có tên, nhờ con cháu nhận ra vành tai, chiếc khăn, cách đứng. Ba gia đình gặp lại nhau sau nửa thế kỷ trước tủ kính này.',
      ),
      quote(
        '“Chúng tôi tưởng mình giữ đồ vật. Hóa ra đang giữ hộ những câu chuyện chưa có người nhận”, Giám đốc bảo tàng Vi Thị Hà nói.',
      ),
      table(
        'Sau bốn tháng mở kho',
        'Nội dung | Số lượng',
        'Lượt người xem | 9.740',
        'Lời kể được ghi | 1.126',
        'Hiện vật đã rõ lý lịch | 418',
        'Hiện vật trả lại gia đình theo nguyện vọng | 7',
      ),
      p('Gian trưng bày mở từ thứ ba đến chủ nhật, không thu vé với người Lam Giang và người đi cùng.'),
    ],
  },
  {
    category: 'van-hoa-xa-hoi',
    title: 'Nghe thử: bài chiêng “Mừng cơm mới” do lớp trẻ ghi lại',
    sapo: 'Bản ghi ngắn nằm trong kho âm thanh mà các lớp cồng chiêng buổi tối đang tự làm, kèm lời mô tả để người không nghe được cũng theo được nhịp.',
    daysAgo: 10,
    time: '19:45',
    byline: 'Ngọc Lan',
    tags: ['cồng chiêng', 'âm thanh', 'di sản'],
    body: [
      p(
        'Bài “Mừng cơm mới” thường đánh khi nồi cơm đầu mùa được bưng ra, bằng ba chiêng và một trống nhỏ. Nhịp mở thong thả, đến giữa bài chiêng con đi nhanh dần như tiếng chày',
        footnote('Theo lời các nghệ nhân, đoạn này vốn đánh cùng nhịp giã gạo đêm; nay chày được thay bằng trống.'),
        ' rồi dừng ở ba tiếng chiêng mẹ.',
      ),
      file('audio', 'mung-com-moi.mp3', 'Bài chiêng “Mừng cơm mới”, trích đoạn'),
      p(
        'Đây là bản dựng lại bằng âm thanh mô phỏng để học nhịp; bản thu tại chỗ do các nghệ nhân giữ. Lớp học buổi tối đã được giới thiệu trong bài ',
        link('người già dạy, trẻ nhỏ giữ nhịp', 'Lớp cồng chiêng buổi tối ở Đồng Mây: người già dạy, trẻ nhỏ giữ nhịp'),
        '.',
      ),
    ],
  },
  {
    category: 'van-hoa-xa-hoi',
    title: 'Bữa cơm có người ngồi cùng: 140 cụ già neo đơn ở Trúc Lâm được “nhận làm láng giềng”',
    sapo: 'Không phát quà theo đợt, xã Trúc Lâm ghép mỗi cụ già sống một mình với hai gia đình gần nhất. Việc chính là ăn cơm cùng mỗi tuần hai bữa.',
    daysAgo: 112,
    time: '11:40',
    byline: 'Hồng Nhung',
    tags: ['người cao tuổi', 'an sinh', 'Trúc Lâm'],
    cover: {
      scene: 'elder-meal',
      alt: 'Cụ bà tóc bạc và một bé gái ngồi bên mâm cơm trong căn bếp có ánh lửa',
      caption: 'Bữa chiều thứ tư ở nhà cụ Mùi, thôn Nà Hin.',
    },
    body: [
      p(
        'Cụ Nông Thị Mùi, 84 tuổi, bảo từ ngày có con bé Hân sang ăn cơm, nồi cơm của cụ phải đổi sang nồi to hơn. Hân học lớp ba, nhà ngay đầu dốc. Thứ tư và chủ nhật, mẹ em xách thêm đĩa thức ăn, ba người ngồi quanh chiếc mâm gỗ, cụ kể chuyện đi gánh muối.',
      ),
      p(
        'Trúc Lâm có 140 người trên 75 tuổi sống một mình. Những năm trước, quà đến dồn vào dịp lễ, có cụ nhận bốn tấm chăn một mùa mà cả tháng sau không ai gõ cửa. Hội Người cao tuổi đề nghị đổi cách: không thêm tiền, thêm người.',
      ),
      h2('Ba việc nhỏ'),
      list(
        'Mỗi tuần hai bữa cơm cùng nhau, nhà ai cũng được.',
        'Mỗi sáng nhìn qua cửa, thấy khói bếp thì thôi, không thấy thì gõ.',
        'Số điện thoại của hai gia đình dán ở đầu giường và ở trạm y tế.',
      ),
      p(
        'Sau một năm, trạm y tế ghi nhận số lần các cụ ngã mà quá sáu giờ mới có người biết giảm từ chín xuống không. Phần thưởng cho các gia đình là một buổi tối cuối năm, các cụ nấu cơm mời lại.',
      ),
    ],
  },
];
