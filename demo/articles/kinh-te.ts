import { type DemoArticle, h2, list, p, quote } from '#demo/article';

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
      caption: 'Các nhà xưởng ở Khu công nghiệp Gò Vối tận dụng mái để đặt pin mặt trời.',
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
      caption: 'Cầu Bến Ngự nhìn từ bờ nam sông Trà.',
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
];
