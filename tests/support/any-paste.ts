import fc from 'fast-check';

const tag = fc.constantFrom(
  ...'p div b span ul ol li table tr td th thead h1 h3 blockquote a br img script style pre sup svg math template o:p form select'.split(
    ' ',
  ),
);

const attributes = fc.constantFrom(
  '',
  ' onclick="x()"',
  ' style="font-weight:bold"',
  " style='mso-list:l0 level9 lfo1'",
  " style='mso-list:Ignore'",
  ' href="javascript:x()"',
  ' href="https://a.vn/&quot;x"',
  ' class=MsoTitle',
  ' colspan=3',
  ' hidden',
);

const piece = fc.oneof(
  fc.tuple(tag, attributes).map(([name, rest]) => `<${name}${rest}>`),
  tag.map((name) => `</${name}>`),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('chữ', '\u0338', '&nbsp;', '<![if !supportLists]>', '<![endif]>', '<!--', '-->', '<![CDATA['),
);

/** Markup of any kind, most of it broken. */
export const anyMarkup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const words = fc.constantFrom('Điều', ' khoản 2 ', 'đất&#13;ở', 'x<br>y', '&lt;b&gt;', 'Ảnh: Lan', '1.', '&nbsp;', '');

const looks = fc.constantFrom('b', 'i', 'u', 's', 'sup', 'sub', 'a href="/luat"', 'a href="#x"', 'span data-footnote');

const run: fc.Arbitrary<string> = fc.letrec<{ run: string }>((tie) => ({
  run: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.tuple(looks, tie('run'), tie('run')).map(([look, one, two]) => elementOf(look, one + two)),
  ),
})).run;

const PARAGRAPHS = [
  ...['p', 'h1', 'h2', 'h5', 'p align=center', 'h3 style="text-align:right"', 'p class=MsoCaption'],
  ...['p class=MsoQuote', 'p class=MsoTitle', 'div', 'pre', 'caption', 'figcaption'],
];

const MARKERS = ['1.', '2.', 'a)', 'đ)', 'iv.', '·', '1.1.', 'Điều 2.'];

const item = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...MARKERS), run)
  .map(
    ([level, marker, text]) =>
      `<p style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}</span>${text}</p>`,
  );

const FRAMES = [
  ...['ul', 'ol', 'ol start=4', 'ol type=a', 'ol reversed', 'ol data-kind=vietnamese data-delimiter=")"'],
  ...['li', 'li', 'li', 'li value=7', 'li data-marker="Điều 2."', 'blockquote', 'aside data-note'],
  ...[
    'table',
    'tr',
    'tr',
    'td',
    'td',
    'th',
    'td colspan=3',
    'td rowspan=2',
    'figure',
    'div data-gallery',
    'div',
    'iframe src=//youtu.be/a-b_c1d2E3F',
    'figure data-video-card=vimeo.com/7',
  ],
];

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 8, depthSize: 'large' },
    fc.tuple(fc.constantFrom(...PARAGRAPHS), run).map(([name, text]) => elementOf(name, text)),
    item,
    run,
    fc.constantFrom('<hr>', '<img data-picture=0>', '<img data-picture=1 alt="Đồng &quot;lúa&quot;">', '<img alt="">'),
    fc
      .tuple(fc.constantFrom(...FRAMES), fc.array(tie('block'), { maxLength: 4 }))
      .map(([name, blocks]) => elementOf(name, blocks.join(''))),
  ),
})).block;

/** What programs write, frames within frames, not all of them where they may stand. */
export const anyPaste = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join(''));

function elementOf(name: string, inner: string): string {
  return `<${name}>${inner}</${name.split(' ')[0]}>`;
}
