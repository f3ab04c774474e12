import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontsOfHtml } from '#domain/intake/legacy-fonts';
import { type ConvertedLine, convertLines } from '#domain/intake/legacy-lines';
import { cleanPastedHtml } from '#domain/intake/word-paste';
import { toTcvn3, toVni } from '#tests/support/old-encodings';

const SENTENCES = [
  'Hội đồng nhân dân huyện khai mạc kỳ họp thường lệ giữa năm, xem xét nhiều tờ trình quan trọng.',
  'Trạm khuyến nông hướng dẫn bà con gieo sạ đúng lịch thời vụ, chủ động phòng trừ sâu bệnh.',
  'Đoàn kiểm tra liên ngành đã xử phạt 12 cơ sở vi phạm quy định về an toàn thực phẩm.',
  'Từ ngày mai, khu vực miền núi có mưa vừa, mưa to; cần đề phòng lũ quét và sạt lở đất.',
  'Thư viện tỉnh tặng hơn 3.000 cuốn sách cho các trường tiểu học vùng sâu, vùng xa.',
  'Cử tri kiến nghị sớm sửa chữa tuyến đường liên thôn đã xuống cấp nghiêm trọng.',
  'Ông Lê Văn Hưởng được bổ nhiệm giữ chức Phó Giám đốc Sở Giao thông vận tải.',
  'Mức hỗ trợ là 1.500.000 đồng/hộ, chi trả trực tiếp trước ngày 30/9.',
];
/** Too few words to tell by themselves. */
const SHORT = ['Bộ Y tế', 'Thư mời', 'Kết luận', 'Tổ chức thực hiện', 'Phụ lục', 'Nơi nhận'];

const convert = (...lines: string[]) => textsOf(convertLines([lines])[0] ?? [], lines);

function textsOf(lines: ConvertedLine[], given: string[]): string[] {
  return lines.map(({ letters }, place) =>
    letters
      ? letters
          .map(({ result }) => result)
          .join('')
          .normalize('NFC')
      : (given[place] ?? ''),
  );
}

const given = (text: string) => fc.constantFrom(text, toTcvn3(text), toVni(text));
const sentence = fc.constantFrom(...SENTENCES);
const block = sentence.chain((text) => fc.tuple(fc.constant(text), given(text)));

describe('a text of blocks in Unicode, TCVN3 and VNI', () => {
  test('comes back as it was meant, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        expect(convert(...blocks.map(([, written]) => written))).toEqual(blocks.map(([text]) => text));
      }),
      { seed: 20261201, numRuns: 400 },
    );
  });

  test('is left alone by a second conversion, whatever it was', () => {
    const piece = fc.constantFrom(
      ...'µ¸·¨©®ª×Ý¬¡§ø­éàÕ'.split(''),
      'a',
      'C«ng',
      'coâng',
      'Bé Y tÕ',
      ' ',
      '«',
      '»',
      'café',
      'ế',
      '5',
    );
    const noise = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const line = fc.oneof(sentence.chain(given), fc.constantFrom(...SHORT).chain(given), noise);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const once = convert(...lines);
        expect(convert(...once)).toEqual(once);
      }),
      { seed: 20261201, numRuns: 1500 },
    );
  });

  test.each(SHORT)('takes the short block “%s” for what the blocks around it are', (text) => {
    const [before = '', after = ''] = SENTENCES;
    for (const encode of [toTcvn3, toVni]) {
      expect(convert(encode(before), encode(text), encode(after))[1]).toBe(text);
      expect(convert(encode(text), encode(after))[0]).toBe(text);
      expect(convert(encode(before), '', '12/2026', encode(text))[3]).toBe(text);
    }
    expect(convert(before, text, after)[1]).toBe(text);
    expect(convert(text)).toEqual([text]);
  });
});

describe('a short block', () => {
  const [unicode = '', other = ''] = SENTENCES;
  test('between a legacy and a Unicode block is converted if only that makes it Vietnamese', () => {
    expect(convert(toTcvn3(other), 'Bµi', unicode)[1]).toBe('Bài');
    expect(convert(toTcvn3(other), 'có', unicode)[1]).toBe('có');
    expect(convert(toTcvn3(other), 'cã', toTcvn3(other))[1]).toBe('có');
    expect(convert(unicode, 'cã', unicode)[1]).toBe('cã');
  });
  test.each(['Phô lôc 2:', '844/Q§-TTg', '§¨ng ký'])(
    'like “%s”, which no Unicode has, follows a text far away',
    (text) => {
      const lines = [toTcvn3(other), unicode, text, unicode];
      expect(toTcvn3(convert(...lines)[2] ?? '')).toBe(text);
      expect(convert(...lines)[2]).not.toBe(text);
    },
  );
  test('that cannot be told keeps its U+00AD, and Unicode keeps none', () => {
    expect(convert('Th\u00ad', unicode, `${unicode} ng\u00adhị`)).toEqual(['Th\u00ad', unicode, `${unicode} nghị`]);
  });
  test('follows past lines that tell nothing', () => {
    expect(convert(toTcvn3(other), 'café', '10 µm', 'cã', '§ 5', toTcvn3(other))[3]).toBe('có');
  });
  test('of another source is converted if only that makes it Vietnamese', () => {
    const [, title] = convertLines([[toTcvn3(other)], ['Ngµy mai', 'có']]);
    expect(textsOf(title ?? [], ['Ngµy mai', 'có'])).toEqual(['Ngày mai', 'có']);
  });
  test('is none of two encodings that are equally frequent elsewhere', () => {
    const [, , title] = convertLines([[toTcvn3(other)], [toVni(other)], ['Bµi']]);
    expect(textsOf(title ?? [], ['Bµi'])).toEqual(['Bµi']);
  });
});

const LEGACY = SENTENCES.map(toTcvn3);
describe('what is no letter of the encoding stays', () => {
  test.each([
    ['Bôi rộng 10 µm, sai số ±5 %, ở 30 °C', '10 µm, ±5 %, 30 °C'],
    ['3×4 m', '3×4 m'],
    ['10÷15', '10÷15'],
    ['§ 5 và §7', '§ 5'],
    ['© 2017', '© 2017'],
    ['Acme®', 'Acme®'],
    ['m², m³, 10⁶', 'm², m³, 10⁶'],
    ['£5', '£5'],
    ['½', '½'],
  ])('%s', (_, sign) => {
    const [sentenceOfSign] = convert(`${LEGACY[0]} (${sign}) ${LEGACY[1]}`);
    expect(sentenceOfSign).toBe(`${SENTENCES[0]} (${sign}) ${SENTENCES[1]}`);
    expect(convert(LEGACY[0] ?? '', sign, LEGACY[1] ?? '')[1]).toBe(sign);
  });

  test.each([
    '«Acme»',
    '« Acme »',
    '»Acme«',
    'café',
    'déjà vu',
    'Größe',
    'https://vi.example.vn/bµi/có?q=µ',
    'bµi@example.vn',
    'www.bµi.example.vn',
    'x_µ = {§}',
    'Nguyễn Đình Chiểu',
    '0236.3.822.111',
    'AB-12/2026/QĐ',
  ])('%s in a TCVN3 paragraph', (words) => {
    expect(convert(`${LEGACY[0]} ${words} ${LEGACY[1]}`)[0]).toBe(`${SENTENCES[0]} ${words} ${SENTENCES[1]}`);
  });

  test.each(['café', 'señor', 'Größe', 'ESPAÑA', 'façade', 'mañana@example.com'])('%s in a VNI paragraph', (words) => {
    const [first = '', second = ''] = SENTENCES;
    expect(convert(`${toVni(first)} ${words} ${toVni(second)}`)[0]).toBe(`${first} ${words} ${second}`);
  });

  test('quotation marks around words of the encoding stay, its `ô` and `ằ` do not', () => {
    const [written = ''] = convert(`${LEGACY[0]} ${toTcvn3('ô nhiễm, ô tô, bằng')} «${toTcvn3('Công bằng')}»`);
    expect(written).toBe(`${SENTENCES[0]} ô nhiễm, ô tô, bằng «Công bằng»`);
  });

  test.each(['ĐHQG', 'HĐND', 'TƯ', 'QĐ-UBND', 'Đắk Lắk', 'Krông Pắc', 'bê tông', 'phê duyêt'])(
    '%s is no foreign word',
    (text) => {
      const [first = ''] = SENTENCES;
      expect(convert(`${toTcvn3(first)} ${toTcvn3(text)}.`)).toEqual([`${first} ${text}.`]);
      expect(convert(`${toVni(first)} ${toVni(text)}.`)).toEqual([`${first} ${text}.`]);
    },
  );

  test.each([
    'The façade costs £5m, © 2017 Acme®, 5 µm × 3 µm, “über” cool; see § 7 and Señor Núñez.',
    'Où étaient les élèves ? « C’est dû à la météo », a déclaré le maire.',
    'Für die schönen Häuser in München wären größere Maßnahmen nötig, § 5 läßt das zu.',
    'O coração não é só português, é também brasileiro.',
    'La señora Muñoz llegó a España el año pasado; ¿qué más?',
    'const µ = f(«x») ?? ñ[0];',
  ])('%s by itself', (text) => expect(convert(text, text)).toEqual([text, text]));
});

describe('capitals', () => {
  test.each([
    ['TR¦êNG §¹I HäC KINH TÕ', 'TRƯỜNG ĐẠI HỌC KINH TẾ'],
    ['CHñ TÞCH UBND HUYÖN', 'CHỦ TỊCH UBND HUYỆN'],
    ['Së Y TÕ, Bé TµI CHÝNH', 'SỞ Y TẾ, BỘ TÀI CHÍNH'],
    ['Lª Hµ', 'Lê Hà'],
    ['Bé GD§T', 'Bộ GDĐT'],
    ['TP. Hµ TÜnh', 'TP. Hà Tĩnh'],
    ['Bé TµI CHÝNH tr¶ lêi', 'Bộ TÀI CHÍNH trả lời'],
  ])('%s', (line, meant) => expect(convert(LEGACY[0] ?? '', line, LEGACY[1] ?? '')[1]).toBe(meant));
});

describe('fonts', () => {
  const of = (html: string, ...lines: string[]) => textsOf(convertLines([lines], fontsOfHtml(html))[0] ?? [], lines);
  const styled = (font: string, text: string) => `<span style='font-family:"${font}"'>${text}</span>`;

  test('of the old encodings decide where words do not', () => {
    for (const word of ['Có', 'Bé', 'Kỹ', 'Ở', 'Thư']) {
      expect(of(styled('.VnTime', toTcvn3(word)), toTcvn3(word))).toEqual([word]);
      expect(of(styled('VNI-Times', toVni(word)), toVni(word))).toEqual([word]);
      expect(of(styled('Times New Roman', word), word)).toEqual([word]);
    }
  });
  test('of Unicode keep a line from following its neighbours', () => {
    const html = `${styled('.VnTime', LEGACY[0] ?? '')}<p>${styled('Arial', 'cã')}</p>${styled('.VnTime', LEGACY[1] ?? '')}`;
    expect(of(html, LEGACY[0] ?? '', 'cã', LEGACY[1] ?? '')[1]).toBe('cã');
  });
  test('count for each run of a block', () => {
    const html = `<p>${styled('.VnTime', 'cã')} ${styled('Times New Roman', 'có')} ${styled('VNI-Times', 'coù')}</p>`;
    expect(of(html, 'cã có coù')).toEqual(['có có có']);
  });
  test('that change within a word do not split it', () => {
    const html = `<p>${styled('.VnTime', 'tr')}${styled('Times New Roman', '\u00ad')}${styled('.VnTime', 'êng')}</p>`;
    expect(of(html, 'tr\u00adêng')).toEqual(['trường']);
  });
  test('of capitals make capitals, of words in ASCII too', () => {
    const html = `<p>${styled('.VnTimeH', toTcvn3('Cộng hoà xã hội'))} ${styled('.VnTime', toTcvn3('Việt Nam'))}</p>`;
    expect(of(html, toTcvn3('Cộng hoà xã hội Việt Nam'))).toEqual(['CỘNG HOÀ XÃ HỘI Việt Nam']);
    expect(of(`<p>${styled('.VnArialH', 'Nam giang')}</p>`, 'Nam giang')).toEqual(['NAM GIANG']);
  });
  test('are read from the style sheet, the class, the element and the old attribute', () => {
    const sheet = `<style><!-- /* Font */ @font-face {font-family:"\\.VnTime"; panose-1:2;}
      p.MsoNormal, li.MsoNormal {margin:0cm; font-family:".VnTime","sans-serif";} .xl24 {font-family:VNI-Times;} td {font-family:VNI-Helve;} --></style>`;
    expect(of(`${sheet}<p class=MsoNormal>cã</p>`, 'cã')).toEqual(['có']);
    expect(of(`${sheet}<table><tr><td class="a xl24">coù</td><td>coù</td></tr></table>`, 'coù')).toEqual(['có']);
    expect(of(`${sheet}<p class=MsoNormal>${styled('Arial', 'cã')}</p>`, 'cã')).toEqual(['cã']);
    expect(of('<font face=".VnTime">cã</font>', 'cã')).toEqual(['có']);
  });
  test('of a short form and of an escaped name, after other rules, in any case', () => {
    const sheet =
      '<style>@import "x"; .k:hover, .k {color:red} .k {FONT: bold 12pt "\\.vntime"} .l {font-family:"x{}"}</style>';
    expect(of(`${sheet}<p class="k">cã</p>`, 'cã')).toEqual(['có']);
    expect(of(`<p class="k">cã</p>${sheet}`, 'cã')).toEqual(['có']);
    expect(of(`${sheet}<p class="k"><span class=l>cã</span></p>`, 'cã')).toEqual(['cã']);
  });
  test.each([
    ['.VnTime', toTcvn3],
    ['VNI-Times', toVni],
  ])('with capitals by style, of %s, are converted before', (font, encode) => {
    const capital = (html: string) => `<p style="text-transform:uppercase">${html}</p>`;
    const words = ['Cộng hoà xã hội', 'Độc lập', 'nam giang', 'Tự do'];
    const html = capital(words.map((word) => styled(font, encode(word))).join(' '));
    const line = encode(words.join(' '));
    expect(cleanPastedHtml(html)).toBe(`<p>${line}</p>`);
    expect(of(html, line)).toEqual([words.join(' ').toUpperCase()]);
    const sheet = `<style>p.Ten {text-transform:uppercase; font-family:"${font}"} i {text-transform:none}</style>`;
    const part = `${sheet}<p class=Ten>${encode('Sở Y tế')} <i>${encode('tỉnh')}</i></p>`;
    expect(of(part, encode('Sở Y tế tỉnh'))).toEqual(['SỞ Y TẾ tỉnh']);
  });
  test('are not believed of a document whose text is Unicode', () => {
    const html = SENTENCES.map((text) => `<p>${styled('.VnTime', text)}</p>`).join('');
    expect(of(`${html}<p>${styled('.VnTime', 'có')}</p>`, ...SENTENCES, 'có')).toEqual([...SENTENCES, 'có']);
  });
  test('are believed of a document with a few words in Unicode', () => {
    const html = [...LEGACY, 'Nguyễn', toTcvn3('Có')].map((text) => `<p>${styled('.VnTime', text)}</p>`).join('');
    expect(of(html, toTcvn3('Có'))).toEqual(['Có']);
  });
  test('are found of a line that Word numbers', () => {
    const marker = "<span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;</span></span>";
    const html = `<p class=MsoListParagraph>${marker}${styled('.VnTime', 'cã')}</p>`;
    expect([...of(html, 'cã'), ...of(html, '1. cã')]).toEqual(['có', '1. có']);
  });
});
