import { type DemoArticle, footnote, h2, line, link, list, note, p, points, quote, raised, table } from '#demo/article';

export const council: DemoArticle[] = [
  {
    category: 'chinh-quyen',
    title: 'Hội đồng nhân dân tỉnh Lam Giang dành 620 tỷ đồng cho đường thôn bản',
    sapo: 'Kỳ họp thường lệ cuối năm thông qua 12 nghị quyết, trong đó khoản chi lớn nhất dành cho 214 km đường thôn bản và 37 cây cầu nhỏ mà xe tải nhẹ chưa qua được.',
    daysAgo: 1,
    time: '17:30',
    byline: 'Minh Hà',
    tags: ['Hội đồng nhân dân', 'đầu tư công', 'đường thôn bản'],
    cover: {
      scene: 'meeting-hall',
      alt: 'Các đại biểu ngồi theo dãy trong hội trường, ánh sáng hắt từ cửa sổ cao và từ màn chiếu phía trước',
      caption: 'Đại biểu nghe thẩm tra dự toán trước khi biểu quyết, sáng ngày họp thứ hai.',
    },
    body: [
      p(
        'Sau hai ngày rưỡi làm việc, Hội đồng nhân dân tỉnh Lam Giang biểu quyết thông qua toàn bộ 12 nghị quyết trình kỳ họp. Nghị quyết được bàn lâu nhất là phân bổ vốn đầu tư công năm tới: 41 lượt đại biểu phát biểu, hai lần cơ quan soạn thảo phải tính lại bảng vốn ngay tại hội trường.',
      ),
      p(
        'Tổng vốn năm tới là 2.480 tỷ đồng. Khác với các năm trước, tỉnh không chia đều mà xếp công trình theo số người dùng mỗi ngày và quãng đường phải đi vòng khi chưa có công trình',
        footnote(
          'Cách tính do Sở Tài chính công bố: lấy số lượt người qua lại trung bình mỗi ngày nhân với số ki-lô-mét đi vòng, chia cho vốn đề nghị tính bằng tỷ đồng.',
        ),
        '. Nhờ vậy, nhiều cây cầu dài chưa đến 20 m ở vùng thượng nguồn lần đầu có tên trong danh mục.',
      ),
      table(
        'Vốn đầu tư công năm tới chia theo lĩnh vực (tỷ đồng)',
        'Lĩnh vực | Năm nay | Năm tới | Số công trình',
        'Đường thôn bản, cầu nhỏ | 385 | 620 | 251',
        'Trường học, nhà ở giáo viên | 410 | 455 | 48',
        'Y tế | 290 | 330 | 31',
        'Thủy lợi, phòng chống thiên tai | 365 | 402 | 27',
        'Lĩnh vực khác | 730 | 673 | 62',
      ),
      h2('Ba điều kiện để được giao vốn'),
      p('Nghị quyết buộc chủ đầu tư phải có đủ ba điều kiện trước khi nhận vốn đợt đầu:'),
      points(
        'biên bản họp dân ở các thôn có tuyến đường đi qua, ghi rõ số hộ đồng ý và số hộ còn ý kiến khác;',
        'mặt bằng sạch ít nhất 80% chiều dài, phần còn lại có ngày bàn giao;',
        'tên người chịu trách nhiệm bảo trì trong năm năm đầu, niêm yết tại nhà văn hóa thôn.',
      ),
      quote(
        '“Đường làm xong mà không biết ai vá ổ gà thì ba năm sau lại xin vốn. Lần này chúng tôi hỏi người giữ đường trước, hỏi tiền sau”, bà Lương Thị Mỵ, Trưởng Ban Kinh tế – Ngân sách, nói.',
      ),
      p(
        'Cách lấy ý kiến này bắt nguồn từ kinh nghiệm ở cơ sở, như việc ',
        link(
          'xã Đồng Mây họp từng thôn để chọn đường',
          'Xã Đồng Mây họp dân ở từng thôn, chọn ba tuyến đường bê tông làm trước',
        ),
        '. Thường trực Hội đồng nhân dân sẽ giám sát tiến độ giải ngân hằng quý; công trình chậm quá sáu tháng bị chuyển vốn sang công trình kế tiếp trong danh sách./.',
      ),
    ],
  },
  {
    category: 'chinh-quyen',
    title: 'Sắp xếp 23 thôn ở ba xã: giấy tờ mang tên cũ vẫn dùng bình thường',
    sapo: 'Sau khi sắp xếp, 23 thôn của các xã Vân Khê, Bản Lươn và Trúc Lâm còn 14 thôn. Người dân không phải đổi giấy tờ ngay và không mất phí khi có nhu cầu đổi.',
    daysAgo: 12,
    time: '10:40',
    byline: 'Ngọc Diệp',
    tags: ['sắp xếp thôn', 'giấy tờ', 'chính quyền cơ sở'],
    body: [
      p(
        'Nghị quyết sắp xếp thôn có hiệu lực từ đầu tháng. Tên thôn mới do chính các hộ bỏ phiếu chọn; chín trong 14 thôn giữ lại một tên cũ, năm thôn ghép hai tên để con cháu còn nhớ gốc.',
      ),
      note(
        '**Bà con không phải làm gì ngay.** Căn cước, sổ hộ kinh doanh, giấy chứng nhận quyền sử dụng đất, thẻ bảo hiểm y tế mang tên thôn cũ vẫn có giá trị đến khi hết hạn.',
        'Ai muốn đổi thì nộp hồ sơ tại bộ phận một cửa của xã, không thu phí, trả kết quả trong năm ngày làm việc.',
      ),
      p('Những việc xã tự làm, không cần người dân khai báo:'),
      list(
        'cập nhật dữ liệu dân cư và dữ liệu đất đai;',
        'gửi danh sách tên mới cho bưu điện, điện lực, ngân hàng và trường học;',
        'thay biển tên thôn, biển chỉ đường.',
      ),
      p(
        'Nhà văn hóa của các thôn cũ được giữ nguyên làm nơi sinh hoạt, không thanh lý trong ba năm. Cán bộ thôn dôi dư nhận trợ cấp một lần theo nghị quyết của tỉnh, chi trả xong trong tháng này.',
      ),
    ],
  },
  {
    category: 'chinh-quyen',
    title: 'Một buổi chiều đối thoại: thanh niên Lam Giang hỏi thẳng chuyện đất, vốn và việc làm',
    sapo: 'Không bài phát biểu chuẩn bị trước, lãnh đạo tỉnh trả lời 34 câu hỏi của thanh niên 16 xã, phường; mỗi câu đều có tên cơ quan và ngày phải trả lời xong.',
    daysAgo: 30,
    time: '18:45',
    byline: 'Thu Trang',
    tags: ['thanh niên', 'đối thoại', 'khởi nghiệp'],
    cover: {
      scene: 'dialogue',
      alt: 'Một thanh niên đứng cầm micro giữa những người đang ngồi thành vòng, nắng chiều vàng chiếu ngang',
      caption: 'Một câu hỏi từ hàng ghế cuối trong buổi đối thoại ở Nhà văn hóa Thanh niên.',
    },
    body: [
      p(
        'Ghế xếp thành vòng tròn, micro chuyền tay, trên tường là một tấm bảng trắng. Ai hỏi, thư ký ghi câu hỏi lên bảng; ai trả lời phải viết ngay bên cạnh tên cơ quan làm và ngày xong. Đến cuối buổi, tấm bảng kín chữ được chụp lại và gửi cho tất cả 210 người dự.',
      ),
      h2('“Em có ý tưởng nhưng không có sổ đỏ”'),
      p(
        'Câu hỏi của Lò Thị Duyên, 26 tuổi, chủ xưởng sấy măng ở xã Bản Lươn, được nhắc lại nhiều nhất. Ngân hàng cần tài sản thế chấp, còn đất của gia đình đang đứng tên ông nội. Lãnh đạo tỉnh giao Quỹ Hỗ trợ phát triển nhận bảo lãnh thí điểm cho 30 dự án dưới 300 triệu đồng, xét theo đơn đặt hàng thay vì tài sản.',
      ),
      p(
        'Nhóm câu hỏi thứ hai về chỗ ở. Khu công nghiệp Gò Vối có 4.100 công nhân dưới 30 tuổi, hơn một nửa thuê phòng trọ dưới 12 m',
        raised('2'),
        ' cho hai người. Ban Quản lý cam kết khởi công khu nhà ở 480 căn trong quý tới và công khai bảng giá thuê trước khi nhận hồ sơ.',
      ),
      quote(
        '“Chúng tôi không ngại câu hỏi khó. Ngại nhất là hỏi năm nay, sang năm vẫn câu ấy”, anh Hoàng Đức Lộc, Bí thư Đoàn phường Sông Trà, chia sẻ.',
      ),
      h2('Hẹn gặp lại sau 90 ngày'),
      p(
        'Trong 34 câu, 19 câu đã trả lời xong tại chỗ, 11 câu hẹn trong 30 ngày, bốn câu cần xin ý kiến bộ, ngành. Văn phòng Ủy ban nhân dân tỉnh sẽ đăng tiến độ trên Cổng thông tin điện tử và mời đúng những người đã hỏi trở lại sau 90 ngày để tự đánh giá.',
      ),
    ],
  },
  {
    category: 'chinh-quyen',
    title: 'Chín trong mười người dân hài lòng với bộ phận một cửa, phàn nàn nhiều nhất là chỗ gửi xe',
    sapo: 'Khảo sát độc lập quý vừa qua hỏi 3.620 người ngay khi họ rời quầy. Điểm về thái độ tăng, điểm về cơ sở vật chất giảm nhẹ.',
    daysAgo: 40,
    time: '08:20',
    byline: 'Phương Thảo',
    tags: ['khảo sát', 'một cửa', 'sự hài lòng'],
    body: [
      p(
        'Người phỏng vấn là sinh viên Trường Cao đẳng Lam Giang, không đeo thẻ của cơ quan nào và không hỏi tên. Mỗi phiếu có tám câu, trả lời trong ba phút. Có 90,4% số người được hỏi hài lòng hoặc rất hài lòng, tăng 2,1 điểm phần trăm so với quý trước.',
      ),
      table(
        'Tỷ lệ hài lòng theo từng mặt (%)',
        'Nội dung | Quý trước | Quý này',
        'Thái độ của công chức | 91,8 | 94,6',
        'Đúng hẹn | 88,0 | 92,3',
        'Hướng dẫn dễ hiểu | 86,5 | 89,9',
        'Chỗ ngồi, chỗ gửi xe | 82,7 | 79,4',
      ),
      p(
        'Phường Bến Ngự và xã Thượng Lũng có nhiều ý kiến về chỗ gửi xe nhất, vì trụ sở nằm trong ngõ. Ủy ban nhân dân tỉnh yêu cầu hai nơi có phương án trong 30 ngày, trước mắt mượn sân nhà văn hóa gần đó vào các buổi sáng.',
      ),
      line,
      p('Toàn bộ số liệu đã xóa thông tin nhận dạng được công bố dưới dạng tệp mở để ai cũng có thể kiểm tra lại.'),
    ],
  },
  {
    category: 'chinh-quyen',
    title: 'Xã Khe Vàng trả lời hết 57 kiến nghị của cử tri trước kỳ tiếp xúc mới',
    sapo: 'Mỗi kiến nghị được dán lên bảng tin thôn kèm câu trả lời và tên người trả lời; việc nào chưa làm được cũng nói rõ vì sao.',
    daysAgo: 95,
    time: '15:10',
    byline: 'Hải Đăng',
    tags: ['cử tri', 'Khe Vàng'],
    body: [
      p(
        'Trong 57 kiến nghị, 38 việc đã làm xong, chủ yếu là đèn đường, rãnh thoát nước và giờ mở cửa trạm y tế. Mười hai việc đang làm, có ngày dự kiến. Bảy việc chưa thể làm vì vượt thẩm quyền, xã đã chuyển lên tỉnh và dán luôn bản sao công văn.',
      ),
      p(
        'Ông Trần Văn Sáu, thôn Gốc Gạo, hỏi chuyện cây cầu tạm từ ba kỳ trước. Lần này câu trả lời vẫn là chưa có vốn, nhưng kèm bản tính khối lượng và vị trí thứ chín trong danh sách chờ. Ông bảo biết mình đứng thứ mấy vẫn hơn là nghe “sẽ xem xét”.',
      ),
    ],
  },
];
