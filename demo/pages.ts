import { h2, list, note, p, phone, table } from '#demo/article';
import { DEMO_CONTACT, DEMO_ORGANISATION } from '#demo/page-details';
import type { BodyDocument, BodyNode } from '#domain/article/body';

const document = (...content: BodyNode[]): BodyDocument => ({ type: 'doc', content });

/** In the order of the footer. */
export const DEMO_PAGES = [
  {
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    body: document(
      p(
        'Cổng thông tin điện tử tỉnh Lam Giang là nơi chính quyền tỉnh công bố tin tức, thông báo và chỉ dẫn chính thức cho người dân và doanh nghiệp.',
      ),
      note(
        'Lam Giang là một tỉnh hư cấu, dựng lên để giới thiệu phần mềm Cổng Tin: mọi địa danh, tổ chức, con số và nhân vật trong các bài viết đều không có thật.',
      ),
      h2('Cơ quan chủ quản'),
      p(
        'Cổng thuộc Ủy ban nhân dân tỉnh Lam Giang, do Văn phòng Ủy ban nhân dân tỉnh quản lý. Ban biên tập làm việc theo quy chế do Chủ tịch Ủy ban nhân dân tỉnh ban hành, có trách nhiệm trước pháp luật về nội dung đã đăng.',
      ),
      h2('Chức năng, nhiệm vụ'),
      list(
        'Đăng tải kịp thời, chính xác chủ trương, quyết định và hoạt động điều hành của tỉnh.',
        'Công khai thủ tục, lịch tiếp công dân, dự thảo văn bản cần lấy ý kiến.',
        'Tiếp nhận phản ánh, kiến nghị và chuyển đến cơ quan có trách nhiệm trả lời.',
        'Cung cấp dữ liệu mở cho báo chí và người nghiên cứu.',
      ),
      h2('Ban biên tập'),
      table(
        'Ban biên tập Cổng thông tin điện tử',
        'Họ và tên | Nhiệm vụ',
        'Vũ Hoài An | Trưởng ban, quản trị kỹ thuật',
        'Đỗ Quốc Bảo | Thư ký tòa soạn',
        'Phạm Minh Hà | Biên tập viên',
        'Lê Thu Trang | Phóng viên',
      ),
      h2('Bản quyền'),
      p(
        'Bản quyền nội dung thuộc về Ban biên tập. Khi dẫn lại, xin ghi rõ nguồn và địa chỉ bài viết. Tranh minh họa trong các bài do Cổng Tin vẽ.',
      ),
    ),
    details: DEMO_ORGANISATION,
  },
  {
    slug: 'lien-he',
    title: 'Liên hệ',
    body: document(
      p('Ban biên tập tiếp nhận phản ánh, góp ý và bài viết cộng tác vào giờ hành chính, từ thứ hai đến thứ sáu.'),
      h2('Đường đến'),
      list(
        'Xe buýt tuyến 02 và 05, xuống bến “Chợ Cầu Gỗ”, đi bộ 300 mét dọc bờ kè.',
        'Xe máy, ô tô: cổng phụ đường Thợ Nhuộm, gửi xe không thu tiền.',
        'Xe lăn: lối dốc bên phải cổng chính, thang máy đến tầng ba.',
      ),
    ),
    details: DEMO_CONTACT,
  },
  {
    slug: 'lich-tiep-cong-dan',
    title: 'Lịch tiếp công dân',
    body: document(
      p(
        'Trụ sở Tiếp công dân tỉnh: số 3 đường Bến Ngự, phường Sông Trà. Người dân đăng ký trước ít nhất hai ngày làm việc qua số ',
        phone('0200 000 0012'),
        ' hoặc tại quầy.',
      ),
      table(
        'Lịch tiếp định kỳ hằng tháng',
        'Người tiếp | Ngày | Giờ',
        'Chủ tịch Ủy ban nhân dân tỉnh | Thứ năm, tuần thứ hai | 8 giờ – 11 giờ 30, 13 giờ 30 – 16 giờ 30',
        'Các Phó Chủ tịch | Thứ ba, tuần thứ tư | 8 giờ – 11 giờ 30',
        'Thường trực Hội đồng nhân dân tỉnh | Thứ tư, tuần thứ ba | 8 giờ – 11 giờ',
        'Ban Tiếp công dân | Mọi ngày làm việc | Giờ hành chính',
      ),
      h2('Khi đến, xin mang theo'),
      list(
        'Căn cước hoặc ứng dụng định danh điện tử.',
        'Đơn và bản sao tài liệu liên quan.',
        'Văn bản ủy quyền, nếu đến thay người khác.',
      ),
      note('Ngày tiếp trùng ngày nghỉ được chuyển sang ngày làm việc liền sau và báo trước ít nhất hai ngày.'),
    ),
  },
  {
    slug: 'chinh-sach-bao-mat',
    title: 'Chính sách bảo mật',
    body: document(
      p('Trang này nói rõ Cổng biết gì về bạn đọc, giữ trong bao lâu và không bao giờ làm gì.'),
      h2('Bạn đọc không phải khai báo gì'),
      list(
        'Các trang dành cho bạn đọc không đặt cookie và không cần đăng nhập.',
        'Không có quảng cáo, không có mã theo dõi hay nội dung tự tải từ bên thứ ba.',
        'Từ khóa bạn tìm kiếm không được lưu lại.',
      ),
      h2('Lượt xem được đếm như thế nào'),
      p(
        'Cổng tự đếm lượt xem và lượt truy cập để công bố số liệu. Để không đếm hai lần một người trong cùng lượt truy cập, máy chủ trộn địa chỉ mạng và tên trình duyệt với một chuỗi ngẫu nhiên đổi mỗi ngày thành một mã. Từ mã ấy không tìm lại được địa chỉ; mã bị xóa chậm nhất năm phút sau nửa đêm, nên không ai biết bạn của hôm nay có phải là bạn của hôm qua hay không.',
      ),
      p(
        'Để một máy gửi quá nhiều yêu cầu không làm nghẽn Cổng, máy chủ cũng đếm số lần gửi theo mã như vậy, không theo địa chỉ.',
      ),
      p('Thứ được giữ lâu dài chỉ là các con số: bao nhiêu lượt, trang nào, ngày nào.'),
      h2('Người làm việc ở bàn biên tập'),
      p(
        'Tài khoản của cán bộ, phóng viên dùng cookie phiên làm việc sau khi đăng nhập. Thao tác với bài viết được ghi nhật ký để quy trách nhiệm.',
      ),
      h2('Liên kết ra ngoài'),
      p(
        'Khi bạn bấm liên kết đến trang khác, chính sách của trang ấy được áp dụng. Video ở nơi khác chỉ tải sau khi bạn đồng ý bấm xem.',
      ),
      h2('Hỏi và khiếu nại'),
      p(
        'Mọi câu hỏi về dữ liệu cá nhân xin gửi congtin@lamgiang.invalid. Ban biên tập trả lời trong mười ngày làm việc, theo pháp luật về bảo vệ dữ liệu cá nhân.',
      ),
    ),
  },
  {
    slug: 'tuyen-bo-tiep-can',
    title: 'Tuyên bố tiếp cận',
    body: document(
      p(
        'Cổng thông tin điện tử tỉnh Lam Giang được làm để ai cũng đọc được: người dùng bàn phím, trình đọc màn hình, chữ phóng to hay điện thoại cũ, mạng chậm.',
      ),
      h2('Cổng làm được gì'),
      list(
        'Theo tiêu chuẩn WCAG 2.2 mức AA; mỗi bản phát hành được kiểm tra bằng công cụ và bằng bàn phím.',
        'Đọc được trọn vẹn khi tắt JavaScript, ở màn hình rộng 320 điểm ảnh và khi phóng chữ lên 200%.',
        'Ảnh có mô tả; video có phụ đề; bản ghi âm có lời văn.',
        'Có giao diện tối và chế độ tương phản cao theo máy của bạn.',
      ),
      h2('Chỗ còn thiếu'),
      p(
        'Một số tệp đính kèm do cơ quan khác gửi đến là bản quét, trình đọc màn hình chưa đọc được. Cần bản có chữ, xin báo cho chúng tôi: Ban biên tập gửi trong năm ngày làm việc.',
      ),
      h2('Khi bạn gặp khó'),
      p(
        'Gọi ',
        phone('0200 000 0003'),
        ' hoặc viết đến congtin@lamgiang.invalid, nêu địa chỉ trang và thiết bị đang dùng.',
      ),
    ),
  },
];
