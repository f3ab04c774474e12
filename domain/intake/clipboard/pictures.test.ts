import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { picturesOfRichText } from '#domain/intake/clipboard/rich-text';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
/** As Word writes one: with properties and an id before the digits, which are in lines. */
const inText = (kind: string, bytes: Uint8Array) =>
  String.raw`{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn fLine}{\sv 0}}}\picscalex100\picw600\bliptag-7` +
  `\\${kind}{\\*\\blipuid 00ff}\r\n${hexOf(bytes).replace(/(.{32})/g, '$1\r\n')}}}`;
const forOldReaders = String.raw`{\nonshppict {\pict\wmetafile8 0102}}`;
const floating = (bytes: Uint8Array) =>
  String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn pib}{\sv {\pict\jpegblip ${hexOf(bytes)}}}}}{\shprslt{\pict\wmetafile8 03}}}`;
const richText = (...parts: string[]) =>
  String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}{\header {\pict\pngblip 0a}}\pard ${parts.join(String.raw`\par T\u7915? \'e0 \{\}`)}\par}`;

describe('the pictures of Rich Text', () => {
  test('are those of the text, in order, once each; what no browser shows keeps its turn', () => {
    const text = richText(
      inText('pngblip', bytesOf(1, 2, 3)) + forOldReaders,
      floating(bytesOf(4, 5)),
      inText('emfblip', bytesOf(6)),
      String.raw`{\*\listpicture{\pict\pngblip 07}}`,
      inText('jpegblip', bytesOf(8)),
    );
    expect(picturesOfRichText(text)).toEqual([
      { type: 'image/png', bytes: bytesOf(1, 2, 3) },
      { type: 'image/jpeg', bytes: bytesOf(4, 5) },
      null,
      { type: 'image/jpeg', bytes: bytesOf(8) },
    ]);
  });

  test('are found whole, whatever they hold', () => {
    const picture = fc.record({
      kind: fc.constantFrom('pngblip', 'jpegblip'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    });
    fc.assert(
      fc.property(fc.array(picture), (pictures) => {
        const found = picturesOfRichText(richText(...pictures.map(({ kind, bytes }) => inText(kind, bytes))));
        expect(found.map((one) => one && hexOf(one.bytes))).toEqual(pictures.map(({ bytes }) => hexOf(bytes)));
      }),
      { seed: 20261201 },
    );
  });

  test.each([
    ['broken off', '{\\rtf1{\\pict\\pngblip 89'],
    ['of an odd digit', '{\\rtf1{\\pict\\pngblip 895}}'],
    ['of other signs', '{\\rtf1{\\pict\\pngblip 89zz}}'],
    ['in bytes', '{\\rtf1{\\pict\\pngblip\\bin3 }{a}}'],
    ['closed too often', '}}}{\\pict\\pngblip '],
    ['with a lone backslash', '{\\pict\\pngblip 00}\\'],
  ])('one %s is none', (_, text) =>
    expect(picturesOfRichText(text).every((one) => one === null || one.bytes.length === 1)).toBe(true),
  );

  test('are found in time that grows with the text', () => {
    const much = richText(...Array.from({ length: 20_000 }, () => inText('pngblip', bytesOf(1))));
    expect(picturesOfRichText(much)).toHaveLength(20_000);
    expect(picturesOfRichText('{\\pict'.repeat(200_000))).toEqual([]);
  });
});

describe('the pictures of a clipboard', () => {
  const html =
    '<p>Một<img src="file:///C:/tam/image001.png" alt="Cầu"></p><p style="text-align:center"><i>Ảnh: cầu mới</i></p>' +
    '<p><img src="data:image/gif;base64,R0lG"> <img src="https://example.org/xa.png"></p>';

  test('come from the HTML and from the Rich Text beside it; others are counted', () => {
    const { found, lost } = picturesOfClipboard(html, richText(inText('pngblip', bytesOf(1))));
    expect([...found]).toEqual([
      ['file:///C:/tam/image001.png', { type: 'image/png', bytes: bytesOf(1) }],
      ['data:image/gif;base64,R0lG', { type: 'image/gif', bytes: bytesOf(0x47, 0x49, 0x46) }],
    ]);
    expect(lost).toBe(1);
  });

  test('are not taken for one another where the numbers differ', () => {
    const two = richText(inText('pngblip', bytesOf(1)), inText('pngblip', bytesOf(2)));
    expect(picturesOfClipboard(html, two)).toMatchObject({ lost: 2 });
    expect(picturesOfClipboard(html, '')).toMatchObject({ lost: 2 });
  });

  test.each([
    ['a drawing', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['a page', 'data:text/html;base64,PGI+'],
    ['no base 64', 'data:image/png;base64,%%%'],
    ['without the word', 'data:image/png,abcd'],
    ['an empty address', ''],
  ])('%s is none', (_, address) =>
    expect(picturesOfClipboard(`<img src="${address}">`, '')).toEqual({ found: new Map(), lost: 1 }),
  );

  test('stand where they stood, with description and caption', () => {
    const ids = new Map([['file:///C:/tam/image001.png', -1]]);
    expect(cleanPastedHtml(html, ids)).toBe(
      '<p>Một</p><figure data-media-id="-1" data-alt="Cầu"><em>Ảnh: cầu mới</em></figure>',
    );
    expect(cleanPastedHtml(html)).not.toContain('figure');
  });
});
