import {
  type DemoArticle,
  figure,
  footnote,
  gallery,
  h2,
  h3,
  line,
  list,
  p,
  quote,
  raised,
  table,
} from '#demo/article';

export const crafts: DemoArticle[] = [
  {
    category: 'kinh-te',
    title: 'Một sợi cói, ba đời khung dệt: làng chiếu Bãi Soi tìm đường ra khỏi mùa ế',
    sapo: 'Từ chỗ còn chín khung dệt và hai bãi cói bỏ hoang, làng chiếu bên sông Trà nay có 112 hộ làm nghề. Không ai kể đó là phép màu: họ kể về những lần làm hỏng.',
    daysAgo: 6,
    time: '07:10',
    byline: 'An Nhiên',
    tags: ['làng nghề', 'chiếu cói', 'Bãi Soi', 'phóng sự'],
    cover: {
      scene: 'weaving',
      alt: 'Cận cảnh bàn tay người thợ luồn sợi cói qua khung dệt trong ánh sáng cửa sổ',
      caption: 'Tay đưa sợi, tay dập go: mỗi lá chiếu cần hơn bốn nghìn lần lặp lại.',
    },
    body: [
      p(
        'Tiếng dập go vang từ bốn giờ sáng. Ở thôn Bãi Soi, xã Bản Lươn, người ta không hẹn giờ mà hẹn nhau bằng số lá chiếu: “xong lá này thì ra bến”, “dệt nốt hai lá rồi đón con”. Bà Phạm Thị Sợi, 71 tuổi, ngồi bên khung gỗ lim của mẹ chồng để lại, luồn sợi, dập, rồi lại luồn. Người chặp sợi cho bà là cô cháu gái đang học lớp mười một.',
      ),
      p(
        'Mười năm trước, cả thôn chỉ còn chín khung. Chiếu nhựa rẻ bằng một phần ba, bãi cói bị lấn làm ao, thanh niên xuống khu công nghiệp. Hôm nay, 112 hộ trong số 260 hộ của thôn sống bằng nghề, doanh thu năm qua hơn 41 tỷ đồng. Giữa hai con số ấy là một quãng đường nhiều lần rẽ nhầm.',
      ),
      h2('Những năm chiếu ế'),
      p(
        'Lần rẽ nhầm đầu tiên là chạy theo giá. Hợp tác xã cũ mua máy dệt, nhập cói khô nơi khác, bán chiếu ngang giá chiếu nhựa. Mười bảy tháng sau, kho còn 6.400 lá chưa bán, nhiều lá mốc vì sợi phơi chưa đủ nắng. Ông Phạm Văn Chặp, khi ấy là kế toán, vẫn giữ cuốn sổ ghi món nợ 780 triệu đồng của 54 hộ.',
      ),
      quote(
        '“Chúng tôi thua không phải vì chiếu của mình dở, mà vì đem chiếu của mình đi làm giống chiếu của người”, ông Chặp nói.',
      ),
      h2('Trở lại bãi cói'),
      p(
        'Muốn có chiếu tốt phải có cói của mình. Xã cho thuê lại 38 ha bãi bồi, điều kiện là không đắp bờ chặn nước lên xuống. Cói trồng kiểu cũ, một năm hai vụ, không phun thuốc; đổi lại sợi dài trên 1,6 m, dai và thơm. Chi cục Bảo vệ môi trường đo được mỗi héc-ta bãi giữ lại khoảng 9 tấn phù sa trong một mùa lũ.',
      ),
      figure(
        'river-dawn',
        'Bãi bồi ven sông lúc bình minh, sương còn phủ mặt nước',
        'Bãi cói Bãi Soi nhìn từ mặt sông lúc năm rưỡi sáng.',
      ),
      h3('Phơi sợi cần người biết xem trời'),
      p(
        'Cói chẻ xong phải phơi được ba nắng liền. Trước kia, cả thôn trông vào cụ Nhị, người nhìn mây đoán mưa. Cụ mất, đám trẻ lập một nhóm nhắn tin, ghép bản tin của đài khí tượng tỉnh với máy đo độ ẩm giá 90 nghìn đồng treo ở sân đình. Hai năm nay, tỷ lệ sợi mốc giảm từ 14% xuống dưới 2%.',
      ),
      h2('Một lá chiếu, bốn nghìn lần tay'),
      p(
        'Lá chiếu rộng 1,6 m',
        footnote('Khổ phổ biến nhất. Chiếu khổ 1,8 m chỉ dệt khi có đơn đặt trước vì cần hai thợ chính cùng khung.'),
        ', dài 2 m cần chừng bốn nghìn lần luồn sợi. Hai người làm tám giờ được một lá. Thợ trẻ thường vội ở quãng giữa, mặt chiếu lượn sóng mà chỉ khi trải ra nền gạch mới thấy.',
      ),
      table(
        'Tiền công và giá bán một lá chiếu khổ 1,6 m (nghìn đồng)',
        'Loại | Nguyên liệu | Tiền công hai thợ | Giá bán tại làng',
        'Chiếu trơn | 95 | 260 | 420',
        'Chiếu cải hoa | 120 | 420 | 690',
        'Chiếu cạp điều | 150 | 640 | 1.050',
      ),
      h2('Bán gì ngoài chiếu'),
      p(
        'Chiếc chiếu nằm trong buồng, khách lạ không thấy. Nhóm thợ trẻ thử làm những thứ đặt giữa nhà: làn đi chợ, đệm ngồi, vách ngăn, hộp đựng giấy cho bộ phận một cửa. Cửa hàng chung ở phố cổ Bến Ngự rộng 46 m',
        raised('2'),
        ' không đề giá trả góp, không bày hàng nhập. Sáu tháng đầu lỗ, tháng thứ bảy bắt đầu có lãi.',
      ),
      gallery(
        ['road', 'Người đạp xe trên con đường bê tông giữa đồng', 'Đường chở cói từ bãi về làng.'],
        ['lantern-street', 'Phố cổ ban đêm với dãy đèn lồng', 'Phố cổ Bến Ngự, nơi đặt cửa hàng chung.'],
        ['ferry', 'Chuyến đò ngang trong sương sớm', 'Chiếu qua sông bằng chuyến đò đầu tiên.'],
      ),
      h2('Người học nghề cuối cùng, hay đầu tiên'),
      p(
        'Năm nay làng có 23 người học nghề, trẻ nhất 16 tuổi. Họ được trả công từ lá chiếu thứ ba, được dệt hỏng năm lá mà không phải đền. Điều kiện duy nhất: sau một năm phải dạy lại cho một người khác. Bà Sợi gọi đó là cách “trả nợ khung”.',
      ),
      list(
        'Mỗi khung có một cuốn sổ ghi ai dệt, ngày nào, hỏng ở đâu.',
        'Chiều thứ sáu, cả nhóm trải chiếu ra sân đình chấm chéo, không nêu tên.',
        'Lá hỏng không bán hạ giá, cắt làm đệm ghế cho trường mầm non.',
      ),
      h2('Điều chưa giải được'),
      p(
        'Khó nhất bây giờ không phải đầu ra mà là đầu gối. Ngồi bệt tám giờ một ngày, quá nửa số thợ trên 50 tuổi đau khớp. Một xưởng mộc trong xã đang thử khung dệt cao 70 cm để ngồi ghế; bản mẫu thứ tư dập còn nặng tay. “Làm xong cái khung ấy thì làng mới thật là sống lâu”, cô cháu gái bà Sợi nói, rồi cúi xuống nối một đầu sợi vừa đứt.',
      ),
      line,
      p('Phóng viên đã ở lại Bãi Soi bốn ngày để thực hiện bài viết. Tên các hộ được dùng với sự đồng ý của họ.'),
    ],
  },
];
