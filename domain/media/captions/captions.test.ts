import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cueLines } from '#domain/media/captions/cue-text';
import { CAPTIONS_LIMIT, CAPTIONS_SOURCE_LIMIT, type Cue, MOST_CUES, writeCaptions } from '#domain/media/captions/cues';
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
    ['with a line of blanks between its words', SRT.join('\n').replace('bà con\n', 'bà con\n \t\n')],
    ['with an empty line between its words', SRT.join('\n').replace('bà con\n', 'bà con\n\n')],
    ['with lines of blanks alone', SRT.join('\n').replaceAll('\n\n', '\n  \n')],
    ['with no empty line between', SRT.filter(Boolean).join('\n')],
    ['with numbers apart', SRT.map((line) => (/^\d$/.test(line) ? `${line}\n` : line)).join('\n')],
    ['with a number too many at its end', `${SRT.join('\n')}\n\n3\n`],
    ['out of order', [...SRT.slice(5), '', ...SRT.slice(0, 4)].join('\n')],
    ['with points in its times', SRT.map((line) => line.replace(/(\d),(\d)/g, '$1.$2')).join('\n')],
    ['with short times', SRT.join('\n').replaceAll('00:00:01,000', '0:1').replaceAll('03,250', '03,25')],
    [
      'with other marks',
      SRT.join('\n').replace('<i>có sương</i>', '{\\an8}<I ><FONT color="#fff">có</FONT> sương</I>'),
    ],
    ['with marks of nobody', SRT.join('\n').replace('<i>có sương</i>', '<em>c<x1>ó</x1> sương</em><!-- a -->')],
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

test('of WebVTT, places stay, and names, remarks, styles and what says nothing go', () => {
  const text = [
    'WEBVTT - Bản tin\nKind: captions\nLanguage: vi',
    'NOTE chép ngày 2/12\nhai dòng',
    'STYLE\n::cue { color: red }',
    'REGION\nid:duoi',
    'mở đầu\n00:02.000 --> 00:04.000 align:start line:85% region:a onclick:x\n<v Phát thanh viên>Xin chào</v>',
    '00:05.000 --> 00:06.000\n   ',
    'NOTE\n00:06.000 --> 00:07.000\n<b>Tin</b> &#233; &copy; &khac;',
  ].join('\n\n');
  expect(parsed(text)).toEqual([
    { start: 2000, end: 4000, settings: 'align:start line:85%', lines: ['<v Phát thanh viên>Xin chào</v>'] },
    { start: 6000, end: 7000, settings: '', lines: ['<b>Tin</b> é © &amp;khac;'] },
  ]);
});

test.each([
  ['a < b', 'a &lt; b'],
  ['a<b', 'a&lt;b'],
  ['1<2>0', '1&lt;2&gt;0'],
  ['R&D & <đ>', 'R&amp;D &amp; &lt;đ&gt;'],
  ['<nhạc nền> <info@xa.example>', '&lt;nhạc nền&gt; &lt;info@xa.example&gt;'],
  ['<font color=red>đỏ</font>', 'đỏ'],
  ['<I>a</I><B>b</B><U>c</U>', '<i>a</i><b>b</b><u>c</u>'],
  ['<c>a</c><c.yellow.bg_blue>b</c> <lang en>c</lang>', 'ab c'],
  ['<ruby>a<rt>b</rt></ruby>', 'ab'],
  ['<b.x>a</b> <i />b', '<b>a</b> <i>b</i>'],
  ['<v.loud.x Lan &amp; Mai>a', '<v Lan &amp; Mai>a</v>'],
  ['<v Lan>a <v Mai>b', '<v Lan>a </v><v Mai>b</v>'],
  ['<v>a</v>', 'a'],
  ['a <00:00:01.500>b <01:02.000><c>d</c>', 'a b d'],
  ['<i><b>a</i>b</b></u>', '<b><i>a</i>b</b>'],
  ['<i></i><b> </b>a<i>', 'a'],
  ['<img src=x onerror=alert(1)>a<script>b()</script><a href="javascript:c">d</a>', 'ab()d'],
  ['<!-- b -->a<?xml version="1.0"?>', 'a'],
  ['{\\an8}{\\i1}a{\\i0} {b}', 'a {b}'],
  ['{{\\an8}\\an8}', '&#123;\\an8}'],
  ['A --> B', 'A --&gt; B'],
  ['&lt;i&gt; &amp;amp; &quot;&nbsp;&#x1ea1;', '&lt;i&gt; &amp;amp; " ạ'],
])('%s is written as %s', (typed, written) => {
  expect([...cueLines(typed)]).toEqual([written]);
});

test.each([
  ['a<br>b<BR/>c', ['a', 'b', 'c']],
  ['<i>a\nb</i>', ['<i>a</i>', '<i>b</i>']],
  ['<font\ncolor=red>a', ['a']],
  [' \n<b>\n</b>\u200b', []],
])('lines of %j', (typed, lines) => {
  expect([...cueLines(typed)]).toEqual(lines);
});

test.each([
  ['100:00:00.000', '100:00:01,5', '100:00:00.000 --> 100:00:01.500'],
  ['12345:00:00,000', '12345:00:02,000', '12345:00:00.000 --> 12345:00:02.000'],
  ['00:00:59,000', '00:00:61,000', '00:00:59.000 --> 00:01:01.000'],
  ['0:00:01', '0:00:02', '00:00:01.000 --> 00:00:02.000'],
  ['00:01.5', '00:02.123456', '00:00:01.500 --> 00:00:02.123'],
  [
    '00:01.000',
    '00:02.000 line:0 align:middle position:120% LINE:3 size:50% line:90%,end',
    '00:00:01.000 --> 00:00:02.000 line:90%,end size:50%',
  ],
])('times from %s to %s', (start, end, line) => {
  expect(writeCaptions(parsed(`${start} --> ${end}\na`)).split('\n')[2]).toBe(line);
  expect(writeCaptions(parsed(`WEBVTT\n\n${start}-->\t${end}\na`)).split('\n')[2]).toBe(line);
});

test('captions may stand over each other', () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:05.000\na\n\n00:01.000 --> 00:03.000\nb\n';
  expect(parsed(text).map(({ lines }) => lines)).toEqual([['a'], ['b']]);
});

describe('times that cannot be meant leave out their words alone:', () => {
  const at = (...lines: string[]) => ['1', '00:00:01,000 --> 00:00:02,000', 'Chào', '', ...lines].join('\n');
  test.each([
    ['of another form', at('2', '00:00:03 --> lúc 4', 'a'), [6]],
    ['that end before they start', at('2', '00:00:05,000 --> 00:00:04,000', 'a'), [6]],
    [
      'that end as they start',
      at('2', '00:00:05,000 --> 00:00:05,000', 'a', '00:00:05,000 --> 00:00:05,000', 'b'),
      [6, 8],
    ],
    ['over nothing', at('2', '00:00:05,000 --> 00:00:05,000'), []],
  ])('%s', (_, text, leftOut) => {
    const value = [{ start: 1000, end: 2000, settings: '', lines: ['Chào'] }];
    expect(parseCaptions(text)).toEqual({ ok: true, value, leftOut });
  });
});

describe('a fault is that of its line:', () => {
  test.each([
    ['nothing', '\n\n', 'nothing', 1],
    ['a head alone', 'WEBVTT\n', 'nothing', 1],
    ['times alone', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'nothing', 1],
    ['words without times', 'WEBVTT\n\nXin chào\nbà con', 'no_times', 3],
    ['another file', '%PDF-1.7\n%âãÏÓ', 'no_times', 1],
    ['no times that can be meant', '1\n00:00:03 --> lúc 4\na\n\n2\n00:00:05,000 --> 00:00:04,000\nb', 'bad_times', 2],
    ['an end before the start', '1\n00:00:05,000 --> 00:00:04,000\nb', 'ends_early', 2],
    ['more letters than are read', 'a'.repeat(CAPTIONS_SOURCE_LIMIT + 1), 'too_long', 1],
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

/** What files hold, and what could be taken for it. */
const piece = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '<i>',
    '</b>',
    '<b>',
    '<v A>',
    '<v.x Lê & Bà>',
    '</v>',
    '<script>',
    '<a href=x>',
    '<c.red>',
    '</c>',
  ],
  ...[
    '<font color="#f00">',
    '<br>',
    '<ruby>',
    '<00:01.000>',
    '<!--',
    '-->',
    ' --> ',
    '{',
    '{\\an8}',
    '\\',
    '}',
    '&amp;',
    '&lt;',
  ],
  ...[
    '&#x338;',
    '&#769;',
    '&#10;',
    '&#0;',
    '&#xd800;',
    '&shy;',
    '\u0338',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\0',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' \n \n',
    '\t',
    ' ',
    '1\n',
    '\n\n2\n',
    'NOTE',
    '\n\nNOTE a\n',
    '\n\nSTYLE\n',
    'WEBVTT',
    'WEBVTT\n\n',
  ],
  ...[
    '00:01.000 --> 00:02.000',
    '\n00:00:03,000 --> 00:00:01,000\n',
    '\n\n00:05.500 --> 100:00:00.000 align:start line:0\n',
  ],
  ...['a', 'e', 'Điều 2', 'm\u00ad'],
);
const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 })
  .map((all) => all.join(''));
const anyFile = fc
  .tuple(
    fc.constantFrom('', 'WEBVTT\n\n', '00:00.000 --> 00:09.000\n', 'WEBVTT\n\n00:00.000 --> 00:09.000\nĐó '),
    anyText,
  )
  .map((all) => all.join(''));

const RUNS = { seed: 20261201, numRuns: 3000 };

test('whatever is read, what is written is read as the same, and with lines of Windows too', () => {
  let read = 0;
  fc.assert(
    fc.property(anyFile, (text) => {
      const answer = parseCaptions(text);
      if (!answer.ok) return;
      read += 1;
      const written = writeCaptions(answer.value);
      expect(parseCaptions(written)).toEqual({ ok: true, value: answer.value, leftOut: [] });
      expect(parsed(written.replaceAll('\n', '\r\n'))).toEqual(answer.value);
    }),
    RUNS,
  );
  expect(read).toBeGreaterThan(RUNS.numRuns / 3);
});

const TIMES = /^\d{2,}:[0-5]\d:[0-5]\d\.\d{3} --> \d{2,}:[0-5]\d:[0-5]\d\.\d{3}( [a-z]+:[\w%,.-]+)*$/;
const WORDS = /^(?:[^<>&]|&(?:amp|lt|gt|#123);)+$/;

test('whatever is read, WebVTT is written: in order, without tags but those few, which are closed as they were opened', () => {
  fc.assert(
    fc.property(anyFile, (text) => {
      const answer = parseCaptions(text);
      if (!answer.ok) return;
      const [head, ...blocks] = writeCaptions(answer.value).slice(0, -1).split('\n\n');
      expect(head).toBe('WEBVTT');
      for (const block of blocks) {
        const [times = '', ...lines] = block.split('\n');
        expect(times).toMatch(TIMES);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(wordsIn(line)).toMatch(WORDS);
      }
      const starts = answer.value.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      for (const { start, end } of answer.value) expect(end).toBeGreaterThan(start);
    }),
    RUNS,
  );
});

/** Fails for tags that are not nested. */
function wordsIn(line: string): string {
  const open: string[] = [];
  const words = line.replace(/<(\/?)([ibuv])( [^<>\n]+)?>/g, (_, end: string, name: string, voice?: string) => {
    if (end) expect(open.pop()).toBe(name);
    else open.push(name);
    expect(Boolean(voice)).toBe(!end && name === 'v');
    return '';
  });
  expect(open).toEqual([]);
  return words;
}

test('the limit is that of what is written, so that what was saved is saved again', () => {
  const cue = (place: number) => `${place + 1}\n0:${place}:0,0 --> 0:${place}:1,0\n${'&'.repeat(1000)}\n\n`;
  const srt = Array.from({ length: 90 }, (_, place) => cue(place)).join('');
  expect(srt.length).toBeLessThan(CAPTIONS_LIMIT);
  expect(parseCaptions(srt)).toEqual({ ok: false, fault: { reason: 'too_long', line: 1 } });
  const part = `${'ạ'.repeat(49)}\n`;
  const line = (parts: number) => `00:01.000 --> 00:02.000\n${part.repeat(parts)}`;
  const most = Math.floor((CAPTIONS_LIMIT - 40) / part.length);
  const written = writeCaptions(parsed(line(most)));
  expect(CAPTIONS_LIMIT - written.length).toBeLessThan(part.length);
  expect(writeCaptions(parsed(written.replaceAll('\n', '\r\n')))).toBe(written);
  expect(parseCaptions(line(most + 1))).toMatchObject({ ok: false, fault: { reason: 'too_long' } });
  const styled = `WEBVTT\n\nSTYLE\n${'a'.repeat(CAPTIONS_LIMIT)}\n\n00:01.000 --> 00:02.000\na`;
  expect(parsed(styled)).toHaveLength(1);
});

test.each(['<', '<i>', '</i>', '<v ', '<a ', '&', '&#', '{\\', '\n', ' ', '\n\n1', '0:00-->', '\u00ad', 'a\u0301<b>'])(
  'a text of %j takes no longer for each letter than a short one',
  (unit) => {
    const secondsOf = (length: number) => {
      const text = `00:01.000 --> 00:02.000\n${unit.repeat(length / unit.length)}`;
      const begin = performance.now();
      parseCaptions(text);
      return (performance.now() - begin) / 1000;
    };
    secondsOf(20_000);
    expect(secondsOf(CAPTIONS_SOURCE_LIMIT - 100)).toBeLessThan(10);
  },
);

describe('what would grow as it is written is refused before it has grown', () => {
  const head = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
  const voice = `<v ${'&'.repeat(100)}>`;
  test.each([
    ['a voice over many lines', `${head}${voice}${'a\n'.repeat(300_000)}`],
    ['a voice over breaks', `${head}${voice}${'a<br>'.repeat(200_000)}`],
    [
      'a voice over many cues',
      `WEBVTT\n\n${Array.from({ length: 9000 }, (_, at) => `00:${String(at % 60).padStart(2, '0')}.000 --> 01:01.000\n${voice}${'a\n'.repeat(9)}\n`).join('')}`,
    ],
  ])('%s', (_, text) => {
    expect(parseCaptions(text)).toMatchObject({ ok: false, fault: { reason: 'too_long' } });
  });

  test('blanks with marks of their own are dropped in one step', () => {
    const shift = vi.spyOn(Array.prototype, 'shift');
    parseCaptions(`${head}${'<b> </b> '.repeat(20_000)}a\n`);
    expect(shift).not.toHaveBeenCalled();
    shift.mockRestore();
  });
});
