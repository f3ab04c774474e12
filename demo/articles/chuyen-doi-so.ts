import { type DemoArticle, figure, h2, p, quote } from '#demo/article';

export const digital: DemoArticle[] = [
  {
    category: 'chuyen-doi-so',
    title: 'Tổ công nghệ số Vân Khê chèo thuyền đến từng nhà bè chỉ cách dùng điện thoại',
    sapo: 'Không chờ bà con lên bờ, chín thành viên tổ công nghệ số xã Vân Khê chia nhau theo thuyền đến các nhà bè, hướng dẫn nộp hồ sơ, bán cá và nhận biết tin nhắn lừa đảo.',
    daysAgo: 1,
    time: '06:50',
    byline: 'Hải Đăng',
    tags: ['chuyển đổi số', 'tổ công nghệ số', 'Vân Khê'],
    cover: {
      scene: 'digital-team',
      alt: 'Tranh minh họa tổ công nghệ số đang giúp bà con dùng điện thoại thông minh',
      caption: 'Thành viên tổ công nghệ số hướng dẫn bà con cài ứng dụng.',
    },
    body: [
      p(
        'Chiều thứ ba và thứ sáu, chiếc thuyền máy của đoàn xã rời bến Vân Khê với ba chiếc áo phao, một bộ phát sóng di động và chồng tờ hướng dẫn khổ chữ lớn. Trên thuyền là hai đoàn viên và cô giáo Mai Thị Huệ, tổ trưởng tổ công nghệ số xóm Bè, nơi 126 hộ sống bằng nghề nuôi cá lồng.',
      ),
      p(
        'Nhà ông Bùi Văn Toản neo ở cuối eo hồ. Ông có điện thoại thông minh đã hai năm nhưng chỉ dùng để nghe gọi. Buổi đầu, cô Huệ dạy ông phóng to chữ, gọi hình cho con trai làm ở xa. Sang buổi thứ ba, ông tự chụp ảnh con dấu kiểm dịch, gửi cho thương lái thay vì chạy thuyền vào bờ.',
      ),
      figure(
        'fishing-village',
        'Tranh minh họa làng chài ven hồ với những chiếc thuyền nhỏ',
        'Xóm Bè trên hồ Vân Khê, nơi tổ công nghệ số đi bằng thuyền.',
      ),
      h2('Dạy việc cần trước, việc hay sau'),
      p(
        'Kinh nghiệm của tổ là không mở đầu bằng ứng dụng của cơ quan nhà nước. Việc đầu tiên luôn do chủ nhà chọn: người muốn xem dự báo mưa, người muốn nhận tiền bán cá qua tài khoản. Khi tay đã quen, tổ mới hướng dẫn nộp hồ sơ trực tuyến và tra cứu kết quả. Mỗi nhà được ghé ít nhất bốn lần.',
      ),
      p(
        'Sau bảy tháng, 103 trong 126 hộ tự thực hiện được ít nhất một thủ tục trên mạng, chủ yếu là đăng ký lồng nuôi và khai báo tạm vắng. Tổ còn ghi lại 17 vụ bà con nhận cuộc gọi giả danh cán bộ; không ai mất tiền, bởi quy ước của xóm là “gác máy, hỏi cô Huệ”.',
      ),
      quote(
        '“Có cụ gọi tôi lúc mười giờ đêm chỉ để hỏi cái nút màu đỏ là gì. Tôi mừng, vì cụ đã chịu hỏi trước khi bấm”, cô Huệ kể.',
      ),
      p(
        'Kinh phí hoạt động mỗi tháng chừng 2,5 triệu đồng, phần lớn là xăng dầu. UBND xã Vân Khê đang tính lắp hai điểm phát wifi miễn phí trên nhà bè sinh hoạt cộng đồng, đồng thời chọn mỗi cụm bè một thanh niên làm đầu mối, để tổ dành thời gian cho những hộ ở xa nhất.',
      ),
    ],
  },
  {
    category: 'chuyen-doi-so',
    title: 'Mạng cảm biến mực nước giúp vùng hạ lưu hồ Vân Khê biết lũ trước 90 phút',
    sapo: 'Ba mươi hai trạm đo tự động dọc sông Trà truyền số liệu năm phút một lần, giúp trưởng thôn nhận cảnh báo theo đúng cao độ nơi mình ở thay vì một bản tin chung cho cả tỉnh.',
    daysAgo: 88,
    time: '10:15',
    byline: 'Quang Huy',
    tags: ['cảnh báo lũ', 'chuyển đổi số', 'hồ Vân Khê', 'phòng chống thiên tai'],
    cover: {
      scene: 'water-gauge',
      alt: 'Cột đo mực nước có tấm pin mặt trời đứng bên bờ sông dưới trời nhiều mây',
      caption: 'Trạm đo tự động ở hạ lưu hồ Vân Khê.',
    },
    body: [
      p(
        'Trên mố cầu treo thôn Bãi Lở, một hộp kim loại nhỏ hơn chiếc cặp sách, gắn tấm pin mặt trời, chĩa đầu đo xuống mặt nước. Đây là một trong 32 trạm đo mực nước tự động mà tỉnh Lam Giang lắp dọc 74 km sông Trà, từ chân đập hồ Vân Khê về đến phường Bến Ngự.',
      ),
      p(
        'Trước đây, hạ lưu chỉ có bốn điểm đọc thủy chí bằng mắt, mỗi ngày báo hai lần, khi mưa lớn thì sáu lần. Số liệu gọi qua điện thoại, đến tay trưởng thôn có lúc chậm hơn một giờ. Hệ thống mới gửi dữ liệu năm phút một lần và vẫn chạy được bốn ngày khi trời không có nắng.',
      ),
      h2('Cảnh báo theo từng nền nhà'),
      p(
        'Điểm khác biệt nằm ở bản đồ cao độ. Đoàn viên các xã đã đo nền của 5.860 ngôi nhà ven sông rồi chia thành năm mức. Khi nước dự báo chạm mức nào, tin nhắn chỉ gửi đến nhóm hộ thuộc mức đó, kèm tên điểm sơ tán gần nhất. Loa thôn tự phát bản ghi âm bằng hai thứ tiếng.',
      ),
      figure(
        'flood-drill',
        'Tranh minh họa xuồng cứu hộ trong buổi diễn tập chống lũ trên sông',
        'Diễn tập sơ tán theo kịch bản của hệ thống cảnh báo mới.',
      ),
      p(
        'Trong đợt mưa gần nhất, nước tại Bãi Lở lên 2,3 m chỉ sau ba giờ. Tin nhắn đầu tiên đến trước khi nước chạm sân nhà thấp nhất 94 phút, đủ để 61 hộ chuyển lợn, thóc và xe máy lên cao. Thiệt hại ghi nhận là 2,1 ha rau màu, không có người bị thương.',
      ),
      quote(
        '“Biết trước một tiếng rưỡi thì chuyển được cả đàn lợn. Biết trước mười lăm phút thì chỉ kịp bế cháu”, bà Trần Thị Lụa, thôn Bãi Lở, so sánh.',
      ),
      p(
        'Tổng đầu tư của hệ thống là 6,9 tỷ đồng, chi phí vận hành khoảng 420 triệu đồng mỗi năm. Ông Phan Đức Lộc, Chi cục trưởng Chi cục Thủy lợi Lam Giang, cho biết ba trạm từng báo sai vì rác quấn đầu đo, nên mỗi thôn sẽ có một người được trả công để kiểm tra trạm hằng tuần.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'chuyen-doi-so',
    title: 'Học bạ số về trường vùng cao Lam Giang: bớt sổ giấy, thêm thời gian cho trò',
    sapo: 'Sau một học kỳ dùng học bạ số, 46 trường tiểu học và trung học cơ sở ở Lam Giang giảm đáng kể việc ghi chép trùng lặp, song bài toán thiết bị và đường truyền vẫn còn đó.',
    daysAgo: 214,
    time: '15:40',
    byline: 'Ngọc Lan',
    tags: ['học bạ số', 'giáo dục', 'chuyển đổi số'],
    cover: {
      scene: 'classroom',
      alt: 'Cô giáo ngồi trước máy tính ở bàn giáo viên, bên cửa sổ lớp học nhìn ra núi',
      caption: 'Cô giáo nhập nhận xét vào học bạ số sau giờ dạy.',
    },
    body: [
      p(
        'Cuối mỗi học kỳ, thầy Lý Văn Phúc, giáo viên Trường Tiểu học Bản Lươn, từng mất bốn buổi tối để chép điểm và lời nhận xét của 34 học sinh vào học bạ giấy. Sai một nét là phải lập biên bản, xin chữ ký hiệu trưởng. Học kỳ vừa rồi, thầy nhập nhận xét theo từng tuần và hoàn tất chỉ trong một buổi chiều.',
      ),
      p(
        'Trường của thầy nằm trong 46 cơ sở giáo dục tham gia giai đoạn đầu của kế hoạch học bạ số do Sở Giáo dục và Đào tạo Lam Giang triển khai. Tổng cộng 18.420 học sinh đã có học bạ được ký số, chiếm 98,2% số em thuộc diện. Phần còn lại vướng sai lệch ngày sinh, đang chờ chỉnh sửa hộ tịch.',
      ),
      h2('Chuyển trường không còn là chuyện lớn'),
      p(
        'Lợi ích dễ thấy nhất thuộc về các gia đình đi làm theo mùa. Khi cha mẹ chuyển nơi ở, trường mới tra được kết quả học tập trong ngày, thay vì chờ bản giấy đóng dấu gửi qua bưu điện. Trong học kỳ đầu tiên đã có 273 em chuyển trường bằng dữ liệu số, không em nào phải nghỉ học để đợi hồ sơ.',
      ),
      p(
        'Tuy nhiên, 11 điểm trường lẻ chưa có đường truyền ổn định. Giáo viên ở đó nhập dữ liệu trên máy tính, cuối tuần xuống trường chính để đồng bộ. Một số thầy cô lớn tuổi ban đầu lúng túng với chữ ký số, nên mỗi trường cử hai giáo viên trẻ kèm cặp trong tháng đầu.',
      ),
      quote(
        '“Tôi không tiếc quyển sổ. Tôi chỉ cần chắc rằng mười năm nữa học trò vẫn mở được học bạ của mình”, thầy Phúc nói.',
      ),
      p(
        'Trả lời băn khoăn này, đại diện Sở cho biết dữ liệu được sao lưu tại hai nơi và mỗi học sinh vẫn nhận một bản in có mã xác thực khi hoàn thành cấp học. Năm học tới, tỉnh dự kiến mở rộng ra 100% trường phổ thông, ưu tiên mua sắm 320 máy tính cho các điểm trường còn thiếu./.',
      ),
    ],
  },
];
