import { type DemoArticle, figure, h2, p, quote } from '#demo/article';

export const society: DemoArticle[] = [
  {
    category: 'van-hoa-xa-hoi',
    title: 'Lớp dạy then buổi tối ở Trúc Lâm: thầy bảy mươi tuổi, trò mười hai',
    sapo: 'Mỗi tối thứ sáu, nhà văn hóa thôn lại vang tiếng đàn tính; lớp học không thu tiền đã giữ chân 35 em nhỏ suốt hai mùa.',
    daysAgo: 5,
    time: '20:10',
    byline: 'Quỳnh Anh',
    tags: ['văn hóa', 'hát then', 'Trúc Lâm'],
    cover: {
      scene: 'old-town',
      alt: 'Dãy nhà cũ treo đèn lồng trong ánh chiều',
      caption: 'Buổi biểu diễn cuối khóa diễn ra ở phố cổ.',
    },
    body: [
      p(
        'Người thầy của lớp năm nay bảy mươi tuổi, thuộc hơn sáu mươi bài then cổ. Ông không dạy nốt nhạc mà bắt học trò nghe rồi hát lại, nghe rồi gảy lại, cho đến khi ngón tay tự nhớ.',
      ),
      p(
        'Em nhỏ nhất lớp mới tám tuổi, chưa với hết cần đàn. Xã đặt làm mười cây đàn tính cỡ nhỏ bằng gỗ dâu, vỏ bầu trồng ngay trong vườn của thôn.',
      ),
      quote('Hát sai thì hát lại, miễn là đừng bỏ giữa chừng.'),
      p(
        'Những bài đã ghi âm được gửi vào kho tư liệu của bảo tàng tỉnh, kèm lời chép bằng chữ quốc ngữ và chú giải từ cổ.',
      ),
    ],
  },
  {
    category: 'van-hoa-xa-hoi',
    title: 'Bữa cơm chung của khu nhà trọ công nhân: chuyện nhỏ giữ người ở lại',
    sapo: 'Ở khu trọ 240 phòng phường Bến Ngự, bữa cơm chung tối chủ nhật đã thành lệ, giúp người mới đến bớt lạ nhà.',
    daysAgo: 23,
    time: '16:00',
    byline: 'Thu Trang',
    tags: ['đời sống', 'công nhân', 'Bến Ngự'],
    cover: {
      scene: 'market',
      alt: 'Người dân mua thức ăn ở các sạp chợ',
      caption: 'Thức ăn cho bữa cơm chung mua từ chợ phiên sáng chủ nhật.',
    },
    body: [
      p(
        'Mỗi phòng góp một món. Người góp rau luộc, người góp nồi cá kho, ai bận ca thì góp gạo. Bàn ghế mượn của nhà văn hóa khu phố, ăn xong cùng rửa dọn.',
      ),
      p(
        'Từ những bữa cơm ấy, tổ tự quản ra đời: có người nhận trông trẻ tan học sớm, có người sửa điện, có người dạy kèm. Hai năm qua, khu trọ không xảy ra vụ mất cắp nào.',
      ),
      p('Phường hỗ trợ một tủ sách và góc học tập; chủ nhà trọ cam kết không tăng giá trong mười hai tháng.'),
    ],
  },
  {
    category: 'giao-duc',
    title: 'Trường Vân Khê dạy bơi cho mọi học sinh lớp ba trước mùa nước lên',
    sapo: 'Hai bể bơi lắp ghép giúp 412 học sinh vùng hồ biết bơi và biết tự cứu trong mười hai buổi học.',
    daysAgo: 14,
    time: '07:15',
    byline: 'Minh Hà',
    tags: ['giáo dục', 'dạy bơi', 'Vân Khê'],
    cover: {
      scene: 'school',
      alt: 'Sân trường có cột cờ và học sinh xếp hàng',
      caption: 'Học sinh Trường Tiểu học Vân Khê trước giờ học bơi.',
    },
    body: [
      p(
        'Xã Vân Khê có 31 km bờ hồ, trẻ em qua đò đi học mỗi ngày. Sau một tai nạn suýt xảy ra ba năm trước, nhà trường quyết định đưa bơi thành môn bắt buộc của lớp ba.',
      ),
      p(
        'Mười hai buổi học chia làm hai phần: bơi được 25 mét, và biết làm gì khi rơi xuống nước với quần áo trên người. Phụ huynh thay nhau trực bể, trạm y tế cử người có mặt mọi buổi.',
      ),
      h2('Học để dạy lại'),
      p(
        'Các em học xong nhận thêm một nhiệm vụ: chỉ cho em nhỏ trong nhà cách gọi người lớn, cách ném phao, và nhớ rằng không tự nhảy xuống cứu bạn. Kết thúc khóa, 398 em đạt yêu cầu./.',
      ),
    ],
    source: { name: 'Phòng Văn hóa – Xã hội xã Vân Khê' },
  },
  {
    category: 'giao-duc',
    title: 'Thư viện lưu động trên thuyền ghé mười một bến quanh hồ mỗi tháng',
    sapo: 'Con thuyền chở 2.600 cuốn sách đi một vòng hồ Vân Khê trong bốn ngày, mỗi bến dừng nửa buổi để trẻ em đọc và mượn sách.',
    daysAgo: 71,
    time: '14:45',
    byline: 'Hoài Nam',
    tags: ['giáo dục', 'đọc sách'],
    cover: {
      scene: 'reservoir',
      alt: 'Thuyền nhỏ trên mặt hồ yên ả',
      caption: 'Thuyền sách trên đường đến bến thứ bảy.',
    },
    body: [
      p(
        'Còi thuyền chưa dứt, đám trẻ đã chạy ra bến. Mỗi em được mượn ba cuốn, tháng sau trả. Người thủ thư ghi tên vào sổ tay, không phạt khi sách bị nhàu, chỉ nhắc.',
      ),
      p(
        'Sách được mượn nhiều nhất là truyện tranh khoa học và sách dạy làm đồ thủ công. Năm ngoái thuyền cho mượn 14.300 lượt, số sách thất lạc chưa đến 1%.',
      ),
      p('Từ mùa này, thuyền chở thêm một kính hiển vi và một bộ thí nghiệm nhỏ để các em tự tay quan sát nước hồ.'),
    ],
  },
  {
    category: 'y-te',
    title: 'Trạm y tế xã có máy siêu âm, thai phụ khỏi vượt 40 km đường đèo',
    sapo: 'Bảy trạm y tế vùng cao được trang bị máy siêu âm xách tay, kết quả gửi về bệnh viện tỉnh để bác sĩ chuyên khoa đọc trong ngày.',
    daysAgo: 9,
    time: '09:50',
    byline: 'Thu Trang',
    tags: ['y tế', 'trạm y tế'],
    cover: {
      scene: 'clinic',
      alt: 'Trạm y tế xã có dấu chữ thập đỏ, nhân viên y tế đón người dân',
      caption: 'Trạm y tế xã Bản Lươn sau khi được sửa sang.',
    },
    body: [
      p(
        'Chiếc máy nặng chưa đến năm ki-lô-gam, nữ hộ sinh có thể mang đến tận nhà những thai phụ khó đi lại. Hình ảnh truyền về bệnh viện tỉnh; nếu có dấu hiệu bất thường, xe cấp cứu được gọi trước khi thai phụ rời trạm.',
      ),
      p(
        'Trong sáu tháng, bảy trạm thực hiện 1.940 lượt siêu âm, phát hiện sớm 23 trường hợp nguy cơ cao. Cả 23 ca đều sinh an toàn ở bệnh viện.',
      ),
      p(
        'Mười bốn nữ hộ sinh được đào tạo ba tháng tại bệnh viện và thực hành có giám sát thêm ba tháng nữa trước khi tự làm.',
      ),
    ],
  },
  {
    category: 'y-te',
    title: 'Sổ sức khỏe của người cao tuổi: một cuốn vở, bốn lần khám, nhiều điều đổi khác',
    sapo: 'Hơn 9.000 người trên 65 tuổi được khám định kỳ tại xã; tỷ lệ kiểm soát được huyết áp tăng từ 34% lên 58% sau một năm.',
    daysAgo: 48,
    time: '15:05',
    byline: 'Quỳnh Anh',
    tags: ['y tế', 'người cao tuổi'],
    cover: {
      scene: 'clinic',
      alt: 'Nhân viên y tế trò chuyện với người cao tuổi trước trạm xá',
      caption: 'Ngày khám định kỳ ở trạm y tế phường Sông Trà.',
    },
    body: [
      p(
        'Cuốn vở bìa xanh ghi cân nặng, huyết áp, đường huyết và ba lời dặn viết bằng chữ lớn. Người cao tuổi giữ vở ở nhà, con cháu đọc được, bác sĩ nào khám cũng xem được.',
      ),
      p(
        'Cán bộ y tế thôn gọi điện nhắc trước ngày khám. Ai không đến được thì tổ khám lưu động ghé nhà vào cuối tuần.',
      ),
      figure('road', 'Đường bê tông về thôn', 'Tổ khám lưu động trên đường về thôn.'),
      p('Điều bất ngờ là bữa cơm: sau một năm ghi chép, lượng muối trung bình mỗi người dùng giảm gần một phần tư.'),
    ],
  },
];
