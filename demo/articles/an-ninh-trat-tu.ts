import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const security: DemoArticle[] = [
  {
    category: 'an-ninh-trat-tu',
    title: 'Tổ tuần tra đêm phường Bến Ngự: ba ca trực, một nhóm liên lạc chung',
    sapo: 'Từ khi chia ca trực phủ kín từ 22 giờ đến 5 giờ và nối liên lạc với từng dãy phố, phường Bến Ngự giảm hơn một nửa số vụ trộm cắp vặt so với cùng kỳ năm trước.',
    daysAgo: 2,
    time: '19:10',
    byline: 'Việt Dũng',
    tags: ['an ninh cơ sở', 'tuần tra', 'Bến Ngự'],
    source: { name: 'Công an tỉnh Lam Giang' },
    cover: {
      scene: 'night-patrol',
      alt: 'Tranh vẽ ba người trong tổ tuần tra mặc áo có dải phản quang đi giữa phố đêm, trên trời có trăng tròn',
      caption: 'Tổ tuần tra đêm phường Bến Ngự bắt đầu ca trực lúc 22 giờ.',
    },
    body: [
      p(
        'Kim đồng hồ vừa qua 22 giờ, ba thành viên tổ bảo vệ an ninh, trật tự tổ dân phố số 6 khoác áo phản quang, kiểm tra đèn pin và bộ đàm. Vòng đầu tiên men theo bờ kè, rẽ vào chợ Cầu Gỗ rồi quay lại qua khu nhà trọ. Họ đi bộ chứ không đi xe, để còn nghe được tiếng động trong ngõ.',
      ),
      p(
        'Phường Bến Ngự có 31 tổ dân phố với 93 người tham gia lực lượng bảo vệ an ninh, trật tự ở cơ sở. Trước đây mỗi tổ tự xếp lịch, nơi đi dày, nơi bỏ trống quãng gần sáng. Công an phường rà lại các vụ việc trong hai năm và nhận ra 61% số vụ trộm rơi vào khoảng từ 2 giờ đến 4 giờ.',
      ),
      h2('Một tin nhắn, vài phút có người'),
      p(
        'Lịch trực mới chia thành ba ca, ca giữa có thêm một cán bộ công an phường. Mỗi dãy phố lập một nhóm liên lạc gồm chủ hộ, tổ trực và công an; ai thấy điều lạ thì nhắn vị trí, tổ gần nhất phải có mặt. Trong ba tháng gần đây, thời gian đến nơi bình quân là 3 phút 20 giây.',
      ),
      quote(
        '“Nghe tiếng bước chân qua ngõ lúc ba giờ sáng là tôi ngủ yên. Nhà chỉ có hai bà cháu, biết có người thức cùng mình là quý lắm”, bà Mai Thị Hợi, tổ dân phố số 6, nói.',
      ),
      p(
        'Chín tháng qua, toàn phường xảy ra 17 vụ trộm cắp tài sản, giảm 22 vụ so với cùng kỳ; lực lượng tuần tra trực tiếp bắt giữ, bàn giao bốn đối tượng. Tổ trực còn phát hiện sớm hai điểm chập điện, đưa ba người say rượu về nhà và giúp gia đình tìm được một cụ ông đi lạc.',
      ),
      p(
        'Thành viên tổ nhận hỗ trợ hằng tháng theo nghị quyết của Hội đồng nhân dân tỉnh, được tập huấn võ thuật, sơ cứu, chữa cháy mỗi quý. Phường vận động doanh nghiệp tặng 40 bộ đàm, 93 áo phản quang và 26 đèn pin; tất cả đều vào sổ, giao nhận theo ca.',
      ),
      p(
        'Công an phường đề nghị bà con khóa xe hai lớp, không để chìa khóa dự phòng ở bậu cửa và lưu sẵn số trực ban của phường. Khi phát hiện người khả nghi, nên ghi nhớ đặc điểm, báo tin và giữ khoảng cách, không tự ý đuổi bắt. Danh tính người cung cấp thông tin luôn được giữ kín./.',
      ),
    ],
  },
  {
    category: 'an-ninh-trat-tu',
    title: 'Diễn tập chống lũ ở hạ lưu hồ Vân Khê: sơ tán 1.150 người trong 70 phút',
    sapo: 'Tình huống giả định hồ xả lũ lúc nửa đêm buộc các lực lượng ở ba xã phải phối hợp bằng bộ đàm, loa tay và xuồng máy khi điện lưới và sóng di động đều bị cắt.',
    daysAgo: 52,
    time: '17:05',
    byline: 'Hoàng Sơn',
    tags: ['phòng chống thiên tai', 'diễn tập', 'hồ Vân Khê'],
    cover: {
      scene: 'flood-drill',
      alt: 'Tranh vẽ xuồng cứu hộ chở người mặc áo phao trong buổi diễn tập chống lũ',
      caption: 'Xuồng cứu hộ đưa người dân thôn Bãi Soi đến điểm sơ tán trong buổi diễn tập.',
    },
    body: [
      p(
        'Ba hồi còi dài phát từ đập Vân Khê báo hiệu cuộc diễn tập bắt đầu. Theo kịch bản, mưa lớn làm hồ lên nhanh, nhà máy phải mở năm cửa xả, nước sẽ tới xã Bản Lươn sau hai giờ. Ban Chỉ huy Phòng thủ dân sự tỉnh lệnh cho các thôn ven sông Trà đưa toàn bộ người già, trẻ em lên điểm cao trước.',
      ),
      p(
        'Tham gia có 430 người thuộc công an, quân sự, dân quân, y tế và đội xung kích của ba xã Vân Khê, Bản Lươn, Đồng Mây, cùng 18 xuồng máy và sáu xe tải. Người dân không chỉ đứng xem: 1.150 người ở bảy thôn trực tiếp khóa cửa, mang túi khẩn cấp và đi theo tuyến sơ tán đã cắm mốc.',
      ),
      h2('Chỗ yếu lộ ra từ những phút đầu'),
      p(
        'Ở thôn Bãi Soi, loa truyền thanh mất điện, trưởng thôn phải đạp xe báo từng nhà, chậm 12 phút so với kế hoạch. Một xuồng chở quá tải bị giữ lại ở bến. Hai hộ có người nằm liệt chưa được đưa vào danh sách ưu tiên. Tất cả được ghi biên bản ngay tại chỗ.',
      ),
      figure(
        'reservoir',
        'Tranh vẽ đập nước bê tông bên hồ chứa rộng, phía xa là nhiều lớp núi',
        'Đập Vân Khê, nơi phát ba hồi còi mở đầu cuộc diễn tập.',
      ),
      p(
        'Dù vậy, người cuối cùng lên đến Trường Tiểu học và THCS Bản Lươn ở phút thứ 70, sớm hơn mức yêu cầu 20 phút. Tại đây, bếp dã chiến nấu 600 suất cháo, tổ y tế lưu động khám cho 43 người, bàn đăng ký ghi tên và nơi tạm trú của từng gia đình để thân nhân dễ tìm.',
      ),
      quote(
        '“Chúng tôi không cần một buổi diễn tập trôi chảy. Mỗi lỗi tìm thấy hôm nay là một người không bị bỏ sót khi lũ về thật”, Thượng tá Phan Duy Khởi, người điều hành diễn tập, nhận xét.',
      ),
      p(
        'Rút kinh nghiệm, mỗi thôn ven sông được cấp hai loa tay dùng pin. Danh sách người cần hỗ trợ khi sơ tán sẽ rà soát lại ba tháng một lần. Nhà máy thủy điện cam kết báo trước ít nhất bốn giờ khi xả theo kế hoạch và lắp thêm năm cột còi dọc hạ lưu.',
      ),
      p(
        'Bà con ba xã được nhắc chuẩn bị sẵn một túi khẩn cấp cho mỗi nhà, gồm nước uống, đồ ăn khô, thuốc, đèn pin, giấy tờ bọc kín, đủ dùng trong ba ngày. Gia đình có người già yếu nên thống nhất trước ai cõng, ai dắt, đi đường nào, để khi có còi báo không phải bàn bạc lại từ đầu.',
      ),
    ],
  },
  {
    category: 'an-ninh-trat-tu',
    title: 'Bến đò ngang sông Trà: không mặc áo phao, thuyền chưa rời bến',
    sapo: 'Mười một bến đò dọc sông Trà cùng ký cam kết chỉ nổ máy khi khách cuối cùng cài xong áo phao. Chín tháng qua, tuyến sông không xảy ra tai nạn chở khách.',
    daysAgo: 275,
    time: '07:20',
    byline: 'Ngọc Lan',
    tags: ['an toàn đường thủy', 'sông Trà'],
    cover: {
      scene: 'ferry',
      alt: 'Chuyến đò ngang chở khách mặc áo phao cam đi trong sương sớm',
      caption: 'Chuyến đò đầu ngày rời bến Gốc Đa.',
    },
    body: [
      p(
        'Chuyến đò sáu giờ sáng ở bến Gốc Đa, xã Đồng Mây chở học sinh, người đi chợ và vài chiếc xe đạp. Chủ đò Nguyễn Văn Rạng đi một lượt từ mũi xuống lái, kiểm từng chiếc khóa áo phao rồi mới ra hiệu tháo dây. Việc ấy mất hai phút, theo ông còn nhanh hơn chờ một người khách quên đồ.',
      ),
      p(
        'Dù cầu dây văng đã nối hai bờ ở phường Sông Trà, phía thượng lưu vẫn còn 11 bến đò ngang, mỗi ngày đưa khoảng 3.200 lượt khách. Nhiều người chỉ qua sông vài phút nên coi áo phao là phiền. Khảo sát của cảnh sát đường thủy trước khi các bến ký cam kết cho thấy chỉ 38% hành khách mặc áo.',
      ),
      h2('Luật chung do chủ đò đặt'),
      p(
        'Thay vì chỉ xử phạt, công an mời toàn bộ chủ bến ngồi lại. Lý do khiến họ nể nang khách được nói thẳng: bến này nghiêm thì khách bỏ sang bến kia. Cách duy nhất là tất cả cùng làm. Bản cam kết dài chưa đầy một trang, ba điều cốt yếu được sơn lên cột ở mỗi bến:',
      ),
      list(
        'Không cài áo phao, không rời bến.',
        'Trẻ dưới mười tuổi ngồi khoang giữa, có người lớn kèm.',
        'Gió mạnh, sương dày hoặc nước lên quá vạch đỏ thì nghỉ.',
      ),
      p(
        'Quỹ an toàn đường thủy của tỉnh cấp 680 áo phao, một phần ba là cỡ trẻ em, loại mỏng để không vướng khi gánh hàng. Áo được giặt mỗi tuần, việc tưởng nhỏ nhưng nhiều người từng từ chối chỉ vì áo ẩm và hôi. Đến nay, tỷ lệ mặc áo phao qua các lần kiểm tra đột xuất đạt 98,6%.',
      ),
      p(
        'Tổ kiểm tra cũng dừng hoạt động hai phương tiện hết hạn đăng kiểm và yêu cầu bốn người lái đò bổ sung chứng chỉ. Chi phí học được hỗ trợ 70%, lớp mở ngay tại xã vào các buổi chiều để không lỡ chuyến. Theo cam kết, bến vi phạm lần thứ hai phải nghỉ bảy ngày và bị nêu tên trên loa truyền thanh.',
      ),
      p(
        'Sắp tới, các bến lắp camera và thước đo mực nước có đèn báo, dữ liệu chuyển về trực ban công an xã. Ông Rạng thì nghĩ đến chuyện gần hơn: làm thêm một giá phơi áo có mái che. Bọn trẻ đi học qua bến giờ đã tự với lấy áo trước khi bước xuống thuyền, chẳng đợi ai nhắc.',
      ),
    ],
  },
];
