const TONES = new Map([
  ['\u0300', 'huyền'],
  ['\u0301', 'sắc'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);

const INITIALS = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const FINALS = new Set('c ch m n ng nh p t'.split(' '));
const STOPS = new Set('c ch p t'.split(' '));

/**
 * The vowels of a syllable and the indexes where its tone may stand (`hòa` and `hoà` are both written). `-`: a
 * consonant must follow; `.`: none may.
 */
const NUCLEI: Record<string, string> = Object.fromEntries(
  (
    'a=0 ai=0. ao=0. au=0. ay=0. ă=0- â=0- âu=0. ây=0. e=0 eo=0. ê=0 êu=0. i=0 ia=0. iê=1- iêu=1. iu=0. ' +
    'o=0 oa=01 oai=1. oao=1. oay=1. oă=1- oe=01 oeo=1. oi=0. oo=1- ô=0 ôi=0. ơ=0 ơi=0. u=0 ua=0. uâ=1- uây=1. ' +
    'uê=1 ui=0. uô=1- uôi=1. uơ=1 uy=01 uya=1. uyê=2- uyu=1. ư=0 ưa=0. ươ=1- ươi=1. ươu=1. ưi=0. ưu=0. y=0 yê=1- yêu=1.'
  )
    .split(' ')
    .map((entry) => entry.split('=') as [string, string]),
);

/** Checks the spelling, in any case, and not the meaning. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const { letters, tone, toneAt } = withoutTone(word.normalize('NFC').toLowerCase());
  if (toneAt === undefined) return false;
  return ['', ...INITIALS].some((initial) => {
    if (!letters.startsWith(initial)) return false;
    return isRhyme(letters.slice(initial.length), tone, toneAt - initial.length);
  });
}

/** `toneAt` is -1 without a tone, undefined with two. */
function withoutTone(word: string) {
  let letters = '';
  let tone: string | undefined;
  let toneAt: number | undefined = -1;
  for (const letter of word) {
    let bare = '';
    for (const part of letter.normalize('NFD')) {
      const found = TONES.get(part);
      if (!found) bare += part;
      else if (tone) return { letters, tone, toneAt: undefined };
      else {
        tone = found;
        toneAt = letters.length;
      }
    }
    letters += bare.normalize('NFC');
  }
  return { letters, tone, toneAt };
}

function isRhyme(rhyme: string, tone: string | undefined, toneAt: number): boolean {
  const vowels = /^[aăâeêioôơuưy]*/.exec(rhyme)?.[0] ?? '';
  const final = rhyme.slice(vowels.length);
  const rule = Object.hasOwn(NUCLEI, vowels) ? NUCLEI[vowels] : undefined;
  if (!rule || (final && !FINALS.has(final))) return false;
  if (final ? rule.endsWith('.') : rule.endsWith('-')) return false;
  if (STOPS.has(final)) return (tone === 'sắc' || tone === 'nặng') && rule.includes(String(toneAt));
  return tone === undefined || rule.includes(String(toneAt));
}
