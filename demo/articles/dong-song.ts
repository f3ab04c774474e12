import {
  type DemoArticle,
  figure,
  footnote,
  gallery,
  h2,
  h3,
  line,
  list,
  lowered,
  note,
  p,
  quote,
  raised,
  table,
} from '#demo/article';

export const river: DemoArticle[] = [
  {
    category: 'moi-truong',
    title: 'Một năm đi dọc sông Trà: dòng sông khỏe lên từ những cửa cống nhỏ',
    sapo: 'Trong 12 tháng, nhóm quan trắc lấy 1.460 mẫu nước ở 20 điểm. Kết quả cho thấy sông không bẩn ở nơi người ta vẫn tưởng, và sạch lên nhờ những việc ít ai để ý.',
    daysAgo: 11,
    time: '06:45',
    byline: 'Trọng Nghĩa',
    tags: ['sông Trà', 'chất lượng nước', 'phóng sự'],
    cover: {
      scene: 'river-dawn',
      alt: 'Người trên chiếc thuyền nhỏ cúi lấy mẫu nước giữa dòng sông phủ sương lúc bình minh',
      caption: 'Lấy mẫu nước ở khúc sông Bãi Soi lúc năm rưỡi sáng.',
    },
    body: [
      p(
        'Chiếc thuyền gỗ rời bến khi sương chưa tan. Kỹ sư Trần Thị Ngân nhúng chai thủy tinh xuống độ sâu nửa mét, đếm đến ba rồi vặn nắp. Cứ mỗi tháng sáu ngày, bà và hai đồng nghiệp đi hết 84 km sông Trà chảy qua tỉnh, từ cửa xả hồ Vân Khê đến cầu Bến Ngự.',
      ),
      p(
        'Trước chuyến đi đầu tiên, hầu hết mọi người tin rằng khúc sông bẩn nhất nằm sau khu công nghiệp Gò Vối. Mười hai tháng và 1.460 mẫu nước kể một câu chuyện khác.',
      ),
      h2('Khúc sông bị nghi oan'),
      p(
        'Ở điểm đo sau Gò Vối, nhu cầu ô-xy sinh hóa',
        footnote('BOD: lượng ô-xy mà vi sinh vật cần để phân hủy chất hữu cơ trong nước; càng thấp nước càng sạch.'),
        ' trung bình là 5,2 mg/l, thấp hơn giới hạn cho phép. Nhà máy xử lý nước thải tập trung chạy ổn định, số liệu truyền về Sở Nông nghiệp và Môi trường mỗi năm phút. Cái làm nước đục là ba cửa cống sinh hoạt của phường Sông Trà, nằm cách đó 2 km về phía hạ lưu.',
      ),
      table(
        'Chất lượng nước trung bình năm tại năm điểm tiêu biểu',
        'Điểm đo | BOD (mg/l) | Ô-xy hòa tan (mg/l) | Xếp loại',
        'Cửa xả hồ Vân Khê | 2,1 | 7,6 | Tốt',
        'Bãi Soi | 3,0 | 6,9 | Tốt',
        'Sau khu công nghiệp Gò Vối | 5,2 | 5,8 | Khá',
        'Cống Thợ Nhuộm | 11,4 | 3,1 | Kém',
        'Cầu Bến Ngự | 6,3 | 5,4 | Khá',
      ),
      h2('Ba cửa cống, một nghìn nhà bếp'),
      p(
        'Cống Thợ Nhuộm nhận nước của hơn 1.100 hộ. Tổ dân phố đi từng nhà, phát hiện 214 hàng ăn đổ dầu mỡ thẳng xuống cống. Phường không phạt ngay mà lắp bể tách mỡ loại nhỏ, giá 1,8 triệu đồng, cho trả góp theo hóa đơn nước. Sau chín tháng, chỉ số BOD ở đây giảm từ 16,8 xuống 8,9 mg/l.',
      ),
      quote(
        '“Con sông không chờ dự án nghìn tỷ. Nó khá lên ngay khi người ta thôi đổ nồi nước phở xuống cống”, bà Ngân nói.',
      ),
      h2('Nước về đêm'),
      p(
        'Máy đo tự động đặt ở Bãi Soi phát hiện một điều lạ: cứ khoảng hai giờ sáng các ngày cuối tuần, độ đục tăng gấp bốn. Công an môi trường mật phục ba đêm, bắt quả tang hai sà lan hút cát trái phép. Từ đó đến nay, đường đo ban đêm gần như phẳng.',
      ),
      gallery(
        ['water-gauge', 'Cột đo mực nước tự động bên bờ sông', 'Trạm đo tự động ở Bãi Soi.'],
        ['river-bridge', 'Cầu dây văng bắc qua sông lúc chiều', 'Cầu Bến Ngự, điểm đo cuối cùng.'],
        ['kayak-lake', 'Người chèo xuồng trên mặt hồ trong sương', 'Hồ Vân Khê, điểm đo đầu tiên.'],
      ),
      h2('Rừng trên đầu nguồn, bãi cói dưới chân'),
      p(
        'Hai nơi nước tốt nhất đều có cây. Phía trên, 11.200 ha rừng Trúc Lâm giữ đất; phía dưới, bãi cói Bãi Soi lọc phù sa và đạm. Nhóm tính được dải cói rộng 60 m giữ lại chừng 38% lượng ni-tơ-rát chảy từ ruộng xuống sông. Bãi cói và rừng ven sông mỗi năm còn hấp thụ khoảng 4.900 tấn CO',
        lowered('2'),
        '.',
      ),
      h3('Việc của từng thôn'),
      list(
        'Chừa dải cây rộng ít nhất 5 m ven bờ, không phun thuốc cỏ.',
        'Chuồng trại cách mép nước từ 50 m, có hố ủ.',
        'Mỗi tháng một buổi vớt rác ở các khúc quanh, cân và ghi sổ.',
      ),
      h2('Những con cá trở lại'),
      p(
        'Ngư dân là người báo tin vui sớm nhất. Cá lăng, loài chỉ sống nơi nước nhiều ô-xy, xuất hiện trở lại ở ba khúc sông sau chín năm vắng bóng. Ông Nguyễn Văn Rạng, chủ đò bến Gốc Đa, ghi vào vách đò ngày bắt được con đầu tiên, nặng 2,4 kg; ông thả nó xuống.',
      ),
      figure(
        'ferry',
        'Chuyến đò ngang chở khách mặc áo phao trong sương sớm',
        'Bến Gốc Đa, nơi con cá lăng đầu tiên được nhìn thấy.',
      ),
      h2('Còn lại phía trước'),
      p(
        'Vẫn còn bốn điểm đo xếp loại kém, đều là cống sinh hoạt. Trạm xử lý nước thải phường Sông Trà, công suất 6.000 m',
        raised('3'),
        ' một ngày đêm, khởi công quý tới. Trong lúc chờ, số liệu của 20 điểm được công bố hằng tuần để mỗi tổ dân phố biết đoạn sông của mình đang xanh hay đỏ.',
      ),
      note(
        'Người dân thấy nước đổi màu, có mùi hoặc cá chết: gọi đường dây nóng môi trường của xã, phường; nếu có thể, chụp ảnh kèm giờ và vị trí.',
      ),
      line,
      p(
        'Bài viết sử dụng số liệu quan trắc do Chi cục Bảo vệ môi trường cung cấp, phóng viên cùng đi ba chuyến lấy mẫu.',
      ),
    ],
  },
  {
    category: 'moi-truong',
    title: 'Không khí phường Sông Trà ba ngày tới: buổi sáng nhiều bụi mịn, trưa sạch dần',
    sapo: 'Trời lặng gió khiến bụi đọng lại vào sáng sớm. Người có bệnh hô hấp nên tập thể dục sau chín giờ.',
    daysAgo: 14,
    time: '17:00',
    byline: 'Đức Hiệp',
    tags: ['không khí', 'bụi mịn'],
    body: [
      p(
        'Trạm đo ở công viên Bến Ngự ghi nhận nồng độ PM',
        lowered('2,5'),
        ' lúc sáu giờ sáng là 61 µg/m',
        raised('3'),
        ', đến 13 giờ giảm còn 24 µg/m',
        raised('3'),
        '. Nguyên nhân chính là lớp không khí lạnh nằm sát mặt đất giữ khói bếp, khói xe.',
      ),
      list(
        'Đeo khẩu trang khi đi xe máy trước tám giờ.',
        'Không đốt rác, đốt rơm vào buổi tối.',
        'Trường học chuyển tiết thể dục đầu giờ vào trong nhà.',
      ),
    ],
  },
];
