import { type DemoArticle, figure, h2, p, quote } from '#demo/article';

export const farming: DemoArticle[] = [
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
      caption: 'Vườn bưởi ở xã Trúc Lâm vào kỳ thu hoạch.',
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
      caption: 'Đồi chè hữu cơ ở xã Thượng Lũng.',
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
        'Chè gói nhỏ của Thượng Lũng được bày bán ở chợ phiên trong vùng.',
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
      scene: 'fish-cages',
      alt: 'Người nuôi cá đứng trên bè rải thức ăn xuống ô lồng lúc rạng sáng',
      caption: 'Cho cá ăn lúc rạng sáng trên hồ Vân Khê.',
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
      caption: 'Nếp Khẩu Lam vào vụ chín trên ruộng bậc thang Đồng Mây.',
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
      scene: 'timber',
      alt: 'Những súc gỗ tròn xếp thành đống ven rừng, nắng chiều xiên qua hàng cây',
      caption: 'Gỗ lớn chờ xe ở bãi tập kết Khe Vàng.',
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
];
