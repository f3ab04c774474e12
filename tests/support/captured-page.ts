const blanks = '\u00a0 '.repeat(5);

/** In the format of captured portal pages, written for the tests. */
export const CAPTURED_TEXT = `Khánh thành cầu Bến Ngự sau hai năm thi công

Chủ nhật, ngày 08/03/2026 07h05'

${blanks}Sáng 8/3, tại phường Bến Ngự, Sở Xây dựng tổ chức lễ thông xe cầu Bến Ngự. Cây cầu dài 320 mét nối hai bờ sông, thay cho bến phà đã chạy suốt bốn mươi năm.${'\u00a0'}

${blanks}Theo chủ đầu tư, công trình hoàn thành sớm ba tháng so với hợp đồng; toàn bộ mặt bằng do 112 hộ dân tự nguyện bàn giao trước hạn.

Đoàn xe đầu tiên qua cầu trong buổi sáng khánh thành.

${blanks}Từ nay học sinh hai xã bờ bắc đến trường không còn phải chờ phà./.${'\u00a0'}

Theo "Báo Lam Giang"

Tin cùng chuyên mục

Liên kết web Liên kết web

Thống kê truy cập Thống kê truy cập

0 0 0 0 0 0 1 2 3 4
Hôm nay: 12
`;

export const CAPTURED_HTML = `<!doctype html><html><head><title>Cổng</title><script>alert('x')</script></head><body>
<nav><a href="/">Trang chủ</a></nav>
<h1>Khánh thành cầu <em>Bến Ngự</em></h1><div class="date">Chủ nhật, ngày 08/03/2026 07h05'</div>
<div class="content"><p>&nbsp; &nbsp; &nbsp;Sáng 8/3, lễ thông xe
   đã diễn ra.</p><p><img src="x.jpg" alt="Cầu"><br>Đoàn xe đầu tiên qua cầu.</p>
<p onclick="x()">Từ nay không còn phà<script>bad()</script>./.</p><p>Nguồn: Báo Lam Giang</p></div>
<div>Tin liên quan</div><p>Bài khác</p></body></html>`;
