import { type DemoArticle, figure, h2, list, p, quote } from '#demo/article';

export const tourism: DemoArticle[] = [
  {
    category: 'du-lich',
    title: 'Đêm cồng chiêng bên nhà sàn Bản Lươn: khách ngồi cùng mâm, học một bài chiêng',
    sapo: 'Không dựng sân khấu, không bán vé xem, nhóm nghệ nhân xã Bản Lươn mời khách vào nhà sàn văn hóa, ăn bữa cơm cùng gia đình và tự tay đánh một bài chiêng đón mùa.',
    daysAgo: 19,
    time: '15:15',
    byline: 'Ngọc Lan',
    tags: ['du lịch cộng đồng', 'cồng chiêng', 'Bản Lươn'],
    cover: {
      scene: 'gong-night',
      alt: 'Mọi người ngồi quanh bếp lửa trước nhà sàn trong đêm, tiếng chiêng bên ánh lửa',
      caption: 'Khách và chủ nhà quanh bếp lửa trước nhà sàn Bản Lươn.',
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
        'Sáng hôm sau, khách thường theo chủ nhà đi chợ phiên.',
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
      scene: 'lantern-street',
      alt: 'Phố cổ ban đêm với hai dãy nhà gỗ, đèn lồng vàng và người đi bộ',
      caption: 'Phố cổ Bến Ngự lúc lên đèn.',
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
        'Tổ tự quản phố cổ nhắc giảm tiếng ồn sau 22 giờ.',
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
      caption: 'Các đội thuyền tranh tài trong ngày hội sông Trà.',
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
        'Chân cầu là nơi người xem tụ tập đông nhất trên đường đua.',
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
      scene: 'kayak-lake',
      alt: 'Chiếc thuyền nhỏ một người chèo giữa mặt hồ phẳng lặng phủ sương',
      caption: 'Buổi sớm trên hồ Vân Khê.',
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
