import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cueLine } from '#domain/media/captions/cue-text';
import { CAPTIONS_LIMIT, type Cue, MOST_CUES, writeCaptions } from '#domain/media/captions/cues';
import { parseCaptions } from '#domain/media/captions/parse-captions';

const SRT = [
  '1',
  '00:00:01,000 --> 00:00:03,250',
  'Kính chào bà con',
  'xã Hòa Bình & Tân Lập.',
  '',
  '2',
  '00:01:03,000 --> 01:00:04,000 X1:40 X2:600',
  'Nhiệt độ < 10 độ, <i>có sương</i>.',
  '',
];

function parsed(text: string): Cue[] {
  const answer = parseCaptions(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return answer.value;
}

describe('SRT', () => {
  const cues = [
    { start: 1000, end: 3250, settings: '', lines: ['Kính chào bà con', 'xã Hòa Bình &amp; Tân Lập.'] },
    { start: 63_000, end: 3_604_000, settings: '', lines: ['Nhiệt độ &lt; 10 độ, <i>có sương</i>.'] },
  ];

  test.each([
    ['with line feeds', SRT.join('\n')],
    ['of Windows, with a mark at its begin', `\ufeff${SRT.join('\r\n')}\r\n`],
    ['of old Macs', SRT.join('\r')],
    ['without numbers', SRT.filter((line) => !/^\d$/.test(line)).join('\n')],
    ['with more empty lines', `\n\n${SRT.join('\n').replace('\n\n', '\n \n\n')}\n\n`],
    ['in letters of parts', SRT.join('\n').normalize('NFD')],
  ])('%s becomes WebVTT', (_, text) => {
    expect(parsed(text)).toEqual(cues);
  });

  test('is written as browsers read it', () => {
    expect(writeCaptions(cues)).toBe(
      [
        'WEBVTT\n',
        '00:00:01.000 --> 00:00:03.250\nKính chào bà con\nxã Hòa Bình &amp; Tân Lập.\n',
        '00:01:03.000 --> 01:00:04.000\nNhiệt độ &lt; 10 độ, <i>có sương</i>.\n',
      ].join('\n'),
    );
  });
});

test('of WebVTT, places stay, and names, remarks and styles go', () => {
  const text = [
    'WEBVTT - Bản tin\nKind: captions\nLanguage: vi',
    'NOTE chép ngày 2/12\nhai dòng',
    'STYLE\n::cue { color: red }',
    'mở đầu\n00:02.000 --> 00:04.000 align:start line:85% region:a onclick:x\n<v Phát thanh viên>Xin chào</v>',
    '00:05.000 --> 00:06.000\n   ',
    '00:06.000 --> 00:07.000\n<b>Tin</b> &#233; &copy;',
  ].join('\n\n');
  expect(parsed(text)).toEqual([
    { start: 2000, end: 4000, settings: 'align:start line:85%', lines: ['<v Phát thanh viên>Xin chào</v>'] },
    { start: 6000, end: 7000, settings: '', lines: ['<b>Tin</b> &#233; &amp;copy;'] },
  ]);
});

describe('a fault is that of its line:', () => {
  const at = (...lines: string[]) => ['1', '00:00:01,000 --> 00:00:02,000', 'Chào', '', ...lines].join('\n');
  test.each([
    ['words without times', at('2', 'Tiếp theo'), 'no_times', 6],
    ['words behind an empty line', at('Tiếp theo'), 'no_times', 5],
    ['times in another form', at('2', '00:00:03 --> 00:00:04', 'a'), 'bad_times', 6],
    ['seconds that no clock has', at('2', '00:00:61,000 --> 00:01:04,000', 'a'), 'bad_times', 6],
    ['an end before the start', at('2', '00:00:05,000 --> 00:00:04,000', 'a'), 'ends_early', 6],
    ['an end at the start', at('2', '00:00:05,000 --> 00:00:05,000', 'a'), 'ends_early', 6],
    ['earlier than the one before', at('2', '00:00:00,500 --> 00:00:04,000', 'a'), 'out_of_order', 6],
    [
      'no empty line between',
      at('00:00:03,000 --> 00:00:04,000', 'a', '3', '00:00:05,000 --> 00:00:06,000'),
      'no_gap',
      8,
    ],
    ['a picture', at('2', '00:00:03,000 --> 00:00:04,000', 'a', '<img src=x onerror=alert(1)>'), 'markup', 8],
    ['a font', at('2', '00:00:03,000 --> 00:00:04,000', '<font color="red">a</font>'), 'markup', 7],
    ['a mark with more in it', at('2', '00:00:03,000 --> 00:00:04,000', '<i onclick=x>a</i>'), 'markup', 7],
    ['a remark of HTML', at('2', '00:00:03,000 --> 00:00:04,000', '<!-- a'), 'markup', 7],
    ['nothing', '\n\n', 'nothing', 1],
    ['a head alone', 'WEBVTT\n', 'nothing', 1],
    ['more letters than are taken', 'a'.repeat(CAPTIONS_LIMIT + 1), 'too_long', 1],
    [
      'more captions than are taken',
      '00:01.000 --> 00:02.000\na\n\n'.repeat(MOST_CUES + 1),
      'too_many',
      MOST_CUES * 3 + 1,
    ],
  ])('%s', (_, text, reason, line) => {
    expect(parseCaptions(text)).toEqual({ ok: false, fault: { reason, line } });
  });
});

const words = fc.constantFrom(
  'xã',
  'Điều 2',
  '&amp;',
  '&lt;',
  '<i>nay</i>',
  '<v Chị Lan>ạ</v>',
  '<u>mưa</u>',
  '“gió”',
  '10%',
);
const anyCues = fc
  .array(
    fc.record({
      gap: fc.nat(5_000_000),
      length: fc.integer({ min: 1, max: 9_000_000 }),
      settings: fc.subarray(['line:0', 'position:10%,line-left', 'align:end']).map((all) => all.join(' ')),
      lines: fc.array(
        fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => {
    let start = 0;
    return all.map(({ gap, length, settings, lines }): Cue => {
      start += gap;
      return { start, end: start + length, settings, lines };
    });
  });

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(anyCues, (cues) => {
      expect(parsed(writeCaptions(cues))).toEqual(cues);
    }),
    { seed: 20261201 },
  );
});

test('whatever is typed, a line is refused or holds no tags but those few, and is read as it was written', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '&',
    '<i>',
    '</b>',
    '<v A>',
    '<script>',
    '<a href=x>',
    '<c.red>',
    '-->',
    ' ',
    'a',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 9 }), (all) => {
      const line = cueLine(all.join(''));
      if (line === undefined) return;
      expect(line.replace(/<\/?[ibu]>|<\/v>|<v [^<>&]+>/g, '')).not.toMatch(/[<>]/);
      expect(cueLine(line)).toBe(line);
    }),
    { seed: 20261201, numRuns: 400 },
  );
});
