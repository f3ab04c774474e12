import { withoutEnd } from '#domain/base/trailing';
/** In code points of NFC. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

type PasswordFault = 'too_short' | 'too_long' | 'like_email' | 'too_common';

/** Compared without case, spaces, and digits and signs at the end. */
const COMMON = new Set([
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'matkhau',
  'mậtkhẩu',
  'admin',
  'administrator',
  'quantri',
  'bientap',
  'phongvien',
  'congtin',
  'congthongtin',
  'baomat',
  'khongbiet',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'vietnam',
  'hanoi',
  'saigon',
  'welcome',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'abc',
  'abcdef',
  'abcdefghij',
  'dragon',
  'football',
  'superman',
]);

export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const plain = password.normalize('NFC');
  const length = [...plain].length;
  if (length < PASSWORD_LENGTH.least) return 'too_short';
  if (length > PASSWORD_LENGTH.most) return 'too_long';
  const folded = plain.toLowerCase();
  const owner = email.split('@')[0]?.toLowerCase() ?? '';
  if (owner.length >= 3 && folded.includes(owner)) return 'like_email';
  return isCommon(folded.replace(/\s/g, '')) ? 'too_common' : undefined;
}

function isCommon(folded: string): boolean {
  const word = withoutEnd(folded, /[\d\p{P}\p{S}]/u);
  return word === '' || COMMON.has(word) || COMMON.has(folded) || new Set(folded).size < 4;
}
