const PLAIN = [...'aăâeêioôơuưyđ'];
export const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** Every small letter of Vietnamese with a mark, and the vowels without. */
export const SMALL = PLAIN.flatMap((letter) =>
  letter === 'đ' ? ['đ'] : TONES.map((tone) => (letter + tone).normalize('NFC')),
);

/** A second copy of the product's tables, from the Unicode side. */
const TCVN3_BYTES: Record<string, number[]> = {
  a: [0x61, 0xb5, 0xb8, 0xb6, 0xb7, 0xb9],
  ă: [0xa8, 0xbb, 0xbe, 0xbc, 0xbd, 0xc6],
  â: [0xa9, 0xc7, 0xca, 0xc8, 0xc9, 0xcb],
  e: [0x65, 0xcc, 0xd0, 0xce, 0xcf, 0xd1],
  ê: [0xaa, 0xd2, 0xd5, 0xd3, 0xd4, 0xd6],
  i: [0x69, 0xd7, 0xdd, 0xd8, 0xdc, 0xde],
  o: [0x6f, 0xdf, 0xe3, 0xe1, 0xe2, 0xe4],
  ô: [0xab, 0xe5, 0xe8, 0xe6, 0xe7, 0xe9],
  ơ: [0xac, 0xea, 0xed, 0xeb, 0xec, 0xee],
  u: [0x75, 0xef, 0xf3, 0xf1, 0xf2, 0xf4],
  ư: [0xad, 0xf5, 0xf8, 0xf6, 0xf7, 0xf9],
  y: [0x79, 0xfa, 0xfd, 0xfb, 0xfc, 0xfe],
  đ: [0xae],
  Ă: [0xa1],
  Â: [0xa2],
  Ê: [0xa3],
  Ô: [0xa4],
  Ơ: [0xa5],
  Ư: [0xa6],
  Đ: [0xa7],
};
const VNI_SHAPES: Record<string, string> = { ă: 'ê', â: 'â', ê: 'â', ô: 'â' };
const VNI_TONES: Record<string, string> = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_BREVE: Record<string, string> = { '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const VNI_HAT: Record<string, string> = { '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const VNI_WHOLE: Record<string, string> = { ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };

function split(letter: string): [string, string] {
  const tone = [...letter.normalize('NFD')].find((part) => TONES.includes(part)) ?? '';
  return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
}

/** As Windows-1252 shows the bytes; TCVN3 has no capitals with a tone. */
export function toTcvn3(text: string): string {
  return [...text]
    .map((letter) => {
      const [bare, tone] = split(letter);
      const byte = TCVN3_BYTES[bare]?.[TONES.indexOf(tone)];
      return byte ? String.fromCharCode(byte) : letter;
    })
    .join('');
}

/** As Windows-1252 shows the bytes. */
export function toVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const [bare, tone] = split(small);
      const base = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'ô', ư: 'ö' }[bare] ?? bare;
      const shape = VNI_SHAPES[bare];
      const marks = shape === undefined ? VNI_TONES : shape === 'ê' ? VNI_BREVE : VNI_HAT;
      const code = VNI_WHOLE[small] ?? base + (tone ? marks[tone] : (shape ?? ''));
      return letter === small ? code : code.toUpperCase();
    })
    .join('');
}
