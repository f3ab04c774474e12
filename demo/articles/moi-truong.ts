import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const environment: DemoArticle[] = [
  {
    category: 'moi-truong',
    title: 'Phường Sông Trà phân loại rác tại nguồn: ba thùng màu, một lịch thu gom',
    sapo: 'Sau nửa năm thực hiện ở 19 tổ dân phố, lượng rác phải chôn lấp của phường Sông Trà giảm 34%. Bí quyết nằm ở tờ lịch thu gom dán sau cánh cửa bếp mỗi nhà.',
    daysAgo: 5,
    time: '09:15',
    byline: 'Thùy Linh',
    tags: ['môi trường', 'phân loại rác', 'Sông Trà'],
    cover: {
      scene: 'waste-sorting',
      alt: 'Tranh vẽ ba thùng phân loại rác khác màu đặt cạnh nhau trong khu dân cư',
      caption: 'Bộ ba thùng phân loại đặt ở đầu mỗi ngõ của phường Sông Trà.',
    },
    body: [
      p(
        'Sáu giờ sáng thứ Ba, xe thu gom đi qua ngõ 8 phố Hàng Cau chỉ nhận rác thực phẩm. Ai mang ra túi vỏ chai, giấy báo sẽ được nhắc chờ đến thứ Tư. Những tuần đầu có hôm nửa số túi bị trả lại; bây giờ, theo nhật ký của tổ thu gom, tỷ lệ phân loại đúng đạt 88%.',
      ),
      p(
        'Phường Sông Trà có 7.460 hộ, mỗi ngày thải ra khoảng 23 tấn rác. Trước đây gần như toàn bộ đưa lên bãi Khe Sậy, nơi chỉ còn đủ chỗ cho chừng bốn năm. Muốn kéo dài tuổi thọ bãi chôn lấp, phường chọn cách giảm rác ngay từ bếp thay vì tìm thêm đất.',
      ),
      h2('Ba nhóm, không hơn'),
      p(
        'Ban đầu, tài liệu hướng dẫn chia rác thành bảy loại khiến người cao tuổi khó nhớ. Sau hai vòng họp tổ dân phố, phường rút gọn còn ba nhóm ứng với ba thùng đặt ở đầu mỗi ngõ, trên nắp có hình vẽ thay cho chữ. Tờ lịch phát cho từng nhà cũng in theo đúng ba màu ấy:',
      ),
      list(
        '**Rác thực phẩm:** thu gom các sáng thứ Ba, thứ Năm, thứ Bảy và Chủ nhật.',
        '**Rác tái chế** gồm giấy, nhựa, kim loại, thủy tinh sạch: thu gom sáng thứ Tư.',
        '**Rác còn lại:** thu gom chiều thứ Hai và thứ Sáu.',
      ),
      p(
        'Rác thực phẩm được chở về ba điểm ủ, mỗi ngày cho khoảng 1,8 tấn phân hữu cơ, bán cho các nhà vườn trồng bưởi với giá 1.600 đồng/kg. Vỏ chai, giấy vụn do Hội Phụ nữ phường phân loại lần hai rồi bán. Sáu tháng qua, Hội thu được 143 triệu đồng, dùng mua thẻ bảo hiểm y tế cho 110 người khó khăn.',
      ),
      p(
        'Việc khó nhất là các khu nhà trọ, nơi người thuê thay đổi liên tục. Phường yêu cầu chủ trọ ghi quy định phân loại vào hợp đồng và cử một người theo dõi. Ông Tạ Quang Sửu, chủ dãy trọ 22 phòng, chọn cách khuyến khích: tháng nào cả dãy làm tốt, ông giảm 20.000 đồng tiền nước cho mỗi phòng.',
      ),
      p(
        'Theo kế hoạch, ba phường ven sông còn lại sẽ áp dụng cùng một lịch và cùng một bộ màu để xe thu gom chạy liên tuyến. Sở Nông nghiệp và Môi trường Lam Giang đang tính lại đơn giá vận chuyển theo khối lượng từng nhóm rác, bước cần có trước khi thu phí theo lượng rác thải của mỗi hộ.',
      ),
    ],
  },
  {
    category: 'moi-truong',
    title: 'Rừng đầu nguồn Trúc Lâm: 64 người giữ rừng và cuốn nhật ký tuần tra số',
    sapo: 'Bốn năm liền không để xảy ra cháy, số vụ xâm hại giảm còn một phần sáu, cộng đồng nhận khoán ở xã Trúc Lâm giữ rừng bằng những chuyến đi đều đặn và sổ sách minh bạch.',
    daysAgo: 67,
    time: '15:40',
    byline: 'Trọng Nghĩa',
    tags: ['rừng phòng hộ', 'chuyển đổi số', 'Trúc Lâm'],
    source: { name: 'Chi cục Kiểm lâm Lam Giang' },
    cover: {
      scene: 'forest',
      alt: 'Tranh vẽ ba người tuần tra mặc áo xanh đi trên đường mòn giữa rừng cây xanh thẫm',
      caption: 'Tổ tuần tra thôn Lũng Vài trên tuyến đường mòn ở tiểu khu 207.',
    },
    body: [
      p(
        'Tổ tuần tra thôn Lũng Vài xuất phát khi sương còn dày. Sáu người đi theo hàng một, người đầu cầm máy định vị, người cuối đeo bình nước và dao phát. Chặng hôm nay dài 14 km, men theo ranh giới tiểu khu 207. Cứ 500 m, tổ dừng lại chụp ảnh, ghi dấu vết lạ.',
      ),
      p(
        'Xã Trúc Lâm có 5.830 ha rừng phòng hộ, trong đó 4.120 ha giao cho năm cộng đồng thôn nhận khoán. Toàn xã lập 11 tổ với 64 thành viên, mỗi tổ đi ít nhất tám chuyến một tháng. Ảnh và tọa độ được tải lên bản đồ chung khi về đến nơi có sóng, kiểm lâm địa bàn xem và phản hồi trong ngày.',
      ),
      h2('Tiền giữ rừng công khai từng đồng'),
      p(
        'Nguồn chi trả dịch vụ môi trường rừng mỗi năm mang về cho năm cộng đồng hơn 2,3 tỷ đồng. Một phần ba dành cho tiền công tuần tra, một phần ba cho hộ khó khăn vay không lãi, phần còn lại làm đường, sửa mương. Bảng thu chi niêm yết ở nhà văn hóa thôn, ai thắc mắc có thể xem chứng từ vào tối mồng một hằng tháng.',
      ),
      quote(
        '“Trước đây thấy người lạ vào rừng, bà con ngại nói. Giờ ai cũng coi đó là chuyện của nhà mình, vì rừng còn thì nước còn, tiền công cũng còn”, ông Triệu Văn Sính, tổ trưởng tổ tuần tra Lũng Vài, chia sẻ.',
      ),
      p(
        'Số vụ chặt cây, đặt bẫy trái phép đã giảm từ 37 vụ mỗi năm xuống còn 6 vụ; toàn bộ sáu vụ đều do người dân báo tin đầu tiên. Các tổ cũng gỡ 1.240 chiếc bẫy dây. Máy ảnh đặt ở ba khe suối ghi được mang, cầy hương và một đàn khỉ chừng 20 con quay lại khu vực.',
      ),
      figure(
        'terraces',
        'Tranh vẽ ruộng bậc thang lúa chín vàng uốn quanh sườn núi, ba người đội nón đứng giữa ruộng',
        'Ruộng bậc thang ở Trúc Lâm lấy nước từ những khe suối trong rừng phòng hộ.',
      ),
      p(
        'Điều bà con thấy rõ nhất là nước. Khe Lũng Vài từng cạn gần hai tháng mỗi năm, nay chảy quanh năm, đủ tưới cho 96 ha ruộng bậc thang phía dưới. Ba bể lọc đầu khe cấp nước sinh hoạt cho 410 hộ.',
      ),
      p(
        'Chi cục Kiểm lâm Lam Giang cho biết sẽ nhân rộng nhật ký tuần tra số ra toàn bộ 29 xã có rừng phòng hộ. Cùng thời gian này, Trúc Lâm trồng dặm 45 ha lát hoa và trám trên đất trống sát rừng, giao mỗi hộ chăm một lô. Sau ba năm, cây sống đạt yêu cầu thì hộ nhận khoán được thanh toán đủ tiền công.',
      ),
    ],
  },
  {
    category: 'moi-truong',
    title: 'Hồ Vân Khê tạm dừng đánh bắt ở bốn vịnh, thả thêm 1,2 triệu cá giống',
    sapo: 'Bốn vịnh nông được khoanh làm nơi cá đẻ, ngư dân tự giám sát bằng phao và cờ hiệu. Sau hai vụ, sản lượng ở vùng nước mở bắt đầu tăng trở lại.',
    daysAgo: 232,
    time: '11:25',
    byline: 'Đức Hiệp',
    tags: ['thủy sản', 'bảo tồn', 'hồ Vân Khê', 'Lam Giang'],
    cover: {
      scene: 'reservoir',
      alt: 'Tranh vẽ hồ chứa nước xanh giữa núi, bên trái là thân đập, hai chiếc thuyền nhỏ trên mặt hồ',
      caption: 'Hồ Vân Khê, nơi khoảng 640 hộ sống bằng nghề chài lưới.',
    },
    body: [
      p(
        'Từ bờ nhìn ra, vịnh Đá Dựng chỉ khác những vịnh bên cạnh ở hàng phao cam kéo ngang cửa. Qua hàng phao ấy, không thuyền nào được thả lưới trong bốn tháng cá sinh sản. Đây là một trong bốn khu bảo vệ, rộng tổng cộng 386 ha, do cộng đồng ngư dân hồ Vân Khê tự khoanh và được Ủy ban nhân dân tỉnh công nhận.',
      ),
      p(
        'Hồ Vân Khê rộng hơn 7.900 ha khi tích đủ nước, nuôi sống khoảng 640 hộ chài lưới. Mười năm trước, một đêm thả lưới có thể được 15 kg cá; gần đây chỉ còn 4–5 kg, cá lại nhỏ. Khảo sát của Trạm Thủy sản hồ cho thấy lưới mắt quá dày và kích điện đã làm mất gần hết lớp cá hai, ba tuổi.',
      ),
      h2('Người chài giám sát người chài'),
      p(
        'Mỗi khu bảo vệ có một tổ trực chín người, chia ca trên hai chiếc bè nổi. Thấy thuyền vượt phao, tổ treo cờ đỏ và gọi đội kiểm tra của xã. Vụ đầu tiên có 28 lần nhắc nhở, bảy trường hợp bị xử phạt và thu bộ kích điện. Sang vụ thứ hai, số lần nhắc chỉ còn chín.',
      ),
      figure(
        'fishing-village',
        'Tranh vẽ làng chài ven hồ, thuyền đậu gần những ngôi nhà bên mép nước',
        'Làng chài Vân Khê, nơi các tổ trực giao ca trước khi ra bè nổi.',
      ),
      p(
        'Cùng với việc khoanh vùng, tỉnh thả 1,2 triệu cá giống gồm trắm đen, lăng chấm, chày mắt đỏ và mè hoa, cỡ từ 8 cm trở lên để tăng tỷ lệ sống. Kinh phí 3,4 tỷ đồng, trong đó đơn vị quản lý đập thủy điện đóng góp 40%. Cá giống ương ngay tại sáu bè trong hồ nên quen nước, ít hao.',
      ),
      p(
        'Ông Đinh Văn Thắc, người có ba mươi năm sống trên bè, thừa nhận lúc đầu ông phản đối vì mất chỗ thả lưới gần nhà. Vụ vừa rồi, lưới của ông ngoài vùng nước mở được bình quân 7,5 kg mỗi đêm, cao hơn hẳn hai năm trước. “Chịu thiệt bốn tháng, được tám tháng”, ông tính.',
      ),
      p(
        'Từ vụ tới, lưới có mắt nhỏ hơn 4 cm sẽ bị cấm trên toàn hồ. Ngư dân được đổi lưới cũ lấy lưới mới, Nhà nước hỗ trợ 50% giá. Xã Vân Khê cũng hướng dẫn 85 hộ chuyển sang chở khách tham quan và nuôi cá lồng mật độ thưa, để bớt số thuyền cùng khai thác trên một mặt nước./.',
      ),
    ],
  },
];
