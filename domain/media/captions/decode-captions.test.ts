import { describe, expect, test } from 'vitest';
import { decodeCaptions } from '#domain/media/captions/decode-captions';
import { TONES, toTcvn3, toVni } from '#tests/support/old-encodings';

const SAID = 'Sáng nay, lãnh đạo phường đã kiểm tra tuyến kè chống sạt lở.\nBà con được hỗ trợ kịp thời.';
const TEXT = `1\n00:00:01,000 --> 00:00:04,000\n${SAID}\n`;
const FRENCH = '1\n00:00:01,000 --> 00:00:04,000\n– Où est l’élève ? Là-bas, à côté du café…\n';

/** Each byte's letter, the other way round. */
function encoderOf(encoding: string): (text: string) => Uint8Array {
  const bytes = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        if (bytes.has(letter)) return [bytes.get(letter) as number];
        const parts = [...letter.normalize('NFD')];
        const tone = parts.find((part) => TONES.includes(part));
        const bare = parts.filter((part) => part !== tone).join('');
        return [bare.normalize('NFC'), tone ?? ''].map((part) => {
          const byte = bytes.get(part);
          if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
          return byte;
        });
      }),
    );
}

const latin = encoderOf('windows-1252');

function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('a caption file is read', () => {
  test.each([
    ['in UTF-8', Buffer.from(TEXT), TEXT],
    ['in UTF-8 with a mark at its begin', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['in UTF-8 of letters in parts', Buffer.from(TEXT.normalize('NFD')), TEXT],
    ['in UTF-8 but for a byte', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1])]), TEXT],
    ['in UTF-16', utf16(TEXT, 'le', '\ufeff'), TEXT],
    ['in UTF-16, the other way round', utf16(TEXT, 'be', '\ufeff'), TEXT],
    ['in UTF-16 without a mark', utf16(TEXT, 'le'), TEXT],
    ['in UTF-16 without a mark, the other way round', utf16(TEXT, 'be'), TEXT],
    ['in Windows-1258', encoderOf('windows-1258')(TEXT), TEXT],
    ['in Windows-1252', latin(FRENCH), FRENCH],
    ['in TCVN3', Buffer.from(toTcvn3(TEXT), 'latin1'), TEXT],
    ['in VNI', latin(toVni(TEXT)), TEXT],
    ['in Windows-1258, a word', encoderOf('windows-1258')('Mời'), 'Mời'],
    ['in ASCII', Buffer.from('00:01.000 --> 00:02.000\nXin chao'), '00:01.000 --> 00:02.000\nXin chao'],
    ['with lines of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n')), TEXT],
    ['with lines of old Macs', Buffer.from(TEXT.replaceAll('\n', '\r')), TEXT],
    ['empty', new Uint8Array(), ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeCaptions(bytes)).toBe(text);
  });
});
