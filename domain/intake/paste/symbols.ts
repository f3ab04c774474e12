/** U+0021 to U+00FF of each font; a blank where it has no sign that Unicode has. */
const SIGNS = new Map([
  [
    'symbol',
    [
      ...('!∀#∃%&∍()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞ' +
        'ΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~                  ' +
        '               €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪' +
        '⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ '),
    ],
  ],
  [
    'wingdings',
    [
      ...('🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍✍✌✋👍👎☜☞☝☟✋☺😐☹💣🕱🏳⚑✈☼🌢❄✝✞✠✠' +
        '✡☪☯🕉☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵⚫○◼□❐❑❒◆⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺' +
        '❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟∙•⬝○○○◉◎◻▪□✦✦★✶✸✹✵⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵' +
        '⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓↖↗↙↘⬅➔⬆⬇🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑ '),
    ],
  ],
  [
    'wingdings 2',
    [
      ...('🖊🖋🖌🖍✄✀☏🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓☜☞🖚🖛👈👉☜☞🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸' +
        '🙱🙴🙲🙳‽🙹🙺🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥' +
        '🕦🕧🙨🙩⋅•⦁●○○○◉⊙⦿▪▪◾■□□□□□▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢🞣' +
        '🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂      '),
    ],
  ],
  [
    'wingdings 3',
    [
      ...('←→↑↓↖↗↙↘⭰⭲⭱⭳⭶⭸⭻⭽↔↕⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪' +
        '⮸🢠🢡🢢🢣🢤🢥🢦🢧🢨🢩🢪🢫←→↑↓↖↗↙↘↔↕▲▼△▽◀▶◁▷◣◢◤◥◂▸▴ ▾⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗' +
        '🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽🠿🡀🡂🡁🡃🡄🡆🡅🡇' +
        '⮨⮩⮪⮫⮬⮭⮮⮯←→↑↓🡤🡥🡧🡦←→↑↓🡴🡵🡷🡶⬅➔⬆⬇🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗               '),
    ],
  ],
  [
    'webdings',
    [
      ...('🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈' +
        '🎔🎕🗬🙽🗭🗪🗫⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲 🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢' +
        '💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻🖥🖦🖧🕹🎮🕻🕼📟🖁' +
        '🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊'),
    ],
  ],
]);

/** Of the code points that Word writes for the signs of such fonts. */
const PRIVATE = 0xf000;

/** Signs of lists and forms that lost their font; U+F0B7 is Symbol's, the others Wingdings'. */
const KNOWN_WITHOUT_FONT = new Set('nopqtuv§¡¨ØàèûüýþF');

/** What Windows-1252 has from 0x80 on, where Unicode has controls. */
const WINDOWS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];

/** The name of a font of signs, '' for others. */
export function symbolFontOf(family: string): string {
  const first = family.split(',')[0]?.replace(/["']/g, '').trim().toLowerCase() ?? '';
  return SIGNS.has(first) ? first : '';
}

/**
 * The signs of Symbol, Wingdings (1 to 3) and Webdings as Unicode has them; where few fonts have the very sign, the
 * nearest common one. Words that only happen to be in such a font, and signs without a counterpart, stay.
 */
export function withUnicodeSigns(text: string, font: string): string {
  if (font === '') return text.replace(/[\uf020-\uf0ff]/g, (letter) => signWithoutFont(letter) ?? letter);
  const letters = [...text].map((letter) => ({ letter, sign: signOf(letter, font) }));
  const isWords = letters.some(({ letter, sign }) => sign === undefined && /\p{L}/u.test(letter));
  return isWords ? text : letters.map(({ letter, sign }) => sign ?? letter).join('');
}

function signWithoutFont(letter: string): string | undefined {
  const place = String.fromCharCode(letter.charCodeAt(0) - PRIVATE);
  if (place === '·') return '•';
  return KNOWN_WITHOUT_FONT.has(place) ? signOf(letter, 'wingdings') : undefined;
}

function signOf(letter: string, font: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code <= 0x20 || code === 0xa0) return undefined;
  const windows = WINDOWS.indexOf(letter);
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : windows < 0 ? code : 0x80 + windows;
  const sign = SIGNS.get(font)?.[place - 0x21];
  return sign === ' ' ? undefined : sign;
}
