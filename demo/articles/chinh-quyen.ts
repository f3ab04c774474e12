import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const government: DemoArticle[] = [
  {
    category: 'chinh-quyen',
    title: 'Xã Đồng Mây họp dân ở từng thôn, chọn ba tuyến đường bê tông làm trước',
    sapo: 'Sau 11 cuộc họp thôn, 842 hộ dân xã Đồng Mây đã bỏ phiếu chọn ba tuyến đường nội đồng được ưu tiên đầu tư, thay cho cách lập danh mục từ trụ sở xã như trước đây.',
    daysAgo: 2,
    time: '07:45',
    byline: 'Minh Hà',
    tags: ['chính quyền cơ sở', 'dân chủ cơ sở', 'Đồng Mây'],
    cover: {
      scene: 'road',
      alt: 'Tranh minh họa người đạp xe trên con đường bê tông chạy qua cánh đồng lúa',
      caption: 'Đường nội đồng được người dân Đồng Mây xếp vào nhóm cần làm trước.',
    },
    body: [
      p(
        'Gần 21 giờ, nhà văn hóa thôn Nà Sim vẫn sáng đèn. Trên tấm bảng gỗ, trưởng thôn Lò Văn Kiếm kẻ bảy cột tương ứng với bảy tuyến đường đang xin đầu tư. Mỗi hộ được phát một lá phiếu, chọn tối đa ba tuyến. Phiếu kiểm ngay tại chỗ, kết quả đọc lên trước khi mọi người ra về.',
      ),
      p(
        'Cách làm này được UBND xã Đồng Mây áp dụng lần đầu cho danh mục giao thông nội đồng. Toàn xã có 1.015 hộ, 842 hộ dự họp và bỏ phiếu, đạt xấp xỉ 83%. Những hộ đi làm xa được gọi điện hỏi ý kiến, nhưng phiếu của họ ghi riêng để không lẫn với phiếu bỏ trực tiếp.',
      ),
      h2('Danh mục đổi sau khi hỏi dân'),
      p(
        'Bản dự kiến ban đầu đặt tuyến vào trụ sở xã cũ ở vị trí số một. Sau kiểm phiếu, tuyến này rơi xuống thứ năm, vì bà con cho rằng mặt đường còn dùng được vài năm nữa. Ba tuyến được chọn đều là đường chở lúa, nơi xe công nông thường mắc lầy vào vụ gặt:',
      ),
      list(
        'Nà Sim – cánh đồng Pá Hạ, dài 1,4 km;',
        'Khe Lình – trạm bơm số 2, dài 0,9 km;',
        'Bản Cọ – bãi tập kết nông sản, dài 1,1 km.',
      ),
      p(
        'Tổng kinh phí dự kiến 4,6 tỷ đồng, trong đó ngân sách chi 3,7 tỷ đồng, phần còn lại là ngày công, cát sỏi và đất do người dân góp. Có 38 hộ đồng ý lùi bờ ruộng để mở nền đường rộng 3,5 m. Diện tích hiến của từng hộ được niêm yết tại nhà văn hóa thôn trong 15 ngày.',
      ),
      quote(
        '“Trước đây chúng tôi giải thích vì sao xã chọn tuyến này. Bây giờ chính bà con giải thích cho nhau, nên lúc vận động hiến đất gần như không phải nói lại”, Chủ tịch UBND xã Đồng Mây Hà Thị Duyên cho biết.',
      ),
      p(
        'Mỗi tuyến có một ban giám sát năm người do thôn bầu, được giữ bản sao thiết kế và sổ nhật ký thi công. Ban có quyền yêu cầu dừng đổ bê tông nếu độ dày không đạt 18 cm. Từ cách làm với đường nội đồng, xã dự định tiếp tục lấy phiếu khi chọn vị trí hai điểm trường và chợ trung tâm./.',
      ),
    ],
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Phường Sông Trà rút thời gian cấp phép nhà ở riêng lẻ xuống còn bảy ngày',
    sapo: 'Nhờ kiểm tra hồ sơ ngay tại quầy và cho các bộ phận thẩm định song song, phường Sông Trà cắt hơn một nửa thời gian chờ giấy phép xây dựng nhà ở của người dân.',
    daysAgo: 9,
    time: '09:20',
    byline: 'Thu Trang',
    tags: ['cải cách hành chính', 'giấy phép xây dựng', 'phường Sông Trà'],
    cover: {
      scene: 'one-stop-desk',
      alt: 'Tranh minh họa quầy một cửa, cán bộ đang tiếp người dân đến nộp hồ sơ',
      caption: 'Quầy tiếp nhận hồ sơ xây dựng tại phường Sông Trà.',
    },
    body: [
      p(
        'Anh Đỗ Quốc Thành, ở tổ dân phố 6, nộp hồ sơ xin phép xây căn nhà ba tầng vào sáng thứ hai và nhận kết quả vào thứ tư tuần kế tiếp. Năm ngoái, khi giúp người em làm thủ tục tương tự, anh phải đi lại bốn lần, riêng bản vẽ bị trả về hai lần vì thiếu kích thước khoảng lùi.',
      ),
      p(
        'Theo bộ phận một cửa của phường, lỗi bản vẽ từng chiếm 64% số hồ sơ phải bổ sung. Từ thống kê đó, phường soạn một trang hướng dẫn duy nhất, có hình vẽ mẫu và 12 ô để người dân tự đánh dấu. Cán bộ tiếp nhận soát đúng 12 mục ấy trước mặt người nộp, hồ sơ thiếu được chỉ rõ ngay tại quầy.',
      ),
      h2('Bỏ khâu chờ nhau'),
      p(
        'Thay đổi thứ hai nằm ở phía sau quầy. Trước kia, hồ sơ đi lần lượt qua địa chính, quy hoạch rồi hạ tầng, người sau đợi người trước ký. Nay bản quét được chuyển cùng lúc cho cả ba bộ phận, mỗi nơi có hai ngày làm việc để trả lời trên phần mềm. Quá hạn, tên bộ phận hiện màu đỏ trên bảng theo dõi của lãnh đạo phường.',
      ),
      figure(
        'old-town',
        'Tranh minh họa dãy phố cổ ven sông treo đèn lồng',
        'Hồ sơ trong khu phố ven sông vẫn phải lấy thêm ý kiến về chiều cao và mặt đứng.',
      ),
      p(
        'Trong sáu tháng thí điểm, phường giải quyết 217 hồ sơ, thời gian trung bình 6,8 ngày làm việc, so với 15,2 ngày trước đó. Số hồ sơ phải bổ sung từ hai lần trở lên giảm từ 41 xuống còn 5. Riêng 19 hồ sơ thuộc dãy phố cổ ven sông vẫn mất khoảng 12 ngày do phải xin thêm ý kiến chuyên môn.',
      ),
      quote(
        '“Người dân không ngại thủ tục dài bằng ngại không biết bao giờ xong. Vì vậy, chúng tôi hẹn ngày nào thì trả đúng ngày đó”, bà Nguyễn Thị Hồng Ánh, phụ trách bộ phận một cửa phường Sông Trà, nói.',
      ),
      p(
        'Phường đang đề nghị tỉnh cho dùng chung bộ 12 mục kiểm tra với các phường lân cận, đồng thời thử gửi tin nhắn báo tiến độ ở ba mốc: tiếp nhận, thẩm định xong và có kết quả. Với người lớn tuổi không dùng điện thoại thông minh, phiếu hẹn giấy vẫn được giữ nguyên.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Quầy một cửa xuống chợ phiên, bà con Bản Lươn bán hàng xong là có giấy tờ',
    sapo: 'Mỗi phiên chợ thứ bảy, bốn cán bộ xã Bản Lươn mang máy tính, máy in và con dấu ra chợ để chứng thực, đăng ký khai sinh cho người dân ở những bản cách trụ sở hơn 20 km.',
    daysAgo: 47,
    time: '14:10',
    byline: 'Lê Vân',
    tags: ['một cửa lưu động', 'chợ phiên', 'Bản Lươn', 'cải cách hành chính'],
    cover: {
      scene: 'stamp-hands',
      alt: 'Cận cảnh bàn tay cán bộ đóng dấu lên tờ giấy trên chiếc bàn gấp, ngoài nắng là phiên chợ',
      caption: 'Đóng dấu ngay tại bàn tiếp nhận ở chợ phiên Bản Lươn.',
    },
    body: [
      p(
        'Chợ phiên Bản Lươn đông nhất lúc 8 giờ. Giữa dãy hàng thổ cẩm và khu bán gà giống, một chiếc bàn gấp phủ khăn xanh kê dưới mái bạt, bên trên là hai máy tính xách tay, một máy in và chiếc hộp đựng con dấu. Chị Giàng Thị Sua đặt gùi măng xuống, rút trong túi ra tờ giấy chứng sinh của con trai hai tháng tuổi.',
      ),
      p(
        'Từ bản Khau Sương của chị đến trụ sở xã là 23 km đường núi. Đi riêng một chuyến để khai sinh cho con, hai vợ chồng mất trọn ngày công và gần 100 nghìn đồng tiền xăng. Ở chợ, chị đợi 25 phút là cầm tờ giấy khai sinh, đủ thời gian để người em bán hết gùi măng.',
      ),
      h2('Việc gì làm được ở chợ'),
      p(
        'Không phải thủ tục nào cũng đưa ra chợ được. Sau hai tháng chạy thử, xã giữ lại 14 việc có thể trả kết quả trong buổi sáng; các việc cần xác minh thực địa chỉ tiếp nhận rồi trả vào phiên sau. Nhóm được hỏi nhiều nhất gồm:',
      ),
      list(
        'chứng thực bản sao và chữ ký;',
        'đăng ký khai sinh, xác nhận tình trạng hôn nhân;',
        'kê khai hỗ trợ giống, phân bón và bảo hiểm y tế.',
      ),
      p(
        'Qua 22 phiên, quầy lưu động đã giải quyết 1.346 lượt hồ sơ, trong đó 1.108 lượt trả kết quả ngay. Kinh phí cho mỗi phiên khoảng 850 nghìn đồng, chủ yếu là tiền xăng xe và mực in. Hai cán bộ trong tổ nói được tiếng Mông và tiếng Thái, giúp người lớn tuổi không phải nhờ con cháu phiên dịch.',
      ),
      p(
        'Khó nhất hiện nay là đường truyền. Những hôm mưa, sóng di động chập chờn khiến phần mềm hộ tịch không mở được, tổ phải ghi phiếu hẹn. Chủ tịch UBND xã Bản Lươn Vàng A Sính cho biết xã đã đề nghị lắp một trạm phát sóng ở đồi sau chợ và sẽ mở thêm quầy thứ hai vào những phiên giáp Tết./.',
      ),
    ],
  },
  {
    category: 'cai-cach-hanh-chinh',
    title: 'Sinh con ở trạm y tế, nhận cả giấy khai sinh và thẻ bảo hiểm trong một lần',
    sapo: 'Tám xã vùng hồ của Lam Giang nối trạm y tế với bộ phận hộ tịch, giúp cha mẹ chỉ khai thông tin một lần là hoàn tất khai sinh, đăng ký cư trú và bảo hiểm y tế cho con.',
    daysAgo: 131,
    time: '08:30',
    byline: 'Phương Thảo',
    tags: ['khai sinh', 'trạm y tế', 'thủ tục liên thông'],
    cover: {
      scene: 'newborn',
      alt: 'Người mẹ bế con mới sinh bên cửa sổ trạm y tế, ánh sáng dịu chiếu qua rèm',
      caption: 'Trạm Y tế xã Vân Khê, nơi thí điểm tiếp nhận khai sinh tại chỗ.',
    },
    body: [
      p(
        'Bé gái con chị Lường Thị Nhàn ra đời lúc 4 giờ sáng tại trạm y tế xã Vân Khê. Đến 15 giờ cùng ngày, nữ hộ sinh Cầm Thị Oanh in tờ khai đã điền sẵn từ hồ sơ sinh để gia đình kiểm tra, ký tên. Hai ngày sau, anh chồng ra lấy thuốc và nhận luôn giấy khai sinh cùng mã thẻ bảo hiểm của con.',
      ),
      p(
        'Trước đây, một gia đình phải đến ba nơi, khai họ tên và ngày sinh ba lần trên ba mẫu giấy. Khảo sát 400 hộ của Sở Tư pháp Lam Giang cho thấy thời gian trung bình để trẻ có đủ giấy tờ là 31 ngày. Cứ mười hồ sơ lại có một trường hợp sai lệch dấu hoặc tên đệm giữa các giấy.',
      ),
      h2('Một tờ khai, ba kết quả'),
      p(
        'Điểm mấu chốt là dữ liệu được nhập từ trạm y tế, nơi thông tin về đứa trẻ xuất hiện đầu tiên. Cán bộ hộ tịch xã kiểm tra lại, ký số rồi chuyển sang công an xã và cơ quan bảo hiểm. Gia đình có 24 giờ để đổi ý về tên gọi trước khi dữ liệu được khóa.',
      ),
      p(
        'Sau năm tháng, tám xã đã tiếp nhận 612 trường hợp theo quy trình mới, bình quân 3,4 ngày có đủ ba kết quả. Số giấy tờ phải cải chính do sai thông tin chỉ còn bốn trường hợp. Với những ca sinh tại bệnh viện tỉnh hoặc ở tỉnh khác, cha mẹ vẫn nộp hồ sơ tại xã như bình thường.',
      ),
      quote(
        '“Chúng tôi thêm việc chừng mười phút cho mỗi ca, nhưng gia đình đỡ được mấy chuyến đò. Tính ra thì rất đáng”, chị Cầm Thị Oanh chia sẻ.',
      ),
      p(
        'Hạn chế lớn nhất là nhân lực ban đêm và cuối tuần, khi trạm chỉ có một người trực. Tỉnh dự kiến bổ sung máy quét giấy tờ và tập huấn thêm 60 nhân viên y tế để mở rộng ra toàn bộ các xã còn lại. Bước tiếp theo là đưa lịch tiêm chủng của trẻ vào cùng một tờ kết quả./.',
      ),
    ],
    source: { name: 'Đài Phát thanh và Truyền hình Lam Giang' },
  },
];
