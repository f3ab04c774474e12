import { type DemoArticle, h2, list, note, p, quote, raised, table } from '#demo/article';

export const trade: DemoArticle[] = [
  {
    category: 'kinh-te',
    title: 'Giá nông sản tuần qua: bưởi nhích lên, cá lồng đứng giá, rau xanh giảm',
    sapo: 'Số liệu do 14 điểm chợ trong tỉnh ghi vào sáng thứ năm hằng tuần, là giá người sản xuất bán ra tại vườn hoặc tại bến.',
    daysAgo: 1,
    time: '16:00',
    byline: 'Quang Huy',
    tags: ['giá cả', 'nông sản'],
    cover: {
      scene: 'market',
      alt: 'Phiên chợ vùng cao buổi sáng với những sạp rau quả dưới mái bạt, người mua đội nón đi lại',
      caption: 'Chợ phiên Bản Lươn, một trong 14 điểm ghi giá.',
    },
    body: [
      table(
        'Giá bán tại nơi sản xuất (nghìn đồng một ki-lô-gam)',
        'Mặt hàng | Tuần trước | Tuần này | Thay đổi',
        'Bưởi Trúc Lâm loại 1 | 28 | 31 | +3',
        'Chè búp hữu cơ | 46 | 46 | 0',
        'Cá trắm lồng | 72 | 72 | 0',
        'Rau cải các loại | 9 | 7 | −2',
        'Mật ong rừng (lít) | 240 | 250 | +10',
      ),
      p(
        'Bưởi tăng giá vì các vườn ở Trúc Lâm đã bán hết lứa đầu, lứa sau chín chậm hơn mọi năm chừng mười ngày. Rau xanh giảm do thời tiết thuận, lượng hàng về chợ đầu mối tăng gần một phần ba.',
      ),
      p('Sở Nông nghiệp và Môi trường khuyến cáo bà con trồng rau gối lứa, mỗi lứa cách nhau 12 ngày, tránh thu rộ.'),
    ],
  },
  {
    category: 'kinh-te',
    title: 'Ca đêm ở xưởng may Gò Vối: đổi giờ nghỉ, bớt tai nạn, giữ được thợ',
    sapo: 'Chỉ chuyển bữa ăn giữa ca sớm lên một tiếng và thêm mười phút nghỉ lúc ba giờ sáng, một xưởng may giảm 40% số lần đâm kim vào tay trong nửa năm.',
    daysAgo: 83,
    time: '08:50',
    byline: 'Hoàng Sơn',
    tags: ['Gò Vối', 'an toàn lao động', 'công nhân'],
    cover: {
      scene: 'factory-line',
      alt: 'Dãy công nhân may cúi trên máy dưới hàng đèn dài trong nhà xưởng ban đêm',
      caption: 'Chuyền may số 4 lúc hai giờ sáng.',
    },
    body: [
      p(
        'Xưởng may Tân Trà có 640 thợ, một phần ba làm ca đêm. Cuốn sổ y tế của xưởng cho thấy tai nạn dồn vào quãng từ ba đến bốn giờ sáng, khi cơ thể buồn ngủ nhất. Ban an toàn thử đổi giờ thay vì mua thêm biển cảnh báo.',
      ),
      h2('Mười phút và một bát cháo'),
      p(
        'Bữa chính chuyển từ một giờ về nửa đêm, ăn nhẹ lúc ba giờ kèm mười phút tắt máy, bật sáng đèn và mở cửa. Năng suất những tuần đầu giảm 1,5%, sau hai tháng lại vượt mức cũ vì hàng lỗi ít đi. Số người xin nghỉ việc giảm từ 31 xuống 12 trong một quý.',
      ),
      list(
        'Không xếp một người quá bốn đêm liền.',
        'Phụ nữ mang thai từ tháng thứ sáu chuyển hẳn sang ca ngày.',
        'Xe đưa đón chạy đến tận ngõ của khu trọ.',
      ),
      quote(
        '“Có mười phút để ngẩng lên nhìn nhau, nửa đêm về sáng bỗng ngắn lại”, chị Đinh Thị Mai, chuyền may số 4, nói.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Đàn ong theo mùa hoa: mật Thượng Lũng bán kèm nhật ký từng thùng',
    sapo: 'Mỗi chai mật của tổ hợp tác Thượng Lũng có mã số thùng ong, ngày quay mật và loài hoa chính. Khách hỏi nhiều, người nuôi bớt phải thề thốt.',
    daysAgo: 45,
    time: '09:30',
    byline: 'Lê Vân',
    tags: ['mật ong', 'Thượng Lũng', 'truy xuất nguồn gốc'],
    cover: {
      scene: 'beehives',
      alt: 'Người nuôi ong đội mũ lưới nhấc cầu ong giữa những thùng gỗ đặt dưới tán cây',
      caption: 'Kiểm tra cầu ong trước ngày quay mật.',
    },
    body: [
      p(
        'Thùng số 217 của anh Chảo Văn Seng đứng ở bìa rừng bản Tả Hồ từ tháng hai. Nhật ký ghi: mười ngày đầu ong yếu, chia cầu; ngày 26 hoa bạc hà rộ; ngày 31 quay được 4,2 lít, độ ẩm 19,8%. Tất cả nằm sau một ô mã vuông in trên nhãn chai.',
      ),
      p(
        'Tổ hợp tác có 46 hộ, 3.100 thùng ong nội. Trước đây mật bán xô cho thương lái với giá 140 nghìn đồng một lít, thật giả lẫn lộn. Khi có nhật ký, giá lên 250 nghìn đồng, nhưng điều kiện cũng gắt: mật dưới 60 ngày tuổi cầu không được quay, cho ong ăn đường phải ghi và không bán mật lứa đó.',
      ),
      h2('Rừng còn hoa thì ong còn mật'),
      p(
        'Mỗi đàn ong cần chừng 3 km',
        raised('2'),
        ' rừng và nương có hoa quanh năm. Các hộ góp tiền trồng 5.200 cây bồ đề, vải rừng dọc đường lên bản, và thỏa thuận với bốn thôn không phun thuốc cỏ vào mùa hoa.',
      ),
      quote('“Con ong không biết nói dối. Mình ghi sai thì năm sau nó đi hết”, anh Seng cười.'),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Lịch lấy nước đổ ải ở hạ lưu sông Trà: ba đợt, 17 ngày',
    sapo: 'Công ty Thủy lợi Lam Giang công bố lịch vận hành các trạm bơm để bà con chủ động làm đất. Đợt đầu bắt đầu sau rằm tháng này.',
    daysAgo: 16,
    time: '07:00',
    byline: 'Đức Hiệp',
    tags: ['thủy lợi', 'lịch lấy nước', 'sông Trà'],
    body: [
      table(
        'Lịch vận hành trạm bơm',
        'Đợt | Số ngày | Khu vực | Mực nước tại cống Cầu Gỗ',
        'Một | 4 | Vùng cao, cuối kênh | 2,10 m',
        'Hai | 8 | Toàn vùng | 2,35 m',
        'Ba | 5 | Nơi còn thiếu nước | 2,20 m',
      ),
      note(
        'Bà con khơi thông mương, đắp bờ giữ nước trước mỗi đợt một ngày. Nước về ban đêm, các tổ thủy nông trực theo ca; không tự ý mở cống lấy nước ngoài lịch.',
      ),
      p('Khi cần hỗ trợ, gọi đội trực của xã hoặc nhắn vị trí ruộng vào nhóm liên lạc của tổ thủy nông.'),
    ],
  },
];
