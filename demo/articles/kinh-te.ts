import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const economy: DemoArticle[] = [
  {
    category: 'nong-nghiep',
    title: 'Lúa bậc thang Bản Lươn được mùa, giá thu mua nhích lên từng ngày',
    sapo: 'Nắng đều suốt tháng trổ bông giúp 640 ha lúa bậc thang ở xã Bản Lươn cho năng suất bình quân 5,4 tấn/ha, cao nhất trong bảy năm.',
    daysAgo: 0,
    time: '07:45',
    byline: 'Thu Trang',
    tags: ['nông nghiệp', 'lúa bậc thang', 'Bản Lươn'],
    cover: {
      scene: 'terraces',
      alt: 'Nông dân đội nón lá đứng giữa ruộng bậc thang lúa chín vàng',
      caption: 'Mùa gặt trên những thửa ruộng bậc thang của xã Bản Lươn.',
    },
    body: [
      p(
        'Từ mờ sáng, tiếng máy tuốt lúa đã vang dọc sườn núi. Bà con chia nhau từng thửa, người cắt, người gánh, người phơi. Ruộng hẹp không đưa được máy gặt lớn lên cao nên hợp tác xã chuyển sang dùng máy cắt cầm tay, giảm gần một nửa công lao động so với vụ trước.',
      ),
      p(
        'Theo hợp tác xã nông nghiệp Bản Lươn, lượng giống địa phương được chọn lại từ ba năm trước đã cho kết quả rõ rệt: **bông dài hơn, tỷ lệ hạt lép dưới 6%**. Phân xanh ủ tại chỗ thay cho một phần phân hóa học, nhờ đó mỗi héc-ta bớt chi 2,1 triệu đồng.',
      ),
      h2('Bán gạo có tên'),
      p(
        'Năm nay, toàn bộ sản lượng được gắn mã truy xuất đến từng nhóm hộ. Người mua quét mã là biết lúa cấy ở thửa nào, gặt ngày nào. Hai siêu thị trong tỉnh đã đặt trước 180 tấn, giá cao hơn gạo cùng loại 3.500 đồng mỗi ki-lô-gam.',
      ),
      quote('Trước đây bán xô cho thương lái, nay bao gạo có tên bản mình trên đó, ai cũng muốn làm cho cẩn thận.'),
      p(
        'Sau vụ gặt, xã dự kiến trồng cây vụ đông trên 210 ha đất chủ động nước, chủ yếu là khoai tây và rau ôn đới./.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'nong-nghiep',
    title: 'Vườn bưởi Đồng Mây vào chính vụ, hợp đồng bao tiêu phủ hai phần ba diện tích',
    sapo: 'Hơn 380 ha bưởi ở xã Đồng Mây bắt đầu thu hái rộ; lần đầu tiên phần lớn sản lượng có nơi nhận trước khi quả rời cành.',
    daysAgo: 4,
    time: '09:20',
    byline: 'Minh Hà',
    tags: ['nông nghiệp', 'bưởi', 'Đồng Mây'],
    cover: {
      scene: 'fruit-garden',
      alt: 'Hai nông dân bên giỏ bưởi vàng trong vườn cây sai quả',
      caption: 'Thu hái bưởi ở tổ hợp tác số 3, xã Đồng Mây.',
    },
    body: [
      p(
        'Những ngày này, đường vào xã Đồng Mây thơm mùi vỏ bưởi. Xe tải nhỏ xếp hàng trước điểm tập kết từ năm giờ sáng. Quả được phân loại ngay tại vườn, chỉ giữ loại từ 0,9 đến 1,3 ki-lô-gam để đóng thùng.',
      ),
      p(
        'Sản lượng vụ này ước đạt **7.200 tấn**, tăng 11% so với năm ngoái. Ba doanh nghiệp đã ký hợp đồng bao tiêu 250 ha với giá sàn ghi rõ trong hợp đồng, nhờ vậy nông dân không còn phải bán đổ khi chợ đầu mối dội hàng.',
      ),
      list(
        'Mỗi lô quả có nhật ký phun, bón ghi bằng điện thoại.',
        'Nước tưới nhỏ giọt tiết kiệm khoảng 30% so với tưới tràn.',
        'Quả rụng được gom ủ men làm phân cho vụ sau.',
      ),
      p(
        'Cán bộ khuyến nông xã cho biết điều khó nhất không phải kỹ thuật mà là giữ lời hẹn: đã ký thì không bán ra ngoài khi giá nhích lên. Hai năm qua, tỷ lệ hộ giữ đúng hợp đồng đã tăng từ 71% lên 96%.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Đồi chè Trúc Lâm chuyển sang hữu cơ: chậm một nhịp để đi đường dài',
    sapo: 'Ba năm không thuốc trừ cỏ khiến năng suất chè Trúc Lâm giảm lúc đầu, nhưng giá búp tươi nay đã gấp rưỡi và đất bắt đầu có giun trở lại.',
    daysAgo: 19,
    time: '14:10',
    byline: 'Hoài Nam',
    tags: ['chè', 'hữu cơ', 'Trúc Lâm'],
    cover: {
      scene: 'tea-hills',
      alt: 'Bốn người hái chè đội nón trên những luống chè xanh uốn theo sườn đồi',
      caption: 'Hái búp chè lứa thu trên đồi Trúc Lâm.',
    },
    body: [
      p(
        'Năm đầu chuyển đổi, 46 hộ trồng chè ở Trúc Lâm hụt gần một phần tư sản lượng. Cỏ mọc nhanh, sâu cuốn lá nhiều, có hộ định bỏ cuộc. Xã đứng ra góp quỹ bù giá trong hai vụ để giữ nhóm ở lại với nhau.',
      ),
      p(
        'Đến năm thứ ba, mật độ thiên địch tăng, sâu hại tự giảm. Búp chè dày, nước xanh trong. Giá búp tươi loại một đạt **38.000 đồng/kg**, so với 25.000 đồng của chè trồng thường.',
      ),
      h2('Đất là thứ lãi nhất'),
      p(
        'Mẫu đất gửi xét nghiệm cho thấy hàm lượng hữu cơ tăng từ 1,8% lên 2,9%. Người trồng chè nói đơn giản hơn: cuốc xuống thấy giun, đi chân trần không bị rát.',
      ),
      p('Nhóm hộ đang hoàn tất hồ sơ chứng nhận để bán vào hai chuỗi cửa hàng thực phẩm ở thành phố./.'),
    ],
    source: { name: 'Bản tin Nông thôn Lam Giang' },
  },
  {
    category: 'nong-nghiep',
    title: 'Con đường bê tông qua cánh đồng mẫu lớn rút ngắn nửa ngày công mùa gặt',
    sapo: 'Tuyến đường nội đồng dài 4,6 km vừa hoàn thành ở xã Đồng Mây giúp xe chở lúa vào tận ruộng, chi phí vận chuyển giảm hơn một phần ba.',
    daysAgo: 41,
    time: '16:30',
    byline: 'Thu Trang',
    tags: ['nông thôn', 'giao thông', 'Đồng Mây'],
    cover: {
      scene: 'road',
      alt: 'Người đi xe trên con đường bê tông thẳng giữa cánh đồng xanh',
      caption: 'Tuyến đường nội đồng ở xã Đồng Mây trong ngày thông xe.',
    },
    body: [
      p(
        'Trước khi có đường, mỗi tấn lúa phải chuyển ba chặng: gánh ra bờ, xe cải tiến ra mương, rồi mới lên xe tải. Nay xe 2,5 tấn vào đến đầu ruộng. Tiền vận chuyển từ 240.000 đồng giảm còn 150.000 đồng mỗi tấn.',
      ),
      p(
        'Công trình có tổng vốn 9,8 tỷ đồng, trong đó người dân góp đất và ngày công trị giá 1,3 tỷ đồng. Toàn bộ 87 hộ có ruộng dọc tuyến đồng ý lùi bờ, không hộ nào đòi đền bù.',
      ),
      p(
        'Dọc hai bên đường, hội phụ nữ xã trồng cây bóng mát và đặt 24 bể thu gom vỏ thuốc bảo vệ thực vật. Xã quy định xe quá 5 tấn không vào đường nội đồng để giữ mặt đường qua mùa mưa.',
      ),
    ],
  },
  {
    category: 'nong-nghiep',
    title: 'Hồ Vân Khê tích đủ nước, ba xã yên tâm xuống giống vụ xuân',
    sapo: 'Mực nước hồ Vân Khê đạt 92% dung tích thiết kế, đủ tưới cho 3.150 ha lúa và rau màu ở ba xã hạ lưu trong suốt vụ xuân.',
    daysAgo: 88,
    time: '06:50',
    byline: 'Hoài Nam',
    tags: ['thủy lợi', 'hồ Vân Khê'],
    cover: {
      scene: 'reservoir',
      alt: 'Hồ chứa nước giữa núi với thân đập và hai chiếc thuyền',
      caption: 'Hồ Vân Khê đầu mùa khô.',
    },
    body: [
      p(
        'Đơn vị quản lý hồ công bố lịch xả nước theo từng đợt bảy ngày, dán ở nhà văn hóa thôn và gửi qua tin nhắn. Người trồng lúa biết trước ngày nước về để làm đất, không còn cảnh thức đêm canh nước.',
      ),
      p(
        'Năm nay, 14 trạm đo tự động được lắp dọc kênh chính. Số liệu mực nước cập nhật mười lăm phút một lần; nơi nào thất thoát bất thường, tổ thủy nông kiểm tra trong ngày.',
      ),
      p(
        'Nhờ kênh được lót lại, lượng nước thất thoát đã giảm từ 31% xuống 18%. Phần tiết kiệm đủ tưới thêm khoảng 400 ha rau vụ đông xuân.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Hội đua thuyền sông Trà: mười hai đội, một dòng sông và tiếng trống không dứt',
    sapo: 'Hơn hai vạn người đứng kín hai bờ sông Trà xem mười hai đội thuyền tranh tài trong ngày hội lớn nhất năm của tỉnh.',
    daysAgo: 2,
    time: '18:05',
    byline: 'Quỳnh Anh',
    tags: ['lễ hội', 'đua thuyền', 'sông Trà'],
    cover: {
      scene: 'festival-boats',
      alt: 'Ba thuyền rồng đua trên sông, khán giả đứng kín bờ',
      caption: 'Ba thuyền bám nhau sát nút ở lượt chung kết.',
    },
    body: [
      p(
        'Tiếng trống nổi lên từ sáu giờ sáng. Thuyền của phường Bến Ngự xuất phát chậm nửa nhịp nhưng giữ được nhịp chèo đều, vượt lên ở khúc cua cuối và về nhất với thành tích 9 phút 42 giây cho 2.400 mét.',
      ),
      p(
        'Ban tổ chức bố trí 18 xuồng cứu hộ, 260 tình nguyện viên hướng dẫn chỗ đứng và bốn điểm cấp nước uống. Rác được thu ngay sau từng lượt đua; đến ba giờ chiều, hai bờ sông đã sạch.',
      ),
      figure('old-town', 'Phố cổ ven sông treo đèn lồng lúc chiều xuống', 'Phố cổ ven sông đông khách trong đêm hội.'),
      p(
        'Ngày hội mang lại nguồn thu đáng kể: các cơ sở lưu trú kín 97% phòng, doanh thu dịch vụ hai ngày ước đạt **14,6 tỷ đồng**. Nhiều gia đình ven sông mở nhà đón khách ngủ lại.',
      ),
      p('Năm tới, hội sẽ có thêm nội dung thuyền nữ theo đề nghị của năm xã, phường./.'),
    ],
    source: { name: 'Đài Phát thanh và Truyền hình Lam Giang' },
  },
  {
    category: 'du-lich',
    title: 'Phố cổ Bến Ngự thử nghiệm tuyến đi bộ ban đêm, hạn chế xe máy từ 18 giờ',
    sapo: 'Từ cuối tuần này, 1,2 km phố cổ ven sông dành cho người đi bộ vào buổi tối, kèm bãi gửi xe miễn phí ở hai đầu tuyến.',
    daysAgo: 27,
    time: '10:15',
    byline: 'Quỳnh Anh',
    tags: ['du lịch', 'phố cổ', 'Bến Ngự'],
    cover: {
      scene: 'old-town',
      alt: 'Dãy nhà cổ ven sông với đèn lồng và thuyền nhỏ',
      caption: 'Phố cổ Bến Ngự nhìn từ mặt sông.',
    },
    body: [
      p(
        'Phương án được đưa ra sau ba cuộc họp với 214 hộ dân trong phố. Xe của người dân vẫn vào nhà bằng thẻ, xe giao hàng hoạt động trước 17 giờ 30. Trẻ em và người cao tuổi có thêm hai chỗ nghỉ chân giữa tuyến.',
      ),
      p(
        'Các nhà mặt phố thống nhất một kiểu biển hiệu bằng gỗ, không dùng đèn nháy. Mái ngói hư được hỗ trợ sửa 40% chi phí nếu giữ đúng kiểu cũ.',
      ),
      p(
        'Sau ba tháng, phường sẽ công bố kết quả đo tiếng ồn, lượng khách và ý kiến của người dân trước khi quyết định làm lâu dài.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Chợ phiên vùng cao mở thêm ngày thứ bảy, khách phương xa đến từ tối hôm trước',
    sapo: 'Chợ phiên Bản Lươn nay họp cả thứ bảy; hàng bày bán phải do người trong vùng làm ra, giá niêm yết rõ trên từng sạp.',
    daysAgo: 63,
    time: '08:00',
    byline: 'Minh Hà',
    tags: ['chợ phiên', 'du lịch cộng đồng'],
    cover: {
      scene: 'market',
      alt: 'Chợ phiên vùng cao với dãy sạp mái màu và nhiều người mua bán',
      caption: 'Một góc chợ phiên Bản Lươn sáng thứ bảy.',
    },
    body: [
      p(
        'Sương chưa tan, chợ đã đông. Thổ cẩm, rau rừng, mật ong, rượu men lá bày kín 160 sạp. Ban quản lý chợ kiểm tra nguồn gốc từng mặt hàng; sạp bán hàng công nghiệp được xếp ra khu riêng bên ngoài.',
      ),
      p(
        'Từ khi có thêm phiên thứ bảy, lượng khách tăng gấp đôi. Mười chín hộ mở nhà đón khách ngủ đêm, mỗi hộ thu thêm trung bình 6,5 triệu đồng một tháng.',
      ),
      p(
        'Xã đặt quy ước giản dị: không chèo kéo, không đốt rác, chụp ảnh phải xin phép. Tấm bảng gỗ ghi quy ước dựng ngay cổng chợ, bằng ba thứ tiếng.',
      ),
    ],
  },
  {
    category: 'du-lich',
    title: 'Lòng hồ Vân Khê đón đoàn thuyền du lịch chạy điện đầu tiên của tỉnh',
    sapo: 'Tám chiếc thuyền chạy pin thay cho thuyền máy dầu trên hồ Vân Khê, êm hơn và không để lại váng dầu trên mặt nước.',
    daysAgo: 132,
    time: '15:25',
    byline: 'Hoài Nam',
    tags: ['du lịch', 'hồ Vân Khê', 'thuyền điện'],
    cover: {
      scene: 'reservoir',
      alt: 'Thuyền chở khách trên mặt hồ xanh giữa núi',
      caption: 'Thuyền điện rời bến trong buổi chạy thử.',
    },
    body: [
      p(
        'Mỗi thuyền chở mười hai khách, chạy được bốn giờ cho một lần sạc. Trạm sạc dùng điện từ mái pin mặt trời của bến thuyền, đủ cho khoảng 60% nhu cầu vào mùa nắng.',
      ),
      p(
        'Hợp tác xã du lịch lòng hồ có 34 thành viên, trước đây phần lớn làm nghề chài lưới. Các thành viên được học lái thuyền, sơ cứu và kể chuyện về những bản làng đã dời lên khi ngăn đập.',
      ),
      p('Khách đi thuyền phải mặc áo phao từ lúc xuống bến. Ngày gió trên cấp 5, bến đóng cửa và hoàn tiền vé.'),
    ],
  },
  {
    category: 'kinh-te',
    title: 'Cầu Sông Trà thông xe, hai bờ chỉ còn cách nhau bảy phút',
    sapo: 'Cây cầu dây văng dài 860 mét nối hai bờ sông Trà chính thức đưa vào sử dụng, thay cho bến phà hoạt động suốt bốn mươi hai năm.',
    daysAgo: 1,
    time: '19:30',
    byline: 'Đức Việt',
    tags: ['giao thông', 'cầu Sông Trà', 'hạ tầng'],
    cover: {
      scene: 'river-bridge',
      alt: 'Cầu dây văng hai trụ bắc qua sông, xe chạy trên cầu, thuyền đi dưới',
      caption: 'Cầu Sông Trà trong ngày thông xe.',
    },
    body: [
      p(
        'Đoàn xe đầu tiên lăn bánh qua cầu lúc 16 giờ. Nhiều người dân bờ bắc đi bộ sang bờ nam rồi quay về, chỉ để biết cảm giác không phải chờ phà. Trước đây, giờ cao điểm mỗi lượt chờ mất đến năm mươi phút.',
      ),
      p(
        'Cầu rộng 20,5 mét, bốn làn xe và hai làn đi bộ, xe đạp. Tổng vốn **1.480 tỷ đồng**, thi công trong 29 tháng, sớm hơn hợp đồng bốn tháng. Công tác giải phóng mặt bằng với 312 hộ hoàn thành không phải cưỡng chế trường hợp nào.',
      ),
      h2('Hàng hóa đi nhanh hơn'),
      p(
        'Theo tính toán của ngành công thương, chi phí vận chuyển từ vùng nguyên liệu bờ bắc đến khu công nghiệp giảm khoảng 18%. Ba doanh nghiệp chế biến nông sản đã nộp hồ sơ mở kho ở đầu cầu phía bắc.',
      ),
      quote('Con tôi học bờ bên kia, từ nay không phải dậy từ bốn rưỡi sáng nữa.'),
      p(
        'Bến phà cũ được giữ lại làm bến thuyền du lịch. Hai mươi ba người làm việc ở bến phà đã được bố trí việc mới ở đội quản lý cầu và bến thuyền./.',
      ),
    ],
    source: { name: 'Báo Lam Giang' },
  },
  {
    category: 'kinh-te',
    title: 'Mười tháng, gần chín trăm doanh nghiệp mới: điều gì giữ họ ở lại?',
    sapo: 'Số doanh nghiệp thành lập mới tăng 14% so với cùng kỳ; khảo sát cho thấy thời gian làm thủ tục là lý do được nhắc đến nhiều nhất.',
    daysAgo: 11,
    time: '11:00',
    byline: 'Đức Việt',
    tags: ['doanh nghiệp', 'đầu tư'],
    cover: {
      scene: 'one-stop-desk',
      alt: 'Người dân làm thủ tục tại quầy một cửa',
      caption: 'Doanh nghiệp nộp hồ sơ tại trung tâm phục vụ hành chính công.',
    },
    body: [
      p(
        'Tính đến hết tháng mười, toàn tỉnh có 893 doanh nghiệp đăng ký mới với tổng vốn 6.720 tỷ đồng. Lĩnh vực chế biến nông sản và dịch vụ lưu trú chiếm gần một nửa.',
      ),
      p(
        'Trong khảo sát 400 chủ doanh nghiệp, 62% nói rằng việc biết trước ngày có kết quả quan trọng hơn việc thủ tục nhanh thêm một ngày. Từ giữa năm, mọi hồ sơ đăng ký kinh doanh đều ghi ngày hẹn; tỷ lệ đúng hẹn đạt 98,7%.',
      ),
      list(
        'Tư vấn miễn phí về thuế vào sáng thứ tư hằng tuần.',
        'Công khai quỹ đất sạch trên bản đồ trực tuyến.',
        'Một đầu mối trả lời cho mỗi dự án.',
      ),
      p(
        'Điểm yếu vẫn là lao động có tay nghề: cứ ba doanh nghiệp thì một nơi chưa tuyển đủ thợ. Tỉnh đang ghép các lớp nghề ngắn hạn theo đơn đặt hàng của doanh nghiệp.',
      ),
    ],
  },
];
