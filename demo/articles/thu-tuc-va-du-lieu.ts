import { type DemoArticle, file, h2, link, list, listItem, note, p, quote, steps, table } from '#demo/article';

export const procedures: DemoArticle[] = [
  {
    category: 'chuyen-doi-so',
    title: 'Xem video: bốn bước nộp hồ sơ trực tuyến tại nhà',
    sapo: 'Đoạn phim ngắn có phụ đề chỉ từng bước: chuẩn bị giấy tờ, chụp ảnh, gửi hồ sơ và theo dõi kết quả. Không cần máy tính, chỉ cần điện thoại có mạng.',
    daysAgo: 4,
    time: '14:20',
    byline: 'Hải Đăng',
    tags: ['video', 'dịch vụ công trực tuyến', 'hướng dẫn'],
    cover: {
      scene: 'phone-hands',
      alt: 'Cận cảnh đôi tay cầm điện thoại chụp một tờ giấy đặt trên bàn gỗ',
      caption: 'Chụp giấy tờ trên mặt bàn phẳng, đủ sáng, lấy trọn bốn góc.',
    },
    body: [
      p(
        'Theo thống kê của Trung tâm Phục vụ hành chính công, cứ năm hồ sơ trực tuyến bị trả lại thì ba hồ sơ vướng ở ảnh chụp: mờ, lóa hoặc mất góc. Đoạn phim dưới đây do tổ công nghệ số các xã cùng làm, dài chưa đầy nửa phút, xem không cần bật tiếng.',
      ),
      file('video', 'bon-buoc-nop-ho-so.mp4', 'Bốn bước nộp hồ sơ trực tuyến tại nhà'),
      h2('Bốn bước bằng chữ'),
      steps(
        listItem(
          'Chuẩn bị:',
          list('căn cước và giấy tờ theo danh mục của thủ tục;', 'điện thoại có mạng, còn ít nhất một phần ba pin.'),
        ),
        listItem('Chụp từng trang trên mặt phẳng, đủ sáng, thấy trọn bốn góc.'),
        listItem('Đăng nhập Cổng Dịch vụ công quốc gia, chọn thủ tục, đính ảnh và bấm gửi.'),
        listItem('Ghi lại mã hồ sơ; tin nhắn báo kết quả sẽ gửi về số điện thoại đã khai.'),
      ),
      note(
        'Cơ quan nhà nước **không** gọi điện yêu cầu đọc mã OTP hay chuyển tiền để hồ sơ được giải quyết nhanh. Gặp cuộc gọi như vậy, xin dập máy và báo công an xã.',
      ),
    ],
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Từ tháng tới, 48 thủ tục nộp trực tuyến ở Lam Giang không thu lệ phí',
    sapo: 'Chính sách áp dụng cho hồ sơ nộp trọn vẹn qua Cổng Dịch vụ công, kéo dài hai năm. Hồ sơ giấy vẫn được nhận như cũ và thu theo mức hiện hành.',
    daysAgo: 0,
    time: '06:40',
    byline: 'Phương Thảo',
    tags: ['lệ phí', 'dịch vụ công trực tuyến'],
    body: [
      p(
        'Danh mục 48 thủ tục được miễn lệ phí tập trung vào những việc người dân làm nhiều nhất: hộ tịch, đăng ký kinh doanh hộ gia đình, đất đai và xây dựng nhà ở riêng lẻ. Ước tính mỗi năm người dân bớt được khoảng 3,2 tỷ đồng tiền phí, chưa kể công đi lại.',
      ),
      table(
        'Số thủ tục không thu lệ phí theo lĩnh vực',
        'Lĩnh vực | Số thủ tục | Mức thu cũ (đồng)',
        'Hộ tịch | 14 | 5.000 – 75.000',
        'Đăng ký hộ kinh doanh | 9 | 100.000',
        'Đất đai | 17 | 50.000 – 300.000',
        'Xây dựng nhà ở riêng lẻ | 8 | 75.000 – 150.000',
      ),
      file('attachment', 'danh-muc-48-thu-tuc.xlsx', 'Danh mục 48 thủ tục không thu lệ phí'),
      p(
        'Ai chưa quen nộp trực tuyến có thể nhờ tổ công nghệ số ở thôn, hoặc xem ',
        link('video bốn bước nộp hồ sơ tại nhà', 'Xem video: bốn bước nộp hồ sơ trực tuyến tại nhà'),
        '. Người nộp giúp không được thu tiền công.',
      ),
    ],
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Ngày mưa, người đưa thư Lam Giang chở cả dấu đỏ về tận thôn',
    sapo: 'Gần một phần ba kết quả thủ tục của bốn xã vùng cao nay được trả tại nhà. Người nhận ký vào phiếu, kiểm tra ngay trước mặt bưu tá, sai thì gửi trả không mất phí.',
    daysAgo: 120,
    time: '09:05',
    byline: 'Lê Vân',
    tags: ['bưu chính công ích', 'trả kết quả tại nhà', 'Thượng Lũng'],
    cover: {
      scene: 'rain-postman',
      alt: 'Người đưa thư mặc áo mưa chạy xe máy trên con đường núi trong màn mưa',
      caption: 'Chuyến giao hồ sơ buổi sáng lên bản Khau Sương trong mưa.',
    },
    body: [
      p(
        'Bảy giờ sáng, anh Sùng A Páo bọc tập phong bì vào hai lớp ni lông rồi mới mặc áo mưa cho mình. Trong túi có 19 bộ hồ sơ: bảy giấy khai sinh, năm giấy chứng nhận quyền sử dụng đất, còn lại là quyết định trợ cấp. Tuyến của anh dài 62 km, qua ba con suối.',
      ),
      p(
        'Dịch vụ trả kết quả tại nhà có từ lâu nhưng ít người dùng, vì giá 30.000 đồng một lần và hay phải chờ. Từ đầu năm, ngân sách tỉnh trả 20.000 đồng, bưu điện gom theo thôn và giao vào ngày cố định. Số lượt chọn giao tại nhà ở bốn xã tăng từ 210 lên 1.940 trong nửa năm.',
      ),
      h2('Sai một chữ, sửa trong ngày'),
      p(
        'Phiếu giao có ba ô để người nhận tự đánh dấu: đúng tên, đúng ngày sinh, đúng địa chỉ. Sai ô nào, bưu tá chụp lại, gửi về bộ phận một cửa ngay khi có sóng. Có 46 trường hợp sai chữ được in lại và giao ngay chuyến sau, người dân không phải đi đâu.',
      ),
      quote('“Đường xa mấy tôi cũng đi được. Chỉ sợ đem nhầm tờ giấy mà người ta đã chờ cả tháng”, anh Páo nói.'),
    ],
  },
  {
    category: 'chuyen-doi-so',
    title: 'Cảnh báo tin nhắn mạo danh bưu điện, điện lực gửi đường dẫn lạ',
    sapo: 'Trong tháng, 63 người dân Lam Giang báo nhận được tin nhắn đòi “xác nhận đơn hàng” hoặc “nợ tiền điện”. Hai người đã mất tiền vì bấm vào đường dẫn.',
    daysAgo: 70,
    time: '20:15',
    byline: 'Quang Huy',
    tags: ['an toàn thông tin', 'lừa đảo'],
    body: [
      p(
        'Các tin nhắn có chung dấu hiệu: số lạ, giục làm trong vài giờ, đường dẫn có tên gần giống tên cơ quan nhưng thừa một chữ. Trang mở ra đòi số thẻ và mã OTP.',
      ),
      list(
        'Không bấm đường dẫn trong tin nhắn từ số lạ.',
        'Muốn biết có nợ tiền điện hay không, gọi số in trên hóa đơn gần nhất.',
        'Lỡ nhập mã, gọi ngay ngân hàng để khóa tài khoản rồi báo công an xã.',
      ),
      p('Sở Khoa học và Công nghệ đã đề nghị nhà mạng chặn 11 đầu số và bốn tên miền giả.'),
    ],
  },
];
