import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const economy: DemoArticle[] = [
  {
    category: 'kinh-te',
    title: 'Mái xưởng phủ pin mặt trời, 14 doanh nghiệp ở Gò Vối giảm 18% tiền điện',
    sapo: 'Mười bốn doanh nghiệp tại Khu công nghiệp Gò Vối đã lắp điện mặt trời trên mái, tự lo được gần một phần năm nhu cầu điện ban ngày và có thêm lợi thế khi nhận đơn hàng xuất khẩu.',
    daysAgo: 0,
    time: '06:15',
    byline: 'Hoàng Sơn',
    tags: ['khu công nghiệp', 'điện mặt trời', 'Lam Giang'],
    cover: {
      scene: 'industrial-park',
      alt: 'Tranh minh họa khu công nghiệp có mái xưởng lắp pin mặt trời, xe tải chạy phía trước',
      caption: 'Các nhà xưởng ở Khu công nghiệp Gò Vối tận dụng mái để đặt pin mặt trời. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Nhìn từ sân thượng tòa nhà ban quản lý, gần một phần ba diện tích mái ở Khu công nghiệp Gò Vối đã chuyển sang màu xanh sẫm của pin mặt trời. Tổng công suất lắp đặt đến nay đạt 21,6 MWp, thuộc về 14 doanh nghiệp ngành may, chế biến gỗ và linh kiện điện tử.',
      ),
      p(
        'Ban Quản lý các khu công nghiệp Lam Giang tính toán, sản lượng 12 tháng gần nhất là 24,3 triệu kWh, giúp nhóm doanh nghiệp này giảm trung bình 18% tiền điện. Công ty May Lam Trà, nơi có 1.900 lao động, giảm nhiều nhất với 27%, do chuyền may hoạt động chủ yếu vào ban ngày, trùng với giờ nắng.',
      ),
      h2('Khách hàng hỏi trước khi đặt hàng'),
      p(
        'Động lực không chỉ là hóa đơn. Giám đốc kỹ thuật Công ty May Lam Trà Vũ Hải Nam cho biết từ hai năm nay, bảng đánh giá nhà cung cấp của các đối tác đều có mục tỷ lệ năng lượng tái tạo. Sau khi lắp mái pin, công ty nhận thêm đơn hàng 340.000 áo khoác, đủ việc cho hai chuyền trong nửa năm.',
      ),
      p(
        'Với doanh nghiệp nhỏ, rào cản lớn là vốn ban đầu, khoảng 11 tỷ đồng cho mỗi MWp. Sáu cơ sở chọn cách cho đơn vị dịch vụ thuê mái: bên thuê bỏ vốn, nhà xưởng mua lại điện với giá thấp hơn khoảng 10% và nhận toàn bộ hệ thống sau 15 năm.',
      ),
      quote(
        '“Mái nhà trước đây chỉ là nơi tốn tiền chống dột. Giờ nó là một phân xưởng không cần công nhân”, ông Vũ Hải Nam ví von.',
      ),
      p(
        'Ban quản lý lưu ý việc kiểm tra kết cấu phải làm trước khi lắp; hai xưởng xây đã lâu bị yêu cầu gia cố xà gồ. Lực lượng phòng cháy cũng đã diễn tập ngắt điện trên mái theo phương án riêng. Sắp tới, khu công nghiệp thử nghiệm bộ lưu trữ 2 MWh để dùng chung cho hệ thống chiếu sáng và trạm xử lý nước thải.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'kinh-te',
    title: 'Cầu Bến Ngự nối hai bờ sông Trà, xe hàng bớt 38 km đường vòng mỗi chuyến',
    sapo: 'Bốn tháng sau ngày thông xe, cây cầu dây văng qua sông Trà đang thay đổi cách vận chuyển hàng hóa của doanh nghiệp Lam Giang và kéo theo cuộc sắp xếp lại kho bãi hai bên bờ.',
    daysAgo: 63,
    time: '11:05',
    byline: 'Minh Hà',
    tags: ['hạ tầng', 'logistics', 'cầu Bến Ngự'],
    cover: {
      scene: 'river-bridge',
      alt: 'Tranh minh họa cây cầu dây văng bắc qua dòng sông rộng',
      caption: 'Cầu Bến Ngự nhìn từ bờ nam sông Trà. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Chiếc xe tải tám tấn của anh Tạ Đình Khôi rời kho gỗ ở bờ bắc lúc 5 giờ và đến ga hàng hóa trước 6 giờ kém mười. Cùng quãng đường ấy, trước đây anh phải chạy ngược lên cầu Phà Cũ, vòng thêm 38 km và thường kẹt lại ở đoạn qua chợ. Mỗi chuyến nay tiết kiệm chừng 11 lít dầu.',
      ),
      p(
        'Cầu Bến Ngự dài 684 m, bốn làn xe, được đưa vào khai thác sau 29 tháng thi công. Theo số đếm của đơn vị quản lý đường bộ, bình quân mỗi ngày có 7.450 lượt ô tô qua cầu, trong đó 1.820 lượt là xe tải và xe đầu kéo, cao hơn 14% so với dự báo.',
      ),
      h2('Kho bãi dịch chuyển sang bờ bắc'),
      p(
        'Chi phí vận chuyển giảm khiến giá thuê kho ở hai bờ xích lại gần nhau. Hiệp hội Vận tải Lam Giang khảo sát 52 hội viên, có 19 đơn vị đã hoặc sắp chuyển kho sang bờ bắc, nơi giá thuê khoảng 42 nghìn đồng/m² mỗi tháng, bằng hai phần ba khu trung tâm cũ.',
      ),
      figure(
        'industrial-park',
        'Tranh minh họa khu công nghiệp với mái xưởng lắp pin mặt trời',
        'Khu công nghiệp ở bờ bắc hưởng lợi trực tiếp từ cây cầu mới. Minh họa: Tòa soạn',
      ),
      p(
        'Không phải ai cũng vui. Bến đò ngang cạnh chân cầu chỉ còn khoảng 60 khách mỗi ngày, bằng một phần mười trước kia. Bốn trong bảy chủ đò đã chuyển sang chở khách tham quan; ba người lớn tuổi được phường hỗ trợ vốn mở hàng nước ở công viên ven sông.',
      ),
      p(
        'Ông Hồ Sĩ Tuấn, Phó Giám đốc Sở Xây dựng Lam Giang, thừa nhận nút giao đầu cầu phía nam đã quá tải vào giờ tan ca. Phương án trước mắt là cấm xe trên 10 tấn từ 16 giờ 30 đến 18 giờ; về lâu dài, tỉnh sẽ làm nhánh rẽ dài 1,2 km nối thẳng ra đường vành đai.',
      ),
      p(
        'Đến nay, ba doanh nghiệp đã nộp hồ sơ đầu tư trung tâm phân loại hàng ở bờ bắc với tổng vốn đăng ký 265 tỷ đồng. Nếu được chấp thuận, cụm kho này có thể tạo khoảng 450 việc làm, chủ yếu cho lao động của hai xã ven sông./.',
      ),
    ],
  },
  {
    category: 'kinh-te',
    title: 'Ba chiếc thùng rác và món thu 1,3 tỷ đồng của hợp tác xã ở phường Bến Ngự',
    sapo: 'Từ việc thu gom rác đã phân loại của 3.200 hộ, Hợp tác xã Xanh Bến Ngự làm ra phân hữu cơ và hạt nhựa tái sinh, tạo việc làm ổn định cho 41 người từng nhặt ve chai tự do.',
    daysAgo: 178,
    time: '16:25',
    byline: 'An Nhiên',
    tags: ['kinh tế tuần hoàn', 'phân loại rác', 'phường Bến Ngự'],
    cover: {
      scene: 'waste-sorting',
      alt: 'Tranh minh họa người dân bên ba thùng phân loại rác màu xanh lá, xanh dương và cam',
      caption: 'Ba thùng phân loại được đặt ở đầu mỗi ngõ tại phường Bến Ngự. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Đúng 5 giờ 30, chiếc xe điện ba bánh của chị Ngô Thị Bưởi dừng ở đầu ngõ 12, phường Bến Ngự. Chị nhấc thùng xanh lá đựng rác bếp, cân rồi ghi vào sổ; thùng xanh dương đựng nhựa, giấy, kim loại để chuyến sau; thùng cam dành cho xe của công ty môi trường. Mười lăm năm nhặt ve chai, đây là lần đầu chị có lương tháng.',
      ),
      p(
        'Hợp tác xã Xanh Bến Ngự ra đời cách đây hai năm với 17 thành viên, nay có 41 người. Vốn góp ban đầu 310 triệu đồng, đủ mua bốn xe điện và thuê một nhà xưởng cũ rộng 900 m². Phường không cấp tiền mà ký hợp đồng đặt hàng thu gom, trả theo khối lượng rác đã phân loại đúng.',
      ),
      h2('Tiền nằm trong thùng xanh lá'),
      p(
        'Trái với suy nghĩ ban đầu, khoản bán được nhiều tiền nhất không phải là nhựa. Mỗi ngày hợp tác xã nhận 4,8 tấn rác bếp, sau 45 ngày ủ còn khoảng 0,8 tấn phân hữu cơ, bán cho các vườn bưởi với giá 2.600 đồng/kg. Doanh thu năm vừa qua, chưa kể tiền đặt hàng thu gom, gồm ba khoản:',
      ),
      list(
        'phân hữu cơ: 760 triệu đồng;',
        'nhựa, giấy và kim loại: 450 triệu đồng;',
        'dịch vụ dọn vườn, thu đồ cũ: 90 triệu đồng.',
      ),
      p(
        'Trừ chi phí, mỗi người nhận bình quân 7,2 triệu đồng một tháng, kèm bảo hiểm xã hội. Tỷ lệ hộ phân loại đúng tăng từ 46% lên 83%, nhờ quy ước khá đơn giản: thùng nào lẫn rác thì để lại, dán tờ giấy nhắc và chụp ảnh gửi tổ trưởng dân phố.',
      ),
      quote(
        '“Chúng tôi không phạt ai cả. Chỉ cần cái thùng nằm lại trước cửa một ngày là hôm sau nhà ấy phân loại rất kỹ”, Giám đốc hợp tác xã Đinh Thị Mùi kể.',
      ),
      p(
        'Vướng mắc còn lại là mùi từ khu ủ vào những ngày nồm. Hợp tác xã đang vay 600 triệu đồng lắp hệ thống lọc khí bằng mùn cưa và rèm kín, đồng thời đàm phán với hai phường lân cận để mở rộng vùng thu gom thêm 1.500 hộ.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Bưởi Trúc Lâm dán mã từng quả, nhà vườn bán tận tay khách ở xa',
    sapo: 'Hơn 200 hộ trồng bưởi xã Trúc Lâm ghi nhật ký vườn trên điện thoại, dán mã truy xuất cho từng quả và nhờ đó bán thẳng được 40% sản lượng với giá cao hơn hẳn bán xô.',
    daysAgo: 3,
    time: '08:05',
    byline: 'Thu Trang',
    tags: ['nông nghiệp', 'bưởi Trúc Lâm', 'hợp tác xã'],
    cover: {
      scene: 'fruit-garden',
      alt: 'Tranh minh họa hai nhà vườn bên giỏ bưởi giữa vườn cây sai quả',
      caption: 'Vườn bưởi ở xã Trúc Lâm vào kỳ thu hoạch. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Vườn bưởi 320 gốc của bà Phạm Thị Chắt nằm trên bãi bồi cạnh sông Trà, năm nào cũng được một lớp phù sa mỏng. Trước ngày cắt quả, bà ngồi dán từng con tem vuông bằng đầu ngón tay cái. Quét mã, người mua biết quả bưởi hái ở lô nào, lần bón phân cuối cách bao nhiêu ngày và ai là người chăm.',
      ),
      p(
        'Chuyện dán tem bắt đầu từ một vụ mất khách. Ba năm trước, bưởi nơi khác trộn vào hàng Trúc Lâm khiến một chuỗi cửa hàng trả lại 12 tấn. Hợp tác xã Nông nghiệp Trúc Lâm quyết định chỉ nhận quả của hộ có nhật ký, ban đầu được 34 hộ, nay là 216 hộ với 148 ha.',
      ),
      h2('Nhật ký viết bằng giọng nói'),
      p(
        'Vì nhiều chủ vườn đã ngoài 60 tuổi, nhật ký được làm theo kiểu ghi âm: đọc tên lô, việc vừa làm, lượng phân bón, máy tự chuyển thành chữ. Cán bộ hợp tác xã nghe lại mỗi tuần và đối chiếu ngẫu nhiên 5% số vườn. Hộ khai sai bị ngừng cấp tem một vụ; đến nay có bảy hộ vướng lỗi này.',
      ),
      p(
        'Vụ vừa rồi, Trúc Lâm thu khoảng 2.900 tấn. Trong đó 1.160 tấn bán thẳng cho người tiêu dùng và bếp ăn với giá bình quân 31 nghìn đồng/kg, trong khi thương lái mua tại vườn 19 nghìn đồng/kg. Sau khi trừ thùng, tem và cước, phần chênh còn lại cho nhà vườn xấp xỉ 6.500 đồng/kg.',
      ),
      quote(
        '“Cái tem giá 180 đồng, nhưng muốn có tem thì phải ghi chép cả năm. Nó đắt ở chỗ đó”, ông Lương Văn Tấn, Chủ tịch Hội đồng quản trị hợp tác xã, nhận xét.',
      ),
      p(
        'Hợp tác xã chưa vội tăng diện tích. Ưu tiên trước mắt là kho mát 200 tấn để kéo dài thời gian bán từ sáu tuần lên ba tháng, cùng một tổ chế biến tinh dầu và mứt từ vỏ. Xã cũng cắm mốc vùng bãi không trồng mới, tránh cản dòng thoát lũ./.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Chè Thượng Lũng chuyển sang hữu cơ: hái ít đi một phần ba, thu nhập vẫn tăng',
    sapo: 'Chấp nhận sản lượng giảm trong hai năm đầu, 96 hộ trồng chè ở xã Thượng Lũng nay bán búp tươi với giá gấp đôi và không còn phải chạy theo từng lứa hái.',
    daysAgo: 29,
    time: '13:30',
    byline: 'Lê Vân',
    tags: ['chè hữu cơ', 'nông nghiệp', 'Thượng Lũng'],
    cover: {
      scene: 'tea-hills',
      alt: 'Tranh minh họa những người hái chè đeo gùi trên đồi chè xanh',
      caption: 'Đồi chè hữu cơ ở xã Thượng Lũng. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Sương chưa tan, nhóm bảy phụ nữ bản Pắc Lũng đã lên đồi. Họ chỉ hái một tôm hai lá, bỏ vào gùi lót lá chuối để búp khỏi dập. Trên những luống chè này, cỏ được phát bằng tay và để lại làm lớp phủ. Nhện, bướm bay nhiều đến mức người lạ tưởng là đồi bỏ hoang.',
      ),
      p(
        'Bốn năm trước, chè Thượng Lũng hái chín lứa một năm, bán 7.000 đồng/kg búp tươi. Giá ấy không đủ bù tiền phân và thuốc khi trời hạn. Hợp tác xã Chè Pắc Lũng vận động 28 hộ thử ngừng phân hóa học trên 19 ha, đổi lại được ứng trước tiền gạo và bao tiêu toàn bộ búp đạt chuẩn.',
      ),
      h2('Hai năm khó nhất'),
      p(
        'Năm đầu, năng suất rơi từ 9,6 xuống 5,8 tấn búp/ha, sáu hộ bỏ cuộc. Đến năm thứ ba, đất tơi trở lại, năng suất nhích lên 6,4 tấn, bằng hai phần ba mức cũ. Bù lại, giá búp lên 15.000 đồng/kg, chi phí vật tư giảm 70%. Tính ra, mỗi héc-ta lãi 61 triệu đồng, so với 38 triệu đồng trước kia.',
      ),
      figure(
        'market',
        'Tranh minh họa chợ phiên vùng cao với các sạp hàng nông sản',
        'Chè gói nhỏ của Thượng Lũng được bày bán ở chợ phiên trong vùng. Minh họa: Tòa soạn',
      ),
      p(
        'Chị Hoàng Thị Dín, tổ trưởng tổ hái, cho rằng điều được nhất là thời gian. Số lứa hái còn sáu, các gia đình đỡ phải đổi công gấp gáp. Những tuần nghỉ giữa lứa, chị em nhận sao chè và đóng gói tại xưởng, tiền công 220 nghìn đồng một ngày.',
      ),
      p(
        'Mô hình hiện có 96 hộ với 71 ha, trong đó 43 ha đã được cấp chứng nhận. Phần còn lại phải chờ đủ thời gian chuyển đổi 24 tháng. Mẫu đất và mẫu búp được lấy kiểm tra hai lần mỗi năm; một lô 300 kg từng bị loại vì thuốc trừ cỏ bay sang từ nương ngô liền kề.',
      ),
      p(
        'Từ sự cố đó, xã Thượng Lũng quy định dải đệm trồng cây dổi rộng 8 m quanh vùng chè và cấm phun thuốc vào sáng sớm. Mục tiêu của xã là đạt 120 ha chè hữu cơ trong ba năm, không mở đồi mới mà chỉ chuyển đổi những nương chè sẵn có.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'nong-nghiep',
    title: 'Nuôi thưa, cho ăn ít, người nuôi cá lồng hồ Vân Khê lại lãi nhiều hơn',
    sapo: 'Sau vụ cá chết hàng loạt do lồng quá dày, xã Vân Khê giảm gần một phần tư số lồng, giãn khoảng cách neo đậu và hướng dẫn bà con nuôi theo sức chịu tải của hồ.',
    daysAgo: 105,
    time: '07:20',
    byline: 'Quang Huy',
    tags: ['nuôi cá lồng', 'hồ Vân Khê', 'thủy sản'],
    cover: {
      scene: 'fishing-village',
      alt: 'Tranh minh họa làng chài ven hồ, thuyền đậu cạnh những nếp nhà',
      caption: 'Làng nuôi cá lồng trên hồ Vân Khê. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Ba năm trước, chỉ sau hai đêm trở trời, xóm Bè trên hồ Vân Khê mất 86 tấn cá trắm và cá lăng. Nguyên nhân được xác định là thiếu ôxy: lồng đặt sát nhau, thức ăn thừa lắng dày dưới đáy, khi tầng nước đảo lộn thì cá ngạt. Nhiều nhà phải bán cả thuyền để trả nợ tiền cám.',
      ),
      p(
        'Sau vụ việc, UBND xã thuê Trung tâm Thủy sản Lam Giang đo sức chịu tải của từng eo hồ. Kết quả cho thấy mặt nước chỉ nên có khoảng 1.450 lồng, trong khi thực tế là 1.900. Phải mất bảy cuộc họp, các hộ mới thống nhất cắt giảm theo tỷ lệ, nhà nhiều lồng cắt trước.',
      ),
      h2('Mỗi lồng cách nhau mười lăm mét'),
      p(
        'Quy chế cộng đồng gồm bốn điều dễ nhớ: lồng cách lồng ít nhất 15 m, sáu tháng dời vị trí một lần, mỗi mét khối nuôi không quá 9 kg cá và cấm đổ cá chết xuống hồ. Một tổ tự quản năm người đo ôxy hằng ngày vào lúc 4 giờ sáng, thời điểm chỉ số xuống thấp nhất.',
      ),
      p(
        'Kết quả sau hai vụ nuôi khiến chính người trong cuộc bất ngờ. Số lồng còn 1.448 nhưng sản lượng chỉ giảm 6%, đạt 1.270 tấn, vì tỷ lệ cá sống tăng từ 68% lên 87%. Lượng cám cho mỗi ki-lô-gam cá giảm từ 2,4 xuống 1,9 kg. Lãi bình quân mỗi lồng đạt 9,3 triệu đồng, tăng 2,7 triệu đồng.',
      ),
      quote(
        '“Hồi trước thấy nước trống là tôi thả thêm lồng. Giờ tôi coi khoảng nước trống ấy là tiền để dành”, ông Đoàn Văn Lợi, người nuôi cá đã 18 năm, nói.',
      ),
      p(
        'Cá Vân Khê hiện có hai mối tiêu thụ lớn là chợ đầu mối Bến Ngự và bếp ăn các khu công nghiệp, chiếm 70% sản lượng. Xã đang làm hồ sơ đăng ký nhãn hiệu tập thể, đồng thời thử nuôi cá bản địa giống nhỏ để tái thả 50.000 con về hồ mỗi năm./.',
      ),
    ],
    source: { name: 'Cổng thông tin điện tử xã Vân Khê' },
  },
  {
    category: 'nong-nghiep',
    title: 'Giống nếp cũ trở lại ruộng bậc thang Đồng Mây từ bảy ki-lô-gam thóc',
    sapo: 'Từ số thóc giống ít ỏi một cụ bà giữ trên gác bếp, xã Đồng Mây đã khôi phục được 64 ha nếp Khẩu Lam, loại gạo từng vắng bóng khỏi các thửa ruộng suốt hai thập niên.',
    daysAgo: 152,
    time: '09:50',
    byline: 'Phương Thảo',
    tags: ['lúa bản địa', 'ruộng bậc thang', 'Đồng Mây'],
    cover: {
      scene: 'terraces',
      alt: 'Tranh minh họa ruộng bậc thang lúa chín vàng bên sườn núi',
      caption: 'Nếp Khẩu Lam vào vụ chín trên ruộng bậc thang Đồng Mây. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Cụ Lò Thị Ón, 81 tuổi, ở thôn Bản Cọ, không nhớ mình bắt đầu giữ thóc giống từ năm nào. Chỉ biết mỗi mùa, cụ dành một thửa bé bằng hai tấm phản để cấy nếp Khẩu Lam, gặt xong lại bó từng cum treo gác bếp. Khi cán bộ nông nghiệp tìm đến, trên gác còn đúng bảy ki-lô-gam.',
      ),
      p(
        'Nếp Khẩu Lam từng phủ kín ruộng bậc thang Đồng Mây nhưng dần nhường chỗ cho lúa lai vì cây cao, dễ đổ và kéo dài tới 155 ngày. Đổi lại, hạt gạo có mùi thơm như lá dứa, xôi để qua ngày vẫn dẻo. Những người đi xa về thường hỏi mua mà không nhà nào có.',
      ),
      h2('Chọn từng bông trong ba vụ'),
      p(
        'Nhóm kỹ thuật của Trung tâm Giống cây trồng Lam Giang cùng 12 hộ trong thôn nhân giống bằng cách chọn bông. Vụ đầu cấy 0,2 ha, loại bỏ bông lẫn và cây quá cao. Sau ba vụ, chiều cao cây giảm chừng 15 cm, thời gian sinh trưởng còn 142 ngày, trong khi mùi thơm gần như nguyên vẹn.',
      ),
      p(
        'Hiện 64 ha của 187 hộ đã trở lại với giống nếp này, năng suất 3,6 tấn/ha, thấp hơn lúa lai gần hai tấn. Tuy vậy, giá gạo bán tại xã đạt 42 nghìn đồng/kg, gấp 2,5 lần gạo thường. Cả vụ không phải phun thuốc trừ sâu, chi phí trên mỗi sào giảm khoảng 260 nghìn đồng.',
      ),
      quote('“Tôi giữ vì con cháu thích ăn xôi, có biết là giữ cho cả xã đâu”, cụ Ón cười.'),
      p(
        'Để giống không mất lần nữa, xã lập kho thóc giống cộng đồng: mỗi hộ vay một cân, trả một cân rưỡi đã chọn bông. Kho đang có 1,9 tấn, chia cất ở ba thôn phòng khi hỏa hoạn. Một mẫu 500 gam cũng được gửi bảo quản lạnh tại trung tâm giống của tỉnh.',
      ),
      p(
        'Xã giới hạn diện tích nếp ở mức 80 ha để không đẩy giá xuống và vẫn còn đủ ruộng cho gạo ăn hằng ngày. Phần tăng thêm về thu nhập, theo tính toán của hợp tác xã, sẽ đến từ cốm và bánh khảo do chính các hộ trồng lúa chế biến./.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Để rừng thêm năm năm, người trồng keo Khe Vàng đổi gỗ băm lấy gỗ xẻ',
    sapo: 'Thay vì khai thác khi cây mới năm tuổi, 310 hộ ở xã Khe Vàng giữ rừng đến năm thứ mười, bán gỗ xẻ với giá gần gấp đôi và góp công vào tổ tuần tra chung của thôn.',
    daysAgo: 338,
    time: '10:40',
    byline: 'Hoàng Sơn',
    tags: ['lâm nghiệp', 'rừng gỗ lớn', 'Khe Vàng'],
    cover: {
      scene: 'forest',
      alt: 'Tranh minh họa tổ tuần tra đi dưới tán rừng xanh',
      caption: 'Tổ tuần tra bảo vệ rừng của xã Khe Vàng. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Đồi keo bảy năm tuổi của ông Triệu Văn Páo nổi bật giữa những khoảnh rừng non vì thân thẳng và tán thưa. Hai năm trước, thương lái trả 92 triệu đồng cho cả héc-ta để băm dăm, ông lắc đầu. Ông chỉ tỉa bớt 600 cây cong, bán được 21 triệu đồng, đủ trả lãi ngân hàng và mua thêm một con trâu.',
      ),
      p(
        'Khe Vàng có 4.700 ha rừng trồng, trước đây hầu hết được chặt ở năm thứ năm. Mỗi lần khai thác trắng, đất đồi lại trơ ra suốt mùa mưa, bùn cuốn xuống lấp ao cá và ruộng lúa bên dưới. Chương trình rừng gỗ lớn do Chi cục Kiểm lâm Lam Giang khởi xướng bắt đầu từ chính những thôn hay bị bùn lấp ấy.',
      ),
      h2('Bài toán tiền mặt giữa chu kỳ'),
      p(
        'Cái khó là gia đình nào cũng cần tiền trước khi cây đủ tuổi. Lời giải gồm ba phần: tỉa thưa để có thu nhập ở năm thứ năm, cho vay 15 triệu đồng/ha với lãi suất ưu đãi, và trồng xen sa nhân dưới tán. Riêng sa nhân đem về 18–24 triệu đồng/ha mỗi năm từ năm thứ ba.',
      ),
      p(
        'Những lô đầu tiên đến tuổi mười đã được khai thác, đạt bình quân 168 m³/ha, trong đó 62% đủ đường kính để xẻ. Giá gỗ xẻ đứng ở mức 2,3 triệu đồng/m³, còn gỗ dăm khoảng 1,2 triệu đồng. Xưởng mộc Tân Khe ký hợp đồng mua trong bảy năm và ứng trước 10% giá trị.',
      ),
      quote(
        '“Giữ rừng lâu thì phải canh lâu. Một nhà canh không nổi, cả thôn cùng đi thì mỗi người chỉ mất hai buổi một tháng”, ông Páo nói về tổ tuần tra.',
      ),
      p(
        'Toàn xã hiện có chín tổ tuần tra với 108 người, được trang bị bình chữa cháy đeo vai và bản đồ lô rừng trên điện thoại. Mùa khô vừa qua xảy ra hai đám cháy nhỏ, đều được dập trong vòng 40 phút. Diện tích rừng gỗ lớn đã đạt 1.260 ha, dự kiến tăng lên 2.000 ha khi các lô keo non được chuyển hóa.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Đêm cồng chiêng bên nhà sàn Bản Lươn: khách ngồi cùng mâm, học một bài chiêng',
    sapo: 'Không dựng sân khấu, không bán vé xem, nhóm nghệ nhân xã Bản Lươn mời khách vào nhà sàn văn hóa, ăn bữa cơm cùng gia đình và tự tay đánh một bài chiêng đón mùa.',
    daysAgo: 19,
    time: '15:15',
    byline: 'Ngọc Lan',
    tags: ['du lịch cộng đồng', 'cồng chiêng', 'Bản Lươn'],
    cover: {
      scene: 'museum',
      alt: 'Tranh minh họa nhà sàn văn hóa, phía trước là những người đứng bên cồng chiêng',
      caption: 'Nhà sàn văn hóa Bản Lươn, nơi tổ chức các buổi học chiêng. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Bài chiêng đón mùa có sáu chiếc, mỗi người giữ một nhịp. Khách được phát chiêng số ba, chiếc dễ nhất, chỉ phải gõ vào nhịp thứ tư. Vậy mà mười phút đầu, chẳng vòng nào trọn. Nghệ nhân Hà Văn Sươn không sửa tay ai, ông chỉ bảo nghe tiếng người bên cạnh trước, rồi hãy nghe tiếng của mình.',
      ),
      p(
        'Cách đón khách này được đội văn nghệ Bản Lươn chọn sau một thời gian biểu diễn theo đặt hàng. Những buổi diễn 20 phút giữa sân thường vắng dần, người xem quay phim xong là rời đi. Đội quyết định bỏ sân khấu, giới hạn mỗi tối 18 khách và dành hẳn ba giờ cho bữa cơm, câu chuyện và buổi học.',
      ),
      h2('Tiền chia theo phần việc'),
      p(
        'Giá một buổi là 350 nghìn đồng mỗi khách, đã gồm cơm tối. Khoản thu được ghi lên bảng treo ở đầu cầu thang, ai cũng xem được và chia theo tỷ lệ cố định, do các gia đình trong bản biểu quyết từ đầu mùa:',
      ),
      list(
        '45% cho gia đình nấu cơm và đón khách;',
        '35% cho nghệ nhân, người dạy;',
        '20% vào quỹ sửa nhà sàn và lớp chiêng thiếu nhi.',
      ),
      figure(
        'market',
        'Tranh minh họa chợ phiên vùng cao nhộn nhịp người mua kẻ bán',
        'Sáng hôm sau, khách thường theo chủ nhà đi chợ phiên. Minh họa: Tòa soạn',
      ),
      p(
        'Mười hai tháng qua, nhà sàn đón 2.680 lượt khách, thu 938 triệu đồng. Quỹ chung có gần 188 triệu đồng, đủ thay toàn bộ mái lá và mở lớp chiêng cho 26 em nhỏ vào sáng chủ nhật. Khoảng 40% khách ở lại thêm một đêm tại chín gia đình trong bản để kịp buổi chợ sớm.',
      ),
      p(
        'Cũng có lúc đội phải từ chối. Một đoàn 70 người đề nghị rút buổi học còn nửa tiếng và thêm loa kẹo kéo, ông Sươn gọi điện xin lỗi. Bài chiêng cúng lúa mới cũng không được dạy cho khách, bởi theo lệ, bài ấy chỉ đánh trong đúng một ngày của năm.',
      ),
      p(
        'Từ kinh nghiệm của Bản Lươn, Sở Văn hóa, Thể thao và Du lịch Lam Giang đang soạn bộ nguyên tắc cho các điểm du lịch cộng đồng, trong đó có mục sức chứa tối đa và phần nghi lễ không đưa vào phục vụ du lịch./.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Phố cổ Bến Ngự lên đèn: đi bộ 900 mét, nghe kể chuyện ba đời buôn thuyền',
    sapo: 'Tuyến tham quan đêm ở phố cổ Bến Ngự do chính các chủ nhà dẫn khách, dừng ở bảy ngôi nhà cổ và khép lại trước 22 giờ để giữ giấc ngủ cho người dân trong phố.',
    daysAgo: 74,
    time: '19:30',
    byline: 'An Nhiên',
    tags: ['phố cổ', 'du lịch đêm', 'phường Bến Ngự'],
    cover: {
      scene: 'old-town',
      alt: 'Tranh minh họa phố cổ ven sông treo đèn lồng, thuyền nhỏ trên mặt nước',
      caption: 'Phố cổ Bến Ngự bên sông Trà lúc lên đèn. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Ông Diệp Bình An không phải hướng dẫn viên. Ông là chủ căn nhà số 27, nơi ông nội từng mở kho muối và dầu trẩu cho thuyền buôn. Tối thứ sáu, ông mặc áo dài the, cầm chiếc đèn dầu, đưa nhóm 14 khách đi dọc phố, vừa đi vừa chỉ những vạch nước lũ khắc trên cột hiên.',
      ),
      p(
        'Phố cổ Bến Ngự dài chừng 900 m, còn 63 ngôi nhà gỗ hai tầng, phần lớn dựng cách nay hơn một thế kỷ. Ban ngày, phố vẫn là nơi bán thuốc bắc, hàng mã và vải. Tuyến tham quan đêm bắt đầu lúc 19 giờ, mỗi tối tối đa năm nhóm, nhóm sau cách nhóm trước 25 phút để không dồn khách.',
      ),
      h2('Bảy nhà mở cửa, mỗi nhà một câu chuyện'),
      p(
        'Bảy gia đình nhận mở cửa, mỗi nhà chỉ kể một chuyện chừng mười phút: nhà kể về chiếc cân gian bị đập giữa chợ, nhà kể về mùa nước ngập tới gác. Câu chuyện do con cháu ghi lại, được nhóm nghiên cứu của Bảo tàng Lam Giang đối chiếu với sổ sách và ảnh cũ trước khi đưa vào tuyến.',
      ),
      figure(
        'night-patrol',
        'Tranh minh họa phố đêm với tổ tuần tra đi giữ trật tự',
        'Tổ tự quản phố cổ nhắc giảm tiếng ồn sau 22 giờ. Minh họa: Tòa soạn',
      ),
      p(
        'Vé 120 nghìn đồng, trong đó 70 nghìn đồng trả trực tiếp cho các gia đình, phần còn lại chi cho điện, vệ sinh và tu bổ. Sau tám tháng, tuyến đón 11.300 lượt khách. Theo phường Bến Ngự, số khách lưu trú qua đêm ở khu trung tâm tăng 22%, hàng quán bình dân là nơi hưởng lợi rõ nhất.',
      ),
      p(
        'Điều người trong phố lo nhất là tiếng ồn. Quy ước chung ghi rõ không dùng loa kéo, không phát nhạc ngoài hiên, 22 giờ tắt đèn lồng. Tổ tự quản sáu người đi tuần mỗi tối, ba tháng đầu nhắc nhở 57 lượt, hai tháng gần đây chỉ còn bốn lượt.',
      ),
      quote('“Có khách thì vui, nhưng phố này trước hết là chỗ ở. Ngủ được thì mới kể chuyện được lâu”, ông An nói.'),
      p(
        'Trong năm tới, phường dự định mở thêm một nhánh ra bến thuyền cũ và in tập truyện song ngữ cho trẻ em. Số nhóm mỗi tối vẫn giữ nguyên, dù nhu cầu cuối tuần đã vượt khả năng đón.',
      ),
    ],
    source: { name: 'Đài Phát thanh và Truyền hình Lam Giang' },
  },
  {
    category: 'du-lich',
    title: 'Hội đua thuyền sông Trà: 24 thuyền gỗ, một khúc sông và hai vạn người xem',
    sapo: 'Mùa hội năm nay đưa đường đua về đúng khúc sông cũ trước bến phường Sông Trà, chỉ nhận thuyền gỗ và lần đầu có sáu đội nữ tranh giải ở cự ly 1.200 m.',
    daysAgo: 301,
    time: '17:00',
    byline: 'Hải Đăng',
    tags: ['lễ hội', 'đua thuyền', 'sông Trà', 'du lịch'],
    cover: {
      scene: 'festival-boats',
      alt: 'Tranh minh họa các đội đua thuyền đang chèo trên sông',
      caption: 'Các đội thuyền tranh tài trong ngày hội sông Trà. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Tiếng trống hiệu vừa dứt, sáu mũi thuyền cùng lao khỏi vạch phao. Trên bờ kè dài gần hai cây số, người xem đứng kín từ tờ mờ sáng, mang theo cả nồi niêu, mo cau để gõ. Ban tổ chức ước tính có khoảng 20.000 người đến xem trong một buổi, đông nhất trong mười mùa hội gần đây.',
      ),
      p(
        'Hội đua có 24 thuyền của 15 xã, phường ven sông, chia thành 18 đội nam và sáu đội nữ. Mỗi thuyền dài 16,5 m, chở 22 tay chèo, một người cầm lái và một người đánh mõ. Điểm mới là chỉ nhận thuyền đóng bằng gỗ theo lối truyền thống, sau nhiều mùa thuyền nhựa áp đảo về tốc độ.',
      ),
      h2('Người đóng thuyền có việc trở lại'),
      p(
        'Quy định này đem việc về cho xóm thợ Vạn Mộc, nơi chỉ còn bốn gia đình giữ nghề. Trước mùa hội, họ đóng mới bảy chiếc, sửa chín chiếc, mỗi thuyền mới trị giá khoảng 68 triệu đồng. Ông Trịnh Văn Khoát, thợ cả, nhận thêm năm học trò, người trẻ nhất mới 17 tuổi.',
      ),
      figure(
        'river-bridge',
        'Tranh minh họa cầu dây văng bắc qua sông',
        'Chân cầu là nơi người xem tụ tập đông nhất trên đường đua. Minh họa: Tòa soạn',
      ),
      p(
        'Ở chung kết nam, thuyền xã Trúc Lâm về nhất với thời gian 5 phút 48 giây, hơn đội phường Sông Trà chưa đầy nửa thân thuyền. Bên nữ, đội xã Vân Khê gồm toàn những người nuôi cá lồng vượt lên ở 200 m cuối và chạm phao trước.',
      ),
      quote(
        '“Ngày nào chúng tôi cũng chèo đi cho cá ăn, coi như tập quanh năm. Khó nhất là chèo cho đều chứ không phải chèo cho khỏe”, đội trưởng Quách Thị Nga của Vân Khê nói.',
      ),
      p(
        'Lễ hội có 14 xuồng cứu hộ trực suốt đường đua và một tổ y tế ở mỗi đầu phao; không có tai nạn nào xảy ra. Các điểm trông xe niêm yết giá 10 nghìn đồng, lực lượng thanh niên gom 3,2 tấn rác ngay trong chiều. Doanh thu của các gian hàng ẩm thực ước đạt 1,8 tỷ đồng, và phường đã nhận đăng ký chỗ bán cho mùa sau./.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Một ngày chèo thuyền trên hồ Vân Khê: chậm, vắng và không tiếng động cơ',
    sapo: 'Tuyến chèo thuyền 11 km trên hồ Vân Khê giới hạn 60 khách mỗi ngày, không dùng thuyền máy, mở ra cách kiếm sống mới cho những gia đình từng chỉ dựa vào lưới và lồng cá.',
    daysAgo: 233,
    time: '12:20',
    byline: 'Thu Trang',
    tags: ['du lịch sinh thái', 'hồ Vân Khê', 'chèo thuyền'],
    cover: {
      scene: 'reservoir',
      alt: 'Tranh minh họa hai chiếc thuyền nhỏ trên hồ chứa giữa núi, bên cạnh là con đập',
      caption: 'Mặt hồ Vân Khê, điểm khởi đầu của tuyến chèo thuyền. Minh họa: Tòa soạn',
    },
    body: [
      p(
        'Bến thuyền Vân Khê không có cổng chào. Khách ký vào sổ, thử áo phao, nghe chị Sa Thị Liên dặn ba điều: không đứng dậy giữa hồ, không hái lan trên vách đá, rác mang đi bao nhiêu đem về bấy nhiêu. Sau đó, từng chiếc thuyền hai chỗ lặng lẽ rời bến, chỉ còn tiếng mái chèo.',
      ),
      p(
        'Tuyến đi dài 11 km, chia bốn chặng, qua eo Đá Chồng, đảo Cò và xóm Bè. Người chèo lần đầu mất chừng năm giờ, tính cả bữa trưa. Ai mỏi tay có thể dừng ở chặng hai và đi bộ ba cây số đường rừng về bến. Mỗi nhóm bốn thuyền có một người địa phương chèo kèm.',
      ),
      h2('Vì sao chỉ 60 khách'),
      p(
        'Con số này do người làm nghề cá đề xuất. Buổi sáng, các eo hồ là nơi thả lưới; đông thuyền thì cá bỏ đi. Từ cuối mùa mưa, đảo Cò là chỗ chim về ngủ nên tuyến phải vòng xa 200 m. Hợp tác xã Du lịch Vân Khê nhận đặt chỗ trước, hết suất thì hẹn ngày khác chứ không thêm thuyền.',
      ),
      p(
        'Hợp tác xã có 37 thành viên, trong đó 29 người vẫn nuôi cá hoặc đánh lưới. Giá trọn ngày 480 nghìn đồng, gồm bữa cơm cá kho, rau rừng do các nhà bè thay phiên nấu. Năm đầu hoạt động, tuyến đón 8.900 khách; mỗi thành viên có thêm bình quân 4,1 triệu đồng một tháng.',
      ),
      quote(
        '“Khách hỏi sao không có wifi giữa hồ. Tôi bảo cứ chèo hết chặng một đi, tới đó chắc anh chị quên mất rồi”, chị Liên kể.',
      ),
      p(
        'Mùa mưa, hồ đóng tuyến khi đập xả nước hoặc gió vượt cấp 5, năm ngoái nghỉ tổng cộng 43 ngày. Để bù lại, hợp tác xã mở lớp đan lưới và làm mắm cá trên bờ. Đường từ trung tâm tỉnh đến bến dài 52 km, mỗi ngày có hai chuyến xe buýt, khởi hành lúc 6 giờ và 13 giờ.',
      ),
    ],
  },
];
