import { deskWords } from '#lib/account/desk-words';
import type { SignInFault } from '#lib/account/sign-in';

/** For forms that ask for the password again. */
export async function signInFaultWords(
  fault: SignInFault,
  passwordField: string,
): Promise<[message: string, errors?: Record<string, string>]> {
  const [t, common] = [await deskWords('account.faults'), await deskWords('common')];
  if (fault.startsWith('locked:')) {
    const seconds = Number(fault.slice('locked:'.length));
    return [t('locked', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })];
  }
  return fault === 'wrong'
    ? [common('invalid'), { [passwordField]: t('wrong') }]
    : [common('invalid'), { code: t('codeWrong') }];
}
