import { type DemoArticle, figure, h2, p, quote } from '#demo/article';

export const society: DemoArticle[] = [
  {
    category: 'van-hoa-xa-hoi',
    title: 'Lớp cồng chiêng buổi tối ở Đồng Mây: người già dạy, trẻ nhỏ giữ nhịp',
    sapo: 'Ba tối mỗi tuần, nhà sàn văn hóa thôn Pác Mây, xã Đồng Mây lại sáng đèn cho 36 học viên nhỏ tuổi học đánh chiêng, học cả cách lắng nghe người đứng cạnh.',
    daysAgo: 1,
    time: '07:45',
    byline: 'Minh Hà',
    tags: ['văn hóa', 'cồng chiêng', 'Đồng Mây'],
    cover: {
      scene: 'gong-hands',
      alt: 'Cận cảnh bàn tay nghệ nhân già nâng chiếc chiêng đồng sáng ánh đèn',
      caption: 'Nghệ nhân chỉnh lại thế cầm chiêng cho học trò.',
    },
    body: [
      p(
        'Đúng bảy giờ tối, nghệ nhân Hoàng Văn Tuyền gõ một tiếng chiêng cái thay cho điểm danh. Từ các ngõ trong thôn Pác Mây, bọn trẻ tụ về nhà sàn văn hóa, đứa cầm đèn pin, đứa cõng theo em. Lớp mở được tám tháng, ban đầu chỉ có 11 em, nay đã lên 36, nhỏ nhất mới học lớp ba.',
      ),
      p(
        'Bộ chiêng của thôn có chín chiếc, lâu nay cất trong nhà ông trưởng thôn và chỉ mang ra dịp mừng cơm mới. Khi kiểm kê di sản, cán bộ văn hóa xã nhận thấy số người đánh thạo đủ các bài chỉ còn bảy, phần lớn đã ngoài sáu mươi. Xã họp với các cụ rồi quyết định mở lớp ngay, không chờ có kinh phí lớn.',
      ),
      h2('Học nghe trước, học đánh sau'),
      p(
        'Buổi đầu, học viên chưa được cầm dùi. Các em ngồi thành vòng tròn, nhắm mắt, nghe từng chiếc chiêng rồi chỉ tay về phía có tiếng. Hết hai tuần mới tập gõ nhịp lên đùi, sang tháng thứ hai mới được đứng vào hàng. Theo ông Tuyền, đánh mạnh thì ai cũng đánh được, còn vào đúng lúc thì phải biết đợi người bên cạnh.',
      ),
      quote(
        '“Một mình tôi đánh hay cũng không thành bài. Chiêng là việc của cả hàng, thiếu một chiếc là người nghe biết ngay”, ông Tuyền nói.',
      ),
      p(
        'Mỗi học viên có một cuốn vở kẻ ô do cô giáo âm nhạc Trường THCS Đồng Mây soạn, ghi nhịp bằng chấm tròn đen trắng thay cho nốt nhạc. Nhờ cách ghi này, 14 bài chiêng vốn chỉ truyền miệng lần đầu được chép lại đầy đủ, kèm bản ghi âm lưu ở thư viện xã.',
      ),
      p(
        'Chi phí của lớp không nhiều: 48 triệu đồng một năm, gồm tiền bồi dưỡng cho bốn người dạy, tiền điện và tiền sửa hai chiếc chiêng bị rè. Một nửa lấy từ nguồn sự nghiệp văn hóa của xã, nửa còn lại do bà con góp và khách trả khi xem biểu diễn. Tám tháng qua, đội chiêng nhỏ tuổi đã diễn 19 buổi.',
      ),
      p(
        'Ủy ban nhân dân xã Đồng Mây dự kiến mở thêm một lớp ở thôn Khuổi Sao, nơi còn giữ được bộ chiêng sáu chiếc. Phụ giảng cho lớp mới là hai học viên mười bảy tuổi của lớp đầu tiên. Tối ấy, trước khi ra về, cả hai còn nán lại lau từng mặt chiêng bằng vải khô và xếp lên giá theo đúng thứ tự.',
      ),
    ],
  },
  {
    category: 'van-hoa-xa-hoi',
    title: 'Phố cổ Bến Ngự trùng tu 27 nếp nhà gỗ, giữ người dân ở lại với phố',
    sapo: 'Sau ba năm sửa chữa theo cách thay gỗ từng phần, dãy nhà ven sông ở phường Bến Ngự đã chắc chắn trở lại mà không một hộ nào phải chuyển đi nơi khác.',
    daysAgo: 103,
    time: '16:20',
    byline: 'Thu Trang',
    tags: ['di sản', 'phố cổ', 'Bến Ngự'],
    source: { name: 'Báo Lam Giang' },
    cover: {
      scene: 'old-town',
      alt: 'Tranh vẽ dãy phố cổ mái ngói ven sông lúc hoàng hôn, đèn lồng giăng ngang, thuyền nhỏ trên mặt nước',
      caption: 'Dãy phố cổ Bến Ngự nhìn từ mặt sông vào lúc lên đèn.',
    },
    body: [
      p(
        'Căn nhà số 14 của gia đình bà Trịnh Thị Nhàn vừa lợp xong lượt ngói cuối cùng. Đây là nếp nhà thứ 27, cũng là căn khép lại dự án trùng tu dãy phố cổ ven sông Trà. Tổng kinh phí hơn 31,6 tỷ đồng, trong đó ngân sách tỉnh chi 60%, phần còn lại do chủ nhà và quỹ bảo tồn của phường cùng lo.',
      ),
      p(
        'Khác với cách hạ giải toàn bộ rồi dựng lại, tổ thợ ở đây sửa cuốn chiếu. Cột mục được chống đỡ, cắt bỏ phần hỏng rồi nối bằng gỗ cùng loại; viên ngói nào gõ còn kêu thanh thì rửa sạch, lợp lại. Theo Ban Quản lý phố cổ, 71% lượng gỗ và gần 58.000 viên ngói cũ đã được dùng lại.',
      ),
      h2('Bán hàng nửa nhà, sửa nửa nhà'),
      p(
        'Điều các hộ lo nhất là mất chỗ buôn bán. Phường vì thế chia mỗi căn thành hai đợt thi công, gian ngoài xong mới vào gian trong. Hàng bún của bà Nhàn nghỉ đúng chín ngày trong suốt bốn tháng sửa nhà. Những ngày ấy, bà bày tạm hai chiếc bàn ở sân đình, khách quen vẫn tìm đến.',
      ),
      quote('“Tôi không muốn nhà mình đẹp mà vắng. Phố có người nấu cơm chiều thì mới là phố”, bà Nhàn nói.'),
      figure(
        'festival-boats',
        'Tranh vẽ ba chiếc thuyền đua nhiều tay chèo lướt trên sông, người xem đứng kín bờ',
        'Hội đua thuyền trên sông Trà, dịp phố cổ cấm xe máy để dành chỗ cho người xem.',
      ),
      p(
        'Cùng với việc sửa nhà, 640 m dây điện và cáp viễn thông được đưa xuống ngầm, vỉa hè lát lại bằng đá xám địa phương. Đèn lồng chỉ thắp từ 18 giờ đến 22 giờ để người già, trẻ nhỏ còn nghỉ ngơi. Xe máy không vào phố trong các tối cuối tuần và những ngày có hội đua thuyền.',
      ),
      p(
        'Quy ước do chính các hộ thảo luận có 12 điều, in treo trước mỗi nhà. Biển hiệu phải bằng gỗ hoặc vải, không mở nhạc hướng ra đường, nhà cho thuê kinh doanh vẫn phải có người ngủ lại. Hộ nào làm trái, tổ dân phố nhắc hai lần rồi mới chuyển phường xử lý; đến nay chưa trường hợp nào phải chuyển.',
      ),
      p(
        'Trong 12 tháng qua, Bến Ngự đón khoảng 214.000 lượt khách. Phường đặt mục tiêu giữ mức này thay vì tăng nhanh, đồng thời dành 5% tiền vé tham quan hội quán cho quỹ bảo trì, đủ để mỗi năm kiểm tra mối mọt toàn bộ dãy nhà một lần.',
      ),
    ],
  },
  {
    category: 'giao-duc',
    title: 'Bữa trưa nóng ở trường bán trú Bản Lươn: rau của bản, thực đơn theo tuần',
    sapo: 'Từ chỗ mang cơm nguội đi học, 286 học sinh Trường Tiểu học và THCS Bản Lươn nay có bữa trưa nóng tại trường, phần lớn thực phẩm mua ngay của các hộ trong xã.',
    daysAgo: 23,
    time: '08:10',
    byline: 'Hải Yến',
    tags: ['giáo dục', 'bán trú', 'Bản Lươn'],
    cover: {
      scene: 'school',
      alt: 'Tranh vẽ ngôi trường hai tầng mái đỏ, giữa sân có cột cờ, học sinh quàng khăn đỏ vui chơi',
      caption: 'Sân Trường Tiểu học và THCS Bản Lươn trước giờ ăn trưa.',
    },
    body: [
      p(
        'Mười giờ sáng, bếp ăn Trường Tiểu học và THCS Bản Lươn đã thơm mùi thịt kho. Năm người nấu, trong đó ba người là phụ huynh, chia thức ăn vào khay theo từng lớp. Đến 10 giờ 45, các em lớp một ăn trước, anh chị lớp lớn vào sau. Mỗi suất trị giá 22.000 đồng, gồm hai món mặn, rau, canh và cơm.',
      ),
      p(
        'Trước đây, học sinh ở bốn bản xa thường mang theo cơm nắm từ sáng sớm. Trời lạnh, cơm cứng lại, nhiều em bỏ bữa rồi nghỉ luôn buổi chiều. Thầy hiệu trưởng Vi Văn Thuần cho biết có tuần, một lớp vắng tới chín em sau giờ trưa. Từ khi bếp hoạt động đều, tỷ lệ chuyên cần buổi chiều tăng từ 81% lên 97,5%.',
      ),
      h2('Chợ phiên thành kho thực phẩm'),
      p(
        'Nhà trường ký thỏa thuận với 24 hộ trồng rau và nuôi gà, lợn trong xã. Thứ Sáu hằng tuần, tổ bếp công bố thực đơn và lượng cần mua cho tuần sau để các hộ chuẩn bị. Mỗi lần giao hàng đều ghi vào sổ có chữ ký của người bán, tổ bếp và đại diện phụ huynh; mẫu thức ăn được lưu đủ 24 giờ.',
      ),
      figure(
        'market',
        'Tranh vẽ chợ phiên vùng cao với dãy sạp mái bạt nhiều màu bày rau quả, người mua bán đội nón',
        'Chợ phiên Bản Lươn, nơi tổ bếp đặt hàng rau, thịt và trứng cho cả tuần.',
      ),
      p(
        'Cách làm này giúp mỗi tháng khoảng 76 triệu đồng tiền chợ ở lại trong xã. Chị Lường Thị Pheng, bản Nà Kham, trồng ba luống cải và su hào chỉ để bán cho trường. Chị nói giá không cao hơn ngoài chợ nhưng biết trước sẽ bán được bao nhiêu, nên dám xuống giống đều thay vì trông vào khách qua đường.',
      ),
      p(
        'Chi phí bữa ăn đến từ chế độ hỗ trợ học sinh bán trú, phần đóng góp 4.000 đồng mỗi suất của gia đình và quỹ khuyến học xã. Với 31 em thuộc hộ nghèo không ở diện bán trú, quỹ trả toàn bộ. Danh sách hỗ trợ chỉ kế toán và giáo viên chủ nhiệm biết, các em đều dùng chung một loại thẻ ăn.',
      ),
      p(
        'Học kỳ tới, trường sẽ mở rộng bếp thêm 60 m² và lắp máy lọc nước. Sở Giáo dục và Đào tạo Lam Giang cũng đang khảo sát để nhân cách làm sang sáu trường khác ở vùng thượng nguồn. Mong muốn của thầy Thuần giản dị hơn: có thêm một chiếc tủ đông để tổ bếp khỏi phải đi chợ lúc bốn giờ sáng.',
      ),
    ],
  },
  {
    category: 'giao-duc',
    title: 'Trẻ em làng chài hồ Vân Khê học bơi an toàn ngay bên bè cá của gia đình',
    sapo: 'Không có bể bơi, Trường Tiểu học Vân Khê quây lưới, thả phao ở một vịnh nước lặng để dạy bơi. Sau hai khóa, 172 em đã biết tự nổi và gọi người lớn cứu giúp đúng cách.',
    daysAgo: 188,
    time: '14:35',
    byline: 'Khánh Vân',
    tags: ['giáo dục', 'phòng chống đuối nước', 'hồ Vân Khê'],
    cover: {
      scene: 'fishing-village',
      alt: 'Tranh vẽ làng chài ven hồ với những mái nhà sát mặt nước và thuyền nhỏ neo đậu',
      caption: 'Làng chài Vân Khê, nơi trẻ em lớn lên giữa mặt nước.',
    },
    body: [
      p(
        'Vịnh Cây Gạo nằm khuất gió, cách làng chài Vân Khê chừng mười phút chèo thuyền. Ở đó có một khung lưới dài 25 m, rộng 12 m, đáy lót sàn tre ở độ sâu 0,9 m. Ba buổi mỗi tuần, thuyền của trường chở học sinh ra vịnh, em nào cũng mặc áo phao và đeo vòng tay ghi số hiệu.',
      ),
      p(
        'Ý tưởng đến từ thầy giáo thể dục Đoàn Khắc Lâm. Nhà ở ngay trên bè, trẻ con Vân Khê quen nước từ bé, nhưng khi thầy khảo sát 210 học sinh thì chỉ 64 em bơi được quá 15 m. Số còn lại chỉ biết bám mạn thuyền đạp chân, trượt tay là chìm. Xây bể bơi tốn hàng tỷ đồng, còn khung lưới chỉ hết 87 triệu.',
      ),
      h2('Nổi được đã, bơi xa tính sau'),
      p(
        'Khóa học kéo dài 18 buổi. Năm buổi đầu chỉ tập thở, thả lỏng và nằm ngửa trên mặt nước trong hai phút. Sau đó mới đến đạp chân, quạt tay và tình huống rơi xuống nước khi mặc nguyên quần áo. Buổi cuối là bài về cứu người: ném phao, đưa sào, hô hoán, tuyệt đối không nhảy theo khi chưa được huấn luyện.',
      ),
      p(
        'Mỗi lớp không quá 12 em, có hai giáo viên đứng dưới nước và một dân quân trực trên thuyền máy. Ngày gió trên cấp 4 hoặc hồ xả nước, lớp nghỉ. Phụ huynh thay nhau kiểm tra lưới và sàn tre vào chiều Chủ nhật. Qua 36 tuần, lớp chưa để xảy ra sự cố nào ngoài vài vết xước do tre.',
      ),
      quote(
        '“Con gái tôi về dạy lại cho cả nhà cách ném phao. Bố nó đi bè hai mươi năm mới biết mình vẫn ném sai”, chị Bùi Thị Vóc, phụ huynh lớp bốn, kể.',
      ),
      p(
        'Xã Vân Khê đã đưa nội dung trẻ biết bơi vào quy ước của ba thôn ven hồ. Từ khóa tới, lớp nhận thêm trẻ mẫu giáo năm tuổi đến làm quen với nước và các bà mẹ muốn học bơi. Khung lưới thứ hai đang được đan tại chỗ, Đoàn Thanh niên xã góp công, ngành giáo dục hỗ trợ phao và áo phao./.',
      ),
    ],
  },
  {
    category: 'y-te',
    title: 'Mười hai trạm y tế vùng cao Lam Giang đọc điện tim từ xa trong 15 phút',
    sapo: 'Nhờ máy điện tim nối mạng và kíp trực của bệnh viện tỉnh, người đau ngực ở các xã xa được bác sĩ chuyên khoa đọc kết quả trước khi quyết định có chuyển tuyến hay không.',
    daysAgo: 9,
    time: '06:50',
    byline: 'Hồng Nhung',
    tags: ['y tế', 'khám bệnh từ xa', 'Trúc Lâm', 'Lam Giang'],
    cover: {
      scene: 'clinic',
      alt: 'Tranh vẽ trạm y tế xã tường trắng mang dấu chữ thập đỏ, nhân viên y tế đón người dân và trẻ nhỏ trước cửa',
      caption: 'Trạm Y tế xã Trúc Lâm, một trong 12 trạm đã nối máy điện tim với bệnh viện tỉnh.',
    },
    body: [
      p(
        'Gần nửa đêm, ông Lý Văn Cầu, 61 tuổi, được con trai chở đến Trạm Y tế xã Trúc Lâm vì tức ngực, vã mồ hôi. Y sĩ trực đo điện tim, bấm nút gửi. Mười một phút sau, bác sĩ tim mạch Bệnh viện Đa khoa tỉnh gọi lại qua màn hình và yêu cầu chuyển viện. Ông Cầu được can thiệp khi chưa quá ba giờ kể từ cơn đau.',
      ),
      p(
        'Trúc Lâm là một trong 12 trạm tham gia mạng lưới đọc điện tim từ xa do Sở Y tế Lam Giang triển khai. Mỗi trạm có một máy điện tim 12 chuyển đạo, một máy tính bảng và đường truyền dự phòng qua sóng di động. Sau bảy tháng, các trạm gửi 3.418 bản ghi; thời gian chờ trung bình là 14 phút, nhanh hơn cam kết một phút.',
      ),
      h2('Bớt những chuyến đi không cần thiết'),
      p(
        'Trong số ca đã gửi, 127 ca phải chuyển cấp cứu, 402 ca được hẹn khám chuyên khoa, còn lại theo dõi và điều trị tại trạm. Trước kia, hễ đau ngực là người nhà thuê xe xuống bệnh viện, đi về mất cả ngày và ngót hai triệu đồng.',
      ),
      quote(
        '“Cái khó không nằm ở máy mà ở chỗ dán điện cực cho đúng. Chúng tôi tập với nhau đến khi nhắm mắt cũng tìm ra vị trí”, y sĩ Nông Thị Mến, Trạm Y tế xã Trúc Lâm, nói.',
      ),
      p(
        'Trước khi nhận máy, 58 nhân viên trạm dự lớp tập huấn bốn ngày và mỗi người phải ghi đạt 20 bản điện tim liên tiếp. Hằng tháng, bác sĩ bệnh viện tỉnh chọn ngẫu nhiên 30 bản ghi để chấm chất lượng. Tỷ lệ bản ghi bị nhiễu phải đo lại đã giảm từ 18% ở tháng đầu xuống 4,2%.',
      ),
      p(
        'Kinh phí lắp đặt hết 2,9 tỷ đồng, phần lớn là tiền máy. Người bệnh có bảo hiểm y tế được thanh toán tiền đo theo mức của trạm; phần hội chẩn từ xa tạm thời do ngân sách tỉnh chi trả. Ngành y tế đang xây dựng định mức để khoản này có nguồn ổn định từ năm sau.',
      ),
      p(
        'Giai đoạn tiếp theo, mạng lưới mở thêm 17 trạm và bổ sung đo huyết áp liên tục 24 giờ cho người cao tuổi. Sở Y tế khuyến cáo người dân khi đau ngực kéo dài cần gọi ngay cho trạm gần nhất hoặc số cấp cứu 115, không tự lái xe đi khám./.',
      ),
    ],
  },
  {
    category: 'y-te',
    title: 'Bàn khám huyết áp giữa chợ phiên Bản Lươn phát hiện hàng trăm ca bệnh',
    sapo: 'Mỗi phiên chợ, Trạm Y tế xã Bản Lươn đặt một bàn đo huyết áp và đường huyết cạnh lối vào. Chín tháng qua, 318 người biết mình mắc bệnh nhờ vài phút dừng chân.',
    daysAgo: 141,
    time: '10:05',
    byline: 'Quỳnh Lam',
    tags: ['y tế', 'chợ phiên', 'Bản Lươn'],
    source: { name: 'Đài Phát thanh và Truyền hình Lam Giang' },
    cover: {
      scene: 'blood-pressure',
      alt: 'Cận cảnh cánh tay quấn băng đo huyết áp, tay cán bộ y tế đặt ống nghe',
      caption: 'Đo huyết áp ở bàn khám cạnh lối vào chợ.',
    },
    body: [
      p(
        'Chợ phiên Bản Lươn họp sáu ngày một lần, từ tờ mờ sáng đến quá trưa. Giữa hàng nông cụ và dãy bán phở chua có một mái bạt trắng, hai chiếc bàn và tấm biển viết tay: đo huyết áp, thử đường huyết, không mất tiền. Người bán gùi, bán gà con ghé vào trước khi dọn hàng, người mua thì tạt qua lúc về.',
      ),
      p(
        'Trạm trưởng, bác sĩ Hà Thị Soan, cho biết sáng kiến bắt đầu từ một con số đáng ngại. Cả xã có hơn 2.900 người từ 40 tuổi trở lên nhưng chỉ 23% từng đo huyết áp trong vòng một năm. Mời lên trạm, bà con ngại đường xa và mất buổi làm; còn chợ phiên thì nhà nào cũng có người đi.',
      ),
      h2('Năm phút và một tấm thẻ màu'),
      p(
        'Đo xong, mỗi người nhận một tấm thẻ. Thẻ xanh là bình thường, hẹn đo lại sau sáu tháng; thẻ vàng cần theo dõi, hẹn quay lại phiên sau; thẻ đỏ được mời về trạm khám ngay trong ngày, có xe của xã đưa đón. Cách dùng màu giúp cả người không biết chữ cũng nhớ mình thuộc nhóm nào.',
      ),
      p(
        'Qua 46 phiên, bàn khám đã đo cho 2.174 người. Trong đó, 261 người được xác định tăng huyết áp, 57 người mắc đái tháo đường, hầu hết trước đó không có triệu chứng rõ rệt. Đến nay, 84% số này đang uống thuốc đều và nhận thuốc hằng tháng tại trạm theo chế độ bảo hiểm y tế.',
      ),
      p(
        'Ông Lò Văn Pản, người bán dao rèn, từng cầm thẻ đỏ với chỉ số 190/110. Ông kể hôm ấy vẫn thấy khỏe, chỉ hơi mỏi gáy nên định cất thẻ vào túi rồi thôi. Cô điều dưỡng đi theo đến tận sạp, ngồi chờ ông bán xong con dao cuối để cùng lên trạm. Nay huyết áp của ông giữ ở mức 130/80.',
      ),
      p(
        'Kinh phí mỗi phiên khoảng 1,4 triệu đồng, chủ yếu mua que thử. Hội Phụ nữ xã góp người phiên dịch tiếng dân tộc, ban quản lý chợ miễn phí mặt bằng. Từ mô hình này, bốn xã lân cận đã đặt bàn khám ở chợ của mình; Trung tâm Kiểm soát bệnh tật tỉnh hỗ trợ máy đo và kiểm tra sai số mỗi quý.',
      ),
    ],
  },
];
