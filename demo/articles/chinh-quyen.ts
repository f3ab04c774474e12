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
      caption: 'Đường nội đồng được người dân Đồng Mây xếp vào nhóm cần làm trước. Minh họa: Tòa soạn',
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
      caption: 'Quầy tiếp nhận hồ sơ xây dựng tại phường Sông Trà. Minh họa: Tòa soạn',
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
        'Hồ sơ trong khu phố ven sông vẫn phải lấy thêm ý kiến về chiều cao và mặt đứng. Minh họa: Tòa soạn',
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
      scene: 'market',
      alt: 'Tranh minh họa phiên chợ vùng cao đông người mua bán',
      caption: 'Chợ phiên Bản Lươn họp vào sáng thứ bảy hằng tuần. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Chợ phiên Bản Lươn đông nhất lúc 8 giờ. Giữa dãy hàng thổ cẩm và khu bán gà giống, một chiếc bàn gấp phủ khăn xanh kê dưới mái bạt, bên trên là hai máy tính xách tay, một máy in và chiếc hộp đựng con dấu. Chị Giàng Thị Sua đặt gùi măng xuống, rút trong túi ra tờ giấy chứng sinh của con trai hai tháng tuổi.',
      ),
      p(
        'Từ bản Khau Sương của chị đến trụ sở xã là 23 km đường núi. Đi riêng một chuyến để khai sinh cho con, hai vợ chồng mất trọn ngày công và gần 100 nghìn đồng tiền xăng. Ở chợ, chị đợi 25 phút là cầm tờ giấy khai sinh, đủ thời gian để người em bán hết gùi măng.',
      ),
      figure(
        'one-stop-desk',
        'Tranh minh họa quầy một cửa, cán bộ đang hướng dẫn người dân',
        'Quy trình tiếp nhận ở chợ giống hệt quầy một cửa tại trụ sở xã. Minh họa: Tòa soạn',
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
      scene: 'clinic',
      alt: 'Tranh minh họa cán bộ y tế đón người dân trước trạm y tế xã',
      caption: 'Trạm y tế xã Vân Khê, nơi thí điểm tiếp nhận khai sinh tại chỗ. Minh họa: Tòa soạn',
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
      caption: 'Thành viên tổ công nghệ số hướng dẫn bà con cài ứng dụng. Minh họa: Tòa soạn',
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
        'Xóm Bè trên hồ Vân Khê, nơi tổ công nghệ số đi bằng thuyền. Minh họa: Tòa soạn',
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
      scene: 'reservoir',
      alt: 'Tranh minh họa hồ chứa giữa núi, con đập bên trái và hai chiếc thuyền nhỏ',
      caption: 'Hồ Vân Khê là hồ chứa lớn nhất trên lưu vực sông Trà. Minh họa: Tòa soạn',
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
        'Diễn tập sơ tán theo kịch bản của hệ thống cảnh báo mới. Minh họa: Tòa soạn',
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
      scene: 'school',
      alt: 'Tranh minh họa học sinh trên sân trường có cột cờ, phía sau là dãy nhà học hai tầng',
      caption: 'Sân trường vùng cao ở xã Bản Lươn. Minh họa: Tòa soạn',
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
