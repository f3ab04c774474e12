import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOnlyOwnPictures, picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { picturesOfRichText } from '#domain/intake/clipboard/rich-text';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
/** As Word writes one: with properties and an id before the digits, which are in lines. */
const inText = (kind: string, bytes: Uint8Array) =>
  String.raw`{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn fLine}{\sv 0}}}\picscalex100\picwgoal600\pichgoal400\bliptag-7` +
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
      String.raw`{\*\listpicture{\pict\pngblip 07}}{\footnote {\pict\pngblip 09}}`,
      inText('jpegblip', bytesOf(8)),
    );
    expect(picturesOfRichText(text)).toEqual([
      { type: 'image/png', bytes: bytesOf(1, 2, 3), ratio: 1.5 },
      { type: 'image/jpeg', bytes: bytesOf(4, 5), ratio: 0 },
      null,
      { type: 'image/jpeg', bytes: bytesOf(8), ratio: 1.5 },
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

const ORIGIN = 'https://tin.example';

describe('the pictures of a clipboard', () => {
  const gif = `data:image/gif;base64,${Buffer.from('GIF89a'.repeat(40)).toString('base64')}`;
  const html =
    '<p>Một<img src="file:///C:/tam/image001.png" alt="Cầu"></p><p style="text-align:center"><i>Ảnh: cầu mới</i></p>' +
    `<p><img src="${gif}"></p>`;
  const comesOf = (page: string, rich = '') => {
    const { pictures, lost } = picturesOfClipboard(page, rich, ORIGIN);
    return { comes: pictures.map((one) => ('bytes' in one ? one.bytes[0] : one.sha256)), lost };
  };
  const onDisk = (more = '') => `<img src="file:///C:/tam/a.png" ${more}>`;

  test('come from the HTML and from the Rich Text beside it, in the order of the text', () => {
    expect(comesOf(html, richText(inText('pngblip', bytesOf(1))))).toEqual({ comes: [1, 0x47], lost: 0 });
    expect(comesOf(html)).toEqual({ comes: [0x47], lost: 1 });
    expect(comesOf(`${html}${onDisk()}`)).toEqual({ comes: [0x47], lost: 2 });
    const linked = `<img src="https://example.org/xa.png">${onDisk()}`;
    expect(comesOf(linked, richText(inText('pngblip', bytesOf(1)))).comes).toEqual([1]);
    expect(comesOf(linked, richText(inText('pngblip', bytesOf(1)), inText('pngblip', bytesOf(2)))).comes).toEqual([
      1, 2,
    ]);
  });

  test('are not taken for one another where the numbers or the shapes differ', () => {
    const rich = richText(inText('pngblip', bytesOf(1)), inText('pngblip', bytesOf(2)));
    expect(comesOf(onDisk(), rich)).toEqual({ comes: [], lost: 1 });
    expect(comesOf(onDisk('width=600 height=400') + onDisk('width=300 height=200'), rich).comes).toEqual([1, 2]);
    expect(comesOf(onDisk('width=600 height=400') + onDisk('width=300 height=300'), rich)).toEqual({
      comes: [],
      lost: 2,
    });
  });

  test.each([
    ['a sign before a list item', `<p><span style="mso-list:Ignore">${onDisk()}</span>Chữ</p>`],
    ['in a footnote', `<div style="mso-element:footnote-list"><p>${onDisk()}</p></div>`],
    ['that nobody sees', onDisk('style="display:none"')],
    ['as small as a sign', onDisk('width=16 height=16')],
    ['of an empty pixel', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
  ])('one %s is none of the text', (_, more) => {
    const rich = richText(inText('pngblip', bytesOf(1)));
    expect(comesOf(`${more}${onDisk()}`, rich)).toEqual({ comes: [1], lost: 0 });
  });

  test.each([
    ['a drawing', `data:image/svg+xml;base64,${'PHN2Zz4='.repeat(40)}`],
    ['a page', `data:text/html;base64,${'PGI+'.repeat(80)}`],
    ['no base 64', `data:image/png;base64,${'%%%'.repeat(80)}`],
    ['without the word', `data:image/png,${'abcd'.repeat(80)}`],
    ['an empty address', ''],
    ['elsewhere', 'https://example.org/xa.png'],
    ['that is loaded later', `data:image/png;base64,iVBO" data-src="https://example.org/xa.png`],
  ])('%s does not come, and is counted', (_, address) =>
    expect(comesOf(`<img src="${address}">`)).toEqual({ comes: [], lost: 1 }),
  );

  const hash = '0a'.repeat(32);

  test.each([
    ['as the browser completes its address', `${ORIGIN}/media/${hash}/1280.webp`],
    ['with the version of its renditions', `${ORIGIN}/media/${hash}/400.avif?v=1002`],
    ['that moves', `/media/${hash}/animation.webp`],
  ])('one of the portal itself comes by its hash, %s', (_, address) => {
    const shown = `<img src="${address}">`;
    expect(comesOf(shown)).toEqual({ comes: [hash], lost: 0 });
    expect(hasOnlyOwnPictures(shown, ORIGIN)).toBe(true);
    expect(hasOnlyOwnPictures(`${shown}${onDisk()}`, ORIGIN)).toBe(false);
  });

  test.each([
    ['another portal', `https://tin.example.org/media/${hash}/1280.webp`],
    ['another port', `${ORIGIN}:8443/media/${hash}/1280.webp`],
    ['a path that only begins so', `/media/${hash}/1280.webp/a.png`],
    ['no hash', '/media/../media/0a/1280.webp'],
    ['a document', `/media/${hash}/file.pdf`],
    ['no address', 'http://['],
  ])('one of %s does not', (_, address) => {
    expect(comesOf(`<img src="${address}">`)).toEqual({ comes: [], lost: 1 });
    expect(hasOnlyOwnPictures(`<img src="${address}">`, ORIGIN)).toBe(false);
  });

  test('come in any spelling of their kind and filling', () => {
    const bytes = Buffer.from('x'.repeat(160)).toString('base64').replaceAll('=', '%3D');
    expect(comesOf(`<img src="DATA:image/JPG;base64,${bytes}">`).comes).toEqual([0x78]);
  });

  test('are a hundred at most', () => expect(comesOf(`<img src="${gif}">`.repeat(101))).toMatchObject({ lost: 1 }));

  test('stand where they stood, with description and caption', () => {
    const { html: marked } = picturesOfClipboard(html, richText(inText('pngblip', bytesOf(1))), ORIGIN);
    expect(cleanPastedHtml(marked, [{ waiting: 7 }])).toBe(
      '<p>Một</p><figure data-waiting="7" data-alt="Cầu"><em>Ảnh: cầu mới</em></figure>',
    );
    expect(cleanPastedHtml(marked)).not.toContain('figure');
  });

  test('are described by no file’s name, nor by what a program guessed', () => {
    for (const alt of ['C:\\Users\\An\\IMG_2031.jpg', 'Một nhóm người Mô tả được tạo tự động'])
      expect(cleanPastedHtml(`<img data-picture=0 alt="${alt}">`, [{ waiting: 1 }])).toBe(
        '<figure data-waiting="1"></figure>',
      );
  });
});
