const JOINTS = [
  // A number and its unit.
  /\p{N}\u00a0(?=(?:[dcmk]?m|ha|[mk]?g|tấn|tạ|yến|m?l|lít|[kMG]?W|[kM]Wh|k?V|[kMG]?Hz|[KMGT]?B|°C|°F|℃|độ|%|‰)[²³23]?(?![\p{L}\p{M}\p{N}]))/gu,
  /\p{N}\u00a0(?=(?:đồng|đ|₫|VNĐ|VND|USD|EUR|\$|€|nghìn|ngàn|triệu|tỷ|tỉ|giờ|phút|giây|ngày|tháng|năm|tuổi|người|hộ)(?![\p{L}\p{M}\p{N}]))/giu,
  // The thousands of a number.
  /\p{N}\u00a0(?=\p{N}{3}(?!\p{N}))/gu,
  // A part of a law, a list or a date and its number.
  /(?<![\p{L}\p{M}\p{N}])(?:điều|khoản|điểm|chương|mục|phần|tiết|số|phụ lục|mẫu|bảng|hình|biểu|trang|quý|ngày|tháng|năm|tổ|khóa|kỳ)\u00a0(?=\p{N}|[IVXLC]{1,7}(?![\p{L}\p{M}])|\p{L}(?![\p{L}\p{M}]))/giu,
];

/** Where in a line no-break blanks join what belongs together: `10 km`, `Điều 1`, `1 250`. */
export function placesOfJoints(line: string): Set<number> {
  if (!line.includes('\u00a0')) return new Set();
  return new Set(
    JOINTS.flatMap((joint) => [...line.matchAll(joint)].map((match) => match.index + match[0].length - 1)),
  );
}
