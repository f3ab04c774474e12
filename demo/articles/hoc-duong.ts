import { type DemoArticle, h2, list, p, quote, table } from '#demo/article';

export const schooling: DemoArticle[] = [
  {
    category: 'giao-duc',
    title: 'Xe thư viện đỗ ở cổng trường: mỗi tuần 900 cuốn sách về bản xa',
    sapo: 'Chiếc xe tải nhẹ đóng giá gỗ chạy một vòng 11 điểm trường, đỗ mỗi nơi đúng hai giờ. Sách nào mượn nhiều nhất không phải truyện tranh, mà là sách dạy nấu ăn.',
    daysAgo: 15,
    time: '16:10',
    byline: 'Hải Yến',
    tags: ['thư viện lưu động', 'sách', 'trường vùng cao'],
    cover: {
      scene: 'library-van',
      alt: 'Học sinh chọn sách trên những giá gỗ ở thành xe thư viện đỗ dưới bóng cây',
      caption: 'Xe thư viện ở điểm trường Nà Kham, chiều thứ ba.',
    },
    body: [
      p(
        'Tiếng còi ba hồi ngắn là hiệu của xe sách. Ở điểm trường Nà Kham, bọn trẻ chạy ra trước cả khi xe dừng hẳn, mỗi đứa ôm cuốn mượn tuần trước. Cô thủ thư Bế Thu Hiền mở bạt, kéo bậc gỗ, đặt cuốn sổ mượn lên nắp thùng.',
      ),
      p(
        'Xe do Thư viện tỉnh cải tạo từ xe chở hàng thanh lý, hết 312 triệu đồng. Trên xe có 2.400 cuốn, tám chiếc ghế gấp và một máy chiếu. Mỗi em được mượn hai cuốn, rách thì cùng cô dán lại, mất thì kể lại nội dung cho cả lớp nghe thay cho tiền phạt.',
      ),
      h2('Cuốn sách được mượn 61 lần'),
      p(
        'Cuốn “Năm mươi món rau rừng” đứng đầu bảng với 61 lượt. Các em mượn cho mẹ, cho bà. Có em chép lại nguyên công thức vì hết lượt gia hạn. Thủ thư vì thế mua thêm sách cho người lớn, và giờ chiều muộn thường có các chị, các cô ghé qua.',
      ),
      quote(
        '“Con thích đọc đoạn cuối trước, để biết chắc là không ai chết rồi mới yên tâm đọc từ đầu”, em Vi Gia Bảo, lớp bốn, giải thích.',
      ),
      p('Từ học kỳ sau, xe chạy thêm bốn điểm ở xã Thượng Lũng, nhờ phụ huynh san phẳng một khúc đường dài 400 m.'),
    ],
  },
  {
    category: 'giao-duc',
    title: 'Lịch kiểm tra cuối học kỳ một của các trường trung học Lam Giang',
    sapo: 'Các trường tự ra đề theo ma trận chung, kiểm tra gọn trong tám ngày. Học sinh ốm được kiểm tra bù trong tuần kế tiếp.',
    daysAgo: 18,
    time: '10:00',
    byline: 'Hải Yến',
    tags: ['lịch kiểm tra', 'trung học'],
    body: [
      table(
        'Lịch chung theo khối (buổi sáng)',
        'Ngày | Khối 6, 7 | Khối 8, 9 | Khối 10, 11, 12',
        'Thứ nhất | Ngữ văn | Toán | Ngữ văn',
        'Thứ hai | Toán | Ngữ văn | Toán',
        'Thứ ba | Ngoại ngữ | Khoa học tự nhiên | Ngoại ngữ',
        'Thứ tư | Khoa học tự nhiên | Ngoại ngữ | Môn lựa chọn 1',
        'Thứ năm | Lịch sử và Địa lý | Lịch sử và Địa lý | Môn lựa chọn 2',
      ),
      p(
        'Sở Giáo dục và Đào tạo yêu cầu các trường không tổ chức ôn tập quá hai buổi mỗi tuần, không công bố điểm kèm tên học sinh trên nhóm lớp. Bài kiểm tra trả lại cho học sinh xem trong bảy ngày.',
      ),
    ],
  },
  {
    category: 'giao-duc',
    title: 'Lớp nghề tối thứ hai: thợ hàn dạy nông dân tự sửa máy cày',
    sapo: 'Trường Cao đẳng Lam Giang mở xưởng vào buổi tối, học viên lớn nhất 63 tuổi. Bài thi cuối khóa là sửa xong chính chiếc máy hỏng mang từ nhà đi.',
    daysAgo: 146,
    time: '20:05',
    byline: 'Việt Dũng',
    tags: ['dạy nghề', 'cơ khí nông nghiệp'],
    cover: {
      scene: 'welding',
      alt: 'Người thợ đeo mặt nạ hàn cúi xuống khung máy, tia lửa bắn sáng trong xưởng tối',
      caption: 'Bài thực hành mối hàn góc trong xưởng buổi tối.',
    },
    body: [
      p(
        'Bảy giờ tối, mười tám chiếc máy cày nhỏ xếp hàng trong sân trường, chiếc thiếu bánh, chiếc gãy càng. Chủ của chúng ngồi trong xưởng, tay vẫn còn bùn, nghe thầy Lục Văn Thắng nói về nhiệt của mối hàn.',
      ),
      p(
        'Một lần gọi thợ từ phường lên bản mất 600 nghìn đồng, chưa kể chờ ba ngày giữa vụ. Khóa học 24 buổi tối không thu học phí, học viên góp tiền que hàn. Ai vắng quá ba buổi phải nhường chỗ cho người trong danh sách chờ.',
      ),
      h2('Hỏng thì tháo ra làm lại'),
      p(
        'Thầy Thắng không chấm bằng điểm. Mối hàn bị kẹp vào ê-tô, hai người cùng bẻ; không gãy thì đạt. Buổi thứ chín, cả lớp đạt 11 mối trên 18; buổi cuối là 18 trên 18.',
      ),
      list(
        '136 người đã học xong trong hai năm.',
        'Chín người mở tiệm sửa chữa tại bản.',
        'Bốn xã đăng ký mở lớp tại nhà văn hóa.',
      ),
      quote('“Tôi cày ruộng bốn mươi năm, giờ mới biết trong máy có gì”, ông Chu Văn Phẩm, 63 tuổi, nói.'),
    ],
  },
];
