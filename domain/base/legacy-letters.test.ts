import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LegacyEncoding } from '#domain/base/legacy-codes';
import { detectLegacyEncoding } from '#domain/base/legacy-encoding';
import { convertLegacyText } from '#domain/base/legacy-letters';
import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';
import { SMALL, TONES, toTcvn3, toVni } from '#tests/support/old-encodings';

const ARTICLE = `Ủy ban nhân dân tỉnh vừa ban hành kế hoạch ứng phó với bão số 3 và mưa lũ trên địa bàn. Theo đó, các sở,
ngành, địa phương chủ động rà soát khu vực có nguy cơ sạt lở, ngập úng; sẵn sàng di dời người dân đến nơi an toàn. Đến
17 giờ ngày 20/02/2017, toàn tỉnh đã kiểm đếm và hướng dẫn hơn 2.500 phương tiện với 8.000 lao động vào nơi tránh trú.
“Không để xảy ra thiệt hại về người”, đồng chí Chủ tịch nhấn mạnh. Bộ đội, công an, dân quân tự vệ trực 24/24 giờ.`;

/** TCVN3 has no toned capitals. */
const ARTICLE_TCVN3 = toTcvn3(ARTICLE.replace('Ủy', 'Uỷ').replaceAll('Ư', 'Ư'));

describe('every letter comes back', () => {
  test.each(SMALL)('%s, in both encodings', (letter) => {
    expect(convertLegacyText(toTcvn3(letter), 'tcvn3')).toBe(letter);
    expect(convertLegacyText(toTcvn3(`h${letter}n`), 'tcvn3')).toBe(`h${letter}n`);
    expect(convertLegacyText(toVni(letter), 'vni')).toBe(letter);
  });
  test.each(SMALL.map((letter) => letter.toUpperCase()))('%s, a capital, in VNI', (letter) => {
    expect(convertLegacyText(toVni(letter), 'vni')).toBe(letter);
  });
  test.each([...'ĂÂÊÔƠƯĐ'])('%s, a capital TCVN3 has', (letter) => {
    expect(convertLegacyText(toTcvn3(letter), 'tcvn3')).toBe(letter);
  });
  test('the encoders here are not the identity', () => {
    expect(toTcvn3('Việt Nam')).toBe('ViÖt Nam');
    expect(toVni('Việt Nam, độc lập')).toBe('Vieät Nam, ñoäc laäp');
  });
});

test.each<[string, string, LegacyEncoding]>([
  ['ViÖt Nam', 'Việt Nam', 'tcvn3'],
  ['céng hoµ x· héi chñ nghÜa', 'cộng hoà xã hội chủ nghĩa', 'tcvn3'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc', 'tcvn3'],
  ['Th\u00ad viÖn', 'Thư viện', 'tcvn3'],
  ['TR¦êNG §¹I HäC, CHñ BI£N', 'TRƯỜNG ĐẠI HỌC, CHỦ BIÊN', 'tcvn3'],
  ['Hå Gươm', 'Hồ Gươm', 'tcvn3'],
  ['Vieät Nam', 'Việt Nam', 'vni'],
  ['VIEÄT NAM, ÑOÄC LAÄP', 'VIỆT NAM, ĐỘC LẬP', 'vni'],
  ['ñoäc laäp', 'độc lập', 'vni'],
  ['Coäng hoøa xaõ hoäi', 'Cộng hòa xã hội', 'vni'],
  ['ngöôøi ñöôïc höôûng, myõ thuaät, kyù keát', 'người được hưởng, mỹ thuật, ký kết', 'vni'],
  ['VNI mixes cases: Aø, OÂng, ÔÛ', 'VNI mixes cases: À, Ông, Ở', 'vni'],
  ['öu tieân'.normalize('NFD'), 'ưu tiên', 'vni'],
])('%s is %s', (legacy, text, encoding) => expect(convertLegacyText(legacy, encoding)).toBe(text));

test('whole articles come back', () => {
  expect(convertLegacyText(toVni(ARTICLE), 'vni')).toBe(ARTICLE);
  expect(convertLegacyText(ARTICLE_TCVN3, 'tcvn3')).toBe(ARTICLE.replace('Ủy', 'Uỷ'));
});

test('capitals typed in an upper-case font of TCVN3 come out small', () => {
  expect(convertLegacyText(toTcvn3('cộng hòa xã hội chủ nghĩa'), 'tcvn3')).toBe('cộng hòa xã hội chủ nghĩa');
});

describe('legacy text is recognised', () => {
  test.each([ARTICLE_TCVN3, 'Hµ Néi', '§¹i héi §¶ng bé tØnh lÇn thø XII', 'céng hoµ x· héi chñ nghÜa ViÖt Nam'])(
    'TCVN3: %s',
    (text) => expect(detectLegacyEncoding(text)).toBe('tcvn3'),
  );
  test.each([toVni(ARTICLE), 'Haø Noäi', 'VIEÄT NAM ÑOÄC LAÄP', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'])(
    'VNI: %s',
    (text) => expect(detectLegacyEncoding(text)).toBe('vni'),
  );
});

const FRENCH = `Où étaient les élèves ? L’hôtel de ville, bientôt rénové, a fêté Noël plus tôt que prévu : « C’est dû à la
météo », a déclaré le maire. Il a reçu, côté cour, les invités du Viêt Nam ; là-bas, le goût du thé est très apprécié.
À l’île d’Yeu, la fête a duré jusqu’à l’aube, où l’on a chanté. Œuvre naïve, maïs grillé, Zoë et l’aïeul.`;
const GERMAN = `Über die schönen Häuser in München weiß man früher als später Bescheid: Die Tür muß für alle offen bleiben.
Größere Maßnahmen zur Förderung der Universität Köln wären nötig, § 5 Abs. 2 läßt das zu. Süße Äpfel, möglichst öfter.`;
const ENGLISH = `The café’s naïve façade at 5 µm × 3 µm costs £5m, © 2017 Acme®, see § 7. Zoë and Chloë coöperate; ½ of it
is m×n cells, 10 µg a dose, “über” cool. The résumé of Señor Núñez mentions São Paulo and Curaçao.`;

describe('good text is left alone', () => {
  test.each([
    ...[ARTICLE, ARTICLE.normalize('NFD'), ARTICLE.toUpperCase(), FRENCH, FRENCH.toUpperCase(), GERMAN, ENGLISH],
    ...[
      'Hà Nội',
      'Việt Nam',
      'Thông báo',
      'Tô, bún, phở',
      'Hòa Bình: lũ về',
      'Cà Mau',
      'Hai bà cụ và ba cô bé',
      'Nữ sĩ',
    ],
    ...[
      'Lá cờ và bé ó é',
      'Xã hội',
      'Ôi, cô ơi',
      'Où es-tu ?',
      'Tôt ou tard, où',
      'für dich',
      'Die Tür',
      'µm',
      'm×n µm',
    ],
    ...['', 'ABC', '2017', '§ 5', '· · ·', '«', 'año señor', 'Só não há', 'På øya ær vi', '日本語', 'ViÖt'],
  ])('%s', (text) => expect(detectLegacyEncoding(text)).toBeUndefined());

  test('each sentence by itself, too', () => {
    for (const text of [ARTICLE, FRENCH, GERMAN, ENGLISH]) {
      for (const sentence of text.split(/[.:;?\n]/))
        expect([sentence, detectLegacyEncoding(sentence)]).toEqual([sentence, undefined]);
    }
  });
});

test('a long text is looked through in one go', () => {
  expect(detectLegacyEncoding(toVni(ARTICLE).repeat(500))).toBe('vni');
  expect(detectLegacyEncoding('aø'.repeat(200_000))).toBeUndefined();
});

describe('a syllable', () => {
  test.each('nghiêng quý gì giếng hòa hoà khuya khuỷu xoong được yêu Ủy uống'.split(' '))('is %s', (word) =>
    expect(isVietnameseSyllable(word)).toBe(true),
  );
  test.each('they für tôt cãc dào̧ daò hoảt strong ă tiê xyz mộộ'.split(' '))('is not %s', (word) =>
    expect(isVietnameseSyllable(word)).toBe(false),
  );
});

const syllable = fc
  .tuple(
    fc.constantFrom(...' b c ch d đ g gi h kh l m n ng nh ph qu s t th tr v x'.split(' ')),
    fc.constantFrom(...'a ai ao ă â âu e ê i iê o oa oi ô ơ u uô ư ươ ươi y'.split(' ')),
    fc.constantFrom(...' c ch m n ng nh p t'.split(' ')),
    fc.constantFrom(...TONES),
    fc.nat(2),
  )
  .map(([first, vowels, last, tone, at]) => {
    const place = Math.min(at, vowels.length - 1) + 1;
    return (first + vowels.slice(0, place) + tone + vowels.slice(place) + last).normalize('NFC');
  })
  .filter(isVietnameseSyllable);
const sentence = fc
  .array(fc.tuple(syllable, fc.constantFrom(' ', ', ', '. ', ' – ', ' 12/2026, ')), { minLength: 1, maxLength: 40 })
  .map((words) => words.flat().join(''));

describe('whatever is written in Vietnamese', () => {
  test('comes back from both encodings, and is itself never taken for one of them', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(convertLegacyText(toTcvn3(text), 'tcvn3')).toBe(text);
        expect(convertLegacyText(toVni(text), 'vni')).toBe(text);
        expect(detectLegacyEncoding(text)).toBeUndefined();
        expect(detectLegacyEncoding(text.normalize('NFD'))).toBeUndefined();
        expect(detectLegacyEncoding(text.toUpperCase())).toBeUndefined();
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });
});

test('any text is converted to well-formed NFC, hardly longer, and one without codes stays as it is', () => {
  const piece = fc.constantFrom(
    ...'µ¸¶·¹¨»©®ª×Ý¬¡§',
    'a',
    'ø',
    '\u0301',
    'Aø',
    '\u00ad',
    '\ud800',
    '😀',
    '7',
    ' ',
    'ế',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<LegacyEncoding>('tcvn3', 'vni'), (given, encoding) => {
      const converted = convertLegacyText(given, encoding);
      expect(converted).toBe(converted.normalize('NFC'));
      expect(converted.length).toBeLessThanOrEqual(3 * given.length);
      const plain = given.replace(/[^\x20-\x7e]/g, '');
      expect(convertLegacyText(plain, encoding)).toBe(plain);
      expect(['tcvn3', 'vni', undefined]).toContain(detectLegacyEncoding(given));
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
