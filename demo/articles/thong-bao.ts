import { type DemoArticle, h2, list, p, phone } from '#demo/article';

export const notices: DemoArticle[] = [
  {
    category: 'thong-bao',
    title: 'Lịch tiếp công dân định kỳ của lãnh đạo Ủy ban nhân dân tỉnh Lam Giang',
    sapo: 'Ban Tiếp công dân tỉnh thông báo lịch tiếp định kỳ hằng tháng, cách đăng ký và những giấy tờ người dân cần mang theo khi đến khiếu nại, tố cáo, kiến nghị, phản ánh.',
    daysAgo: 0,
    time: '07:30',
    byline: 'Ngọc Diệp',
    tags: ['tiếp công dân', 'lịch công tác', 'Lam Giang'],
    body: [
      p(
        'Ban Tiếp công dân tỉnh Lam Giang thông báo lịch tiếp công dân định kỳ của lãnh đạo Ủy ban nhân dân tỉnh. Lịch áp dụng từ tháng sau cho đến khi có thông báo thay thế, được niêm yết tại Trụ sở Tiếp công dân tỉnh, số 3 đường Bến Ngự, phường Sông Trà và đăng trên Cổng thông tin điện tử tỉnh.',
      ),
      h2('Thời gian tiếp'),
      list(
        '**Chủ tịch Ủy ban nhân dân tỉnh:** thứ Năm của tuần thứ hai hằng tháng, từ 8 giờ đến 11 giờ 30 và từ 13 giờ 30 đến 16 giờ 30.',
        '**Các Phó Chủ tịch Ủy ban nhân dân tỉnh:** thứ Ba của tuần thứ tư hằng tháng, từ 8 giờ đến 11 giờ 30.',
        '**Cán bộ Ban Tiếp công dân:** tiếp thường xuyên vào các ngày làm việc, trong giờ hành chính.',
      ),
      p(
        'Nếu ngày tiếp trùng ngày nghỉ lễ hoặc có việc đột xuất, lịch được chuyển sang ngày làm việc liền sau và thông báo trước ít nhất hai ngày. Lịch tiếp của Chủ tịch Ủy ban nhân dân các xã, phường do từng nơi niêm yết tại trụ sở; việc thuộc thẩm quyền cấp xã nên gửi đến đúng nơi để được giải quyết nhanh.',
      ),
      h2('Đăng ký và giấy tờ cần mang'),
      p(
        'Người dân đăng ký trực tiếp tại quầy, qua số điện thoại ',
        phone('0200 000 0012'),
        ' hoặc tại mục Tiếp công dân của Cổng thông tin, chậm nhất hai ngày làm việc trước buổi tiếp. Khi đăng ký cần nêu họ tên, nơi ở, nội dung tóm tắt và cơ quan đã giải quyết trước đó, nếu có. Mỗi buổi bố trí tối đa 15 lượt để đủ thời gian trao đổi.',
      ),
      p(
        'Khi đến, xin mang thẻ căn cước hoặc mở ứng dụng định danh điện tử, kèm đơn và bản sao tài liệu liên quan. Người được ủy quyền mang theo văn bản ủy quyền hợp lệ. Trường hợp nhiều người cùng trình bày một nội dung, từ năm đến mười người thì cử một hoặc hai người đại diện, trên mười người thì cử không quá năm người.',
      ),
      p(
        'Trụ sở có lối đi cho xe lăn, phòng chờ cho người cao tuổi, phụ nữ mang thai và người phiên dịch tiếng dân tộc nếu đăng ký trước. Kết quả tiếp nhận được ghi vào giấy hẹn; người dân theo dõi tiến độ xử lý bằng mã số in trên giấy hoặc qua tin nhắn gửi đến số điện thoại đã đăng ký./.',
      ),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Tạm dừng hệ thống dịch vụ công trực tuyến của tỉnh để bảo trì dịp cuối tuần',
    sapo: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Lam Giang tạm ngừng tiếp nhận hồ sơ trực tuyến từ 22 giờ thứ Bảy đến 5 giờ thứ Hai để nâng cấp máy chủ.',
    daysAgo: 38,
    time: '14:00',
    byline: 'Bảo Châu',
    tags: ['dịch vụ công', 'bảo trì hệ thống', 'Lam Giang'],
    body: [
      p(
        'Sở Khoa học và Công nghệ tỉnh Lam Giang thông báo bảo trì, nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh. Thời gian thực hiện là 31 giờ, bắt đầu từ 22 giờ thứ Bảy tuần này và kết thúc lúc 5 giờ sáng thứ Hai.',
      ),
      h2('Những dịch vụ bị gián đoạn'),
      list(
        'Nộp hồ sơ mới, bổ sung giấy tờ và thanh toán phí, lệ phí trực tuyến.',
        'Tra cứu tiến độ và kho giấy tờ điện tử cá nhân.',
        'Nhận tin nhắn báo kết quả; tin chưa gửi sẽ được chuyển bù trong sáng thứ Hai.',
      ),
      p(
        'Cổng thông tin điện tử tỉnh và tổng đài hướng dẫn ',
        phone('0200 000 0088'),
        ' vẫn hoạt động bình thường. Dịch vụ trên Cổng Dịch vụ công quốc gia không bị ảnh hưởng, trừ các thủ tục phải chuyển dữ liệu về hệ thống của tỉnh; những hồ sơ này được giữ ở trạng thái chờ và tự động tiếp nhận khi bảo trì xong.',
      ),
      p(
        'Hồ sơ có hạn trả kết quả vào sáng thứ Hai sẽ được trả trong buổi chiều cùng ngày. Hồ sơ có hạn bổ sung giấy tờ rơi vào lúc hệ thống tạm ngừng thì được gia hạn đến 17 giờ thứ Ba, người nộp không cần làm đơn. Trung tâm Phục vụ hành chính công các xã, phường có trách nhiệm báo cho từng trường hợp.',
      ),
      h2('Việc người dân nên làm trước'),
      p(
        'Người đang soạn dở hồ sơ nên lưu hoặc nộp trước 21 giờ 30 thứ Bảy, vì dữ liệu chưa lưu sẽ không khôi phục được. Ai cần biên lai thanh toán, bản điện tử của kết quả để dùng trong ngày Chủ nhật, xin tải về máy từ trước. Với việc cấp bách như khai tử, bộ phận trực của xã, phường nhận hồ sơ giấy và nhập lại sau.',
      ),
      p(
        'Trong thời gian này có thể xuất hiện tin nhắn hoặc cuộc gọi giả danh cán bộ kỹ thuật, yêu cầu cài ứng dụng hay đọc mã xác thực để “khôi phục tài khoản”. Cơ quan nhà nước không yêu cầu người dân cung cấp mật khẩu và mã OTP dưới bất kỳ hình thức nào.',
      ),
      p(
        'Sau nâng cấp, hệ thống đáp ứng khoảng 4.500 phiên truy cập đồng thời, gấp ba lần hiện nay. Mọi vướng mắc phát sinh, đề nghị phản ánh qua tổng đài từ 7 giờ đến 20 giờ hằng ngày. Rất mong người dân, doanh nghiệp thông cảm và phối hợp./.',
      ),
    ],
  },
  {
    category: 'thong-bao',
    title: 'Tuyển dụng 86 viên chức giáo viên cho các trường vùng thượng nguồn Lam Giang',
    sapo: 'Sở Giáo dục và Đào tạo Lam Giang nhận hồ sơ dự tuyển trong 30 ngày. Ứng viên cam kết làm việc từ năm năm tại vùng thượng nguồn được bố trí nhà công vụ.',
    daysAgo: 325,
    time: '16:45',
    byline: 'Phương Thảo',
    tags: ['tuyển dụng', 'viên chức', 'giáo dục', 'Lam Giang'],
    source: { name: 'Sở Giáo dục và Đào tạo Lam Giang' },
    body: [
      p(
        'Sở Giáo dục và Đào tạo tỉnh Lam Giang thông báo tuyển dụng 86 viên chức làm giáo viên tại 21 trường thuộc các xã Vân Khê, Bản Lươn, Trúc Lâm và Đồng Mây. Hình thức tuyển dụng là xét tuyển, gồm vòng kiểm tra hồ sơ và vòng thực hành giảng dạy.',
      ),
      h2('Vị trí và số lượng'),
      list(
        '**Mầm non:** 28 chỉ tiêu, trình độ cao đẳng sư phạm mầm non trở lên.',
        '**Tiểu học:** 31 chỉ tiêu, trong đó 7 chỉ tiêu tiếng Anh, 4 chỉ tiêu tin học.',
        '**Trung học cơ sở:** 27 chỉ tiêu, gồm toán, ngữ văn, khoa học tự nhiên, giáo dục thể chất và âm nhạc.',
      ),
      p(
        'Người dự tuyển phải từ đủ 18 tuổi, có lý lịch rõ ràng, đủ sức khỏe, có văn bằng và chứng chỉ phù hợp với vị trí đăng ký. Mỗi người chỉ nộp hồ sơ vào một vị trí tại một trường. Người đang bị cấm hành nghề dạy học theo bản án của tòa án không được dự tuyển.',
      ),
      h2('Hồ sơ, thời hạn và cách xét'),
      p(
        'Hồ sơ gồm phiếu đăng ký dự tuyển theo mẫu, bản sao văn bằng, bảng điểm và giấy xác nhận đối tượng ưu tiên, nếu có. Thời gian nhận là 30 ngày kể từ ngày đăng thông báo này. Ứng viên nộp trực tuyến, gửi qua bưu chính hoặc nộp tại trụ sở Sở Giáo dục và Đào tạo.',
      ),
      p(
        'Danh sách đủ điều kiện dự vòng hai được công bố trong 10 ngày làm việc sau khi hết hạn nhận hồ sơ. Ở vòng này, ứng viên dạy một tiết 35 phút rồi trả lời câu hỏi của hội đồng. Điểm tối đa là 100; người trúng tuyển phải đạt từ 50 điểm, xét từ cao xuống thấp theo từng vị trí của từng trường.',
      ),
      p(
        'Ngoài lương và phụ cấp theo quy định, giáo viên cam kết công tác tối thiểu năm năm được tỉnh hỗ trợ một lần 60 triệu đồng, bố trí nhà công vụ hoặc nhận tiền thuê nhà 1,2 triệu đồng mỗi tháng. Ai rời vị trí trước hạn phải hoàn trả phần hỗ trợ tương ứng với thời gian còn lại.',
      ),
      p(
        'Thông tin chi tiết và mẫu phiếu đăng tại chuyên mục Thông báo của Cổng thông tin điện tử tỉnh. Ứng viên có thể gọi số ',
        phone('0200 000 0035'),
        ' trong giờ hành chính để được giải đáp. Sở không ủy quyền cho bất kỳ cá nhân, trung tâm nào thu hồ sơ./.',
      ),
    ],
  },
];
