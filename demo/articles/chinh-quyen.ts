import { type DemoArticle, figure, h2, list, p } from '#demo/article';

export const government: DemoArticle[] = [
  {
    category: 'chinh-quyen',
    title: 'Đối thoại với người dân ba xã vùng hồ: 47 câu hỏi, 47 lời hẹn có ngày',
    sapo: 'Buổi đối thoại kéo dài hơn bốn giờ ở nhà văn hóa xã Vân Khê kết thúc bằng một bảng theo dõi công khai cho từng kiến nghị.',
    daysAgo: 6,
    time: '17:20',
    byline: 'Đức Việt',
    tags: ['đối thoại', 'Vân Khê'],
    cover: {
      scene: 'one-stop-desk',
      alt: 'Người dân trao đổi với cán bộ tại bàn tiếp công dân',
      caption: 'Người dân gửi kiến nghị trước giờ đối thoại.',
    },
    body: [
      p(
        'Câu hỏi nhiều nhất xoay quanh đất tái định cư, đường vào nương và nước sạch. Mỗi câu hỏi được ghi lên bảng, kèm tên cơ quan trả lời và ngày hoàn thành; người dân ký nhận bản ghi trước khi ra về.',
      ),
      p(
        'Lãnh đạo các sở dự buổi đối thoại trả lời tại chỗ 29 câu. Mười tám câu cần khảo sát thực địa sẽ có kết quả trong vòng 20 ngày và được niêm yết ở nhà văn hóa các thôn.',
      ),
      h2('Theo đến cùng'),
      p(
        'Tổ theo dõi gồm đại diện mặt trận, đoàn thanh niên và ba người dân do chính cuộc họp bầu ra. Tổ có quyền yêu cầu cơ quan chậm trả lời giải trình công khai. Kết quả lần đối thoại trước cho thấy 38 trong 41 kiến nghị đã giải quyết đúng hẹn./.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Một cửa mở thêm buổi tối thứ năm, người đi làm khỏi phải xin nghỉ',
    sapo: 'Từ tháng này, 11 điểm một cửa cấp xã nhận hồ sơ đến 20 giờ ngày thứ năm; gần nửa số lượt đến là công nhân và người buôn bán.',
    daysAgo: 3,
    time: '08:40',
    byline: 'Minh Hà',
    tags: ['cải cách hành chính', 'một cửa'],
    cover: {
      scene: 'one-stop-desk',
      alt: 'Ba người dân làm thủ tục tại quầy, cán bộ ngồi sau màn hình',
      caption: 'Bộ phận một cửa phường Sông Trà trong buổi tối đầu tiên.',
    },
    body: [
      p(
        'Bảy giờ tối, phòng một cửa phường Sông Trà vẫn sáng đèn. Chị công nhân vừa tan ca ghé làm giấy khai sinh cho con, mười lăm phút sau đã ra về với tờ giấy trên tay.',
      ),
      p(
        'Trong bốn buổi đầu, các điểm tiếp nhận 1.126 hồ sơ, nhiều nhất là hộ tịch, chứng thực và bảo hiểm. Cán bộ trực tối được nghỉ bù sáng thứ sáu, không tăng biên chế.',
      ),
      list(
        'Lấy số qua điện thoại, xem trước số người chờ.',
        'Hồ sơ thiếu giấy được ghi rõ thiếu gì, không phải hỏi lại.',
        'Trả kết quả tận nhà nếu người dân đề nghị.',
      ),
      p('Sau ba tháng, tỉnh sẽ đánh giá để mở rộng ra toàn bộ các xã, phường có khu công nghiệp.'),
    ],
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Cắt 62 loại giấy phải nộp kèm, hồ sơ đất đai mỏng đi một nửa',
    sapo: 'Những giấy tờ cơ quan nhà nước đã có sẵn sẽ không yêu cầu người dân nộp lại; quy định áp dụng cho 24 thủ tục về đất đai và xây dựng.',
    daysAgo: 35,
    time: '09:05',
    byline: 'Thu Trang',
    tags: ['cải cách hành chính', 'đất đai'],
    cover: {
      scene: 'road',
      alt: 'Con đường giữa đồng dẫn về khu dân cư',
      caption: 'Hồ sơ đất đai ở nông thôn nay gọn hơn.',
    },
    body: [
      p(
        'Tổ rà soát đọc lại 24 bộ thủ tục và đặt một câu hỏi cho từng loại giấy: ai đang giữ thông tin này? Nếu câu trả lời là một cơ quan trong tỉnh, giấy ấy bị bỏ khỏi danh mục phải nộp.',
      ),
      p(
        'Kết quả, 62 loại giấy được cắt. Thời gian chuẩn bị hồ sơ trung bình của người dân giảm từ 5,5 ngày xuống 2 ngày. Cán bộ thụ lý tự tra cứu, chậm tra cứu không được lấy đó làm lý do trễ hẹn.',
      ),
      p(
        'Người dân phát hiện nơi nào vẫn đòi giấy đã cắt có thể phản ánh qua số điện thoại niêm yết tại quầy; phản ánh được trả lời trong hai ngày làm việc.',
      ),
    ],
  },
  {
    category: 'chuyen-doi-so',
    title: 'Tổ công nghệ số gõ từng cửa: bà con Bản Lươn đặt lịch khám bằng điện thoại',
    sapo: 'Sau bốn tháng, 78% hộ ở ba bản vùng cao biết tự đặt lịch khám và nộp hồ sơ trực tuyến, phần lớn nhờ người trẻ trong bản chỉ tận tay.',
    daysAgo: 8,
    time: '13:35',
    byline: 'Quỳnh Anh',
    tags: ['chuyển đổi số', 'Bản Lươn'],
    cover: {
      scene: 'clinic',
      alt: 'Cán bộ y tế trò chuyện với người dân trước trạm y tế xã',
      caption: 'Người dân đến trạm đúng giờ đã đặt, không còn chờ từ sáng sớm.',
    },
    body: [
      p(
        'Mỗi bản có một tổ năm người, ít nhất ba người dưới ba mươi tuổi. Tổ không mở lớp đông mà đến từng nhà vào buổi tối, khi cả gia đình có mặt. Người già học cách gọi video cho con đi làm xa trước, rồi mới đến những việc khác.',
      ),
      p(
        'Đường truyền là trở ngại lớn nhất. Hai bản trong hẻm núi chỉ có sóng ở đầu dốc; nhà mạng đã dựng thêm trạm phát chạy pin mặt trời, phủ sóng cho 140 hộ.',
      ),
      figure('market', 'Chợ phiên đông người mua bán', 'Ở chợ phiên, hơn một nửa số sạp đã nhận chuyển khoản.'),
      p(
        'Tổ trưởng tổ công nghệ số cho biết nguyên tắc là **không làm thay**: cầm tay chỉ ba lần, lần thứ tư người dân tự bấm.',
      ),
    ],
    source: { name: 'Cổng thông tin xã Bản Lươn' },
  },
  {
    category: 'chuyen-doi-so',
    title: 'Dữ liệu mở của tỉnh: 118 bộ số liệu cho người dân tải về tự do',
    sapo: 'Từ lượng mưa, giá nông sản đến lịch cắt điện, các bộ dữ liệu được cập nhật theo lịch công bố và ghi rõ người chịu trách nhiệm.',
    daysAgo: 54,
    time: '10:45',
    byline: 'Đức Việt',
    tags: ['chuyển đổi số', 'dữ liệu mở'],
    cover: {
      scene: 'river-bridge',
      alt: 'Cầu bắc qua sông nối hai bờ',
      caption: 'Số liệu giao thông qua cầu được công bố từng giờ.',
    },
    body: [
      p(
        'Mỗi bộ dữ liệu có trang mô tả bằng lời dễ hiểu: số liệu đo cái gì, đơn vị gì, bao lâu cập nhật, ai trả lời khi có sai sót. Tệp tải về mở được bằng phần mềm bảng tính thông thường.',
      ),
      p(
        'Nhóm sinh viên của trường cao đẳng tỉnh đã dùng số liệu mưa và mực nước để làm bản đồ cảnh báo ngập cho ba phường ven sông. Bản đồ được phường dùng thử từ mùa mưa vừa rồi.',
      ),
      p('Bộ số liệu được tải nhiều nhất là giá nông sản hằng ngày tại chín chợ, với hơn 4.000 lượt mỗi tháng.'),
    ],
  },
  {
    category: 'chuyen-doi-so',
    title: 'Hồ sơ học bạ điện tử về đến trường cuối cùng của vùng lòng hồ',
    sapo: 'Điểm trường lẻ trên đảo Cỏ Lau là nơi cuối cùng trong tỉnh chuyển sang học bạ điện tử, khép lại hai năm triển khai.',
    daysAgo: 96,
    time: '07:30',
    byline: 'Minh Hà',
    tags: ['chuyển đổi số', 'giáo dục'],
    cover: {
      scene: 'school',
      alt: 'Học sinh mặc áo trắng, khăn quàng đỏ trên sân trường có cột cờ',
      caption: 'Giờ chào cờ ở trường trung tâm xã Vân Khê.',
    },
    body: [
      p(
        'Điểm trường có 23 học sinh, hai cô giáo và một đường truyền vệ tinh. Ngày đầu nhập dữ liệu, cô giáo phải làm vào ban đêm vì đường truyền chỉ ổn định sau chín giờ tối.',
      ),
      p(
        'Nay phụ huynh xem nhận xét của cô qua tin nhắn, học sinh chuyển trường không phải chờ rút học bạ giấy. Toàn tỉnh có 186 trường dùng chung một hệ thống, tiết kiệm khoảng 1,9 tỷ đồng tiền in ấn mỗi năm.',
      ),
      p('Bản lưu được sao chép hằng đêm ở hai nơi; nhà trường vẫn in một bản khi học sinh ra trường./.'),
    ],
  },
];
