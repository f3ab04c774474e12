import { type DemoArticle, h2, list, note, p, quote, raised, table } from '#demo/article';

export const health: DemoArticle[] = [
  {
    category: 'y-te',
    title: 'Lịch tiêm chủng tháng này tại 16 trạm y tế của tỉnh Lam Giang',
    sapo: 'Các trạm tiêm vào hai đợt cố định trong tháng; trẻ ở bản xa được hẹn riêng theo chuyến lưu động. Phụ huynh mang theo sổ tiêm hoặc mã định danh của trẻ.',
    daysAgo: 17,
    time: '10:20',
    byline: 'Hồng Nhung',
    tags: ['tiêm chủng', 'trẻ em'],
    body: [
      table(
        'Ngày tiêm theo khu vực',
        'Khu vực | Đợt một | Đợt hai | Giờ',
        'Các phường | Ngày 5 và 6 | Ngày 20 và 21 | 7 giờ 30 – 10 giờ 30',
        'Các xã ven sông | Ngày 7 | Ngày 22 | 7 giờ 30 – 11 giờ',
        'Các xã vùng cao | Ngày 9 và 10 | Ngày 24 | 8 giờ – 15 giờ',
      ),
      note(
        'Trẻ đang sốt từ 37,5 °C, vừa tiêm loại khác chưa đủ 28 ngày hoặc từng phản ứng nặng: hãy báo cán bộ y tế trước khi tiêm. Sau tiêm ngồi lại trạm 30 phút.',
      ),
      p('Phụ huynh không nhớ mũi đã tiêm có thể gọi trạm y tế nơi cư trú để tra trên hệ thống, không cần đến tận nơi.'),
    ],
  },
  {
    category: 'y-te',
    title: 'Ba xã chung một đội xe cấp cứu, đêm mưa đến nơi sau 19 phút',
    sapo: 'Thay vì mỗi xã một chiếc xe cũ, ba xã thượng nguồn góp thành một đội có kíp trực 24 giờ. Thời gian chờ trung bình giảm từ 47 xuống 19 phút.',
    daysAgo: 66,
    time: '07:35',
    byline: 'Hồng Nhung',
    tags: ['cấp cứu', 'y tế cơ sở', 'vùng cao'],
    cover: {
      scene: 'night-ambulance',
      alt: 'Xe cấp cứu bật đèn trên con đường ướt mưa ban đêm, hai nhân viên y tế khiêng cáng',
      caption: 'Chuyến cấp cứu lúc 23 giờ ở dốc Nà Kham.',
    },
    body: [
      p(
        'Điện thoại trực reo lúc 22 giờ 51. Đầu dây bên kia là tiếng mưa rồi mới đến tiếng người: chị gái sắp sinh, đường qua ngầm tràn. Tài xế Hứa Văn Bằng nổ máy trong khi nữ hộ sinh Lường Thị Thắm hỏi tiếp năm câu theo tờ giấy dán ở bảng điều khiển.',
      ),
      p(
        'Trước đây ba xã Bản Lươn, Trúc Lâm, Thượng Lũng mỗi nơi một xe, nhưng ban đêm thường chỉ có tài xế hoặc chỉ có y tá. Gộp lại, đội có ba xe, chín tài xế, 15 nhân viên y tế, trực theo ca tám giờ ở một điểm cách đều ba xã.',
      ),
      h2('Bản đồ những khúc đường xấu'),
      p(
        'Trên tường phòng trực là tấm bản đồ do chính tài xế vẽ: màu đỏ là ngầm ngập khi mưa quá 50 mm, màu vàng là dốc trơn, mỗi thôn có một điểm trung chuyển bằng cáng. Đêm ấy, dân quân thôn Nà Kham đã khiêng sản phụ qua cầu treo, gặp xe ở bờ bên này. Em bé chào đời lúc 0 giờ 20, nặng 3,1 kg.',
      ),
      quote('“Chúng tôi không chạy nhanh hơn trước. Chỉ là không còn mất nửa giờ để tìm cho đủ người”, anh Bằng nói.'),
    ],
  },
  {
    category: 'y-te',
    title: 'Vườn thuốc nam sau trạm y tế Thượng Lũng: 62 loài cây, một cuốn sổ liều lượng',
    sapo: 'Cây nào chữa gì người già đều biết, nhưng liều bao nhiêu thì mỗi nhà một khác. Trạm y tế cùng các ông lang, bà mế viết lại thành sổ, có ghi cả khi nào không được dùng.',
    daysAgo: 250,
    time: '14:30',
    byline: 'Quỳnh Lam',
    tags: ['y học cổ truyền', 'cây thuốc', 'Thượng Lũng'],
    cover: {
      scene: 'herb-garden',
      alt: 'Bàn tay già nâng chiếc lá giữa vườn cây thuốc, nắng sớm chiếu qua tán',
      caption: 'Bà mế Triệu Thị Phấy chỉ cách phân biệt hai loài lá giống nhau.',
    },
    body: [
      p(
        'Mảnh vườn rộng 480 m',
        raised('2'),
        ' chia thành luống theo bệnh: ho, đau bụng, mẩn ngứa, mất ngủ. Mỗi cây có một tấm gỗ ghi tên phổ thông, tên tiếng Dao và một dấu màu. Dấu đỏ nghĩa là không được tự dùng.',
      ),
      p(
        'Bà Triệu Thị Phấy, 69 tuổi, đã dạy ba y sĩ trẻ nhận mặt lá. Đổi lại, các y sĩ dạy bà đo huyết áp. Có hai loài lá bà dùng cả đời, kiểm nghiệm cho thấy hại gan nếu uống quá bảy ngày; bà là người đầu tiên đề nghị dán dấu đỏ.',
      ),
      h2('Cuốn sổ ghi cả điều không nên'),
      list(
        'Tên cây, bộ phận dùng, cách chế biến.',
        'Liều theo tuổi và cân nặng, số ngày dài nhất.',
        'Ai không được dùng, dùng cùng thuốc nào thì phải hỏi bác sĩ.',
      ),
      p('Sổ in 400 cuốn, phát cho từng thôn. Mỗi năm một lần, trạm họp các ông lang, bà mế để sửa và bổ sung.'),
    ],
  },
];
