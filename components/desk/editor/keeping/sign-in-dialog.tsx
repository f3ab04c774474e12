'use client';

import { useTranslations } from 'next-intl';
import { SignInForm } from '#components/account/sign-in-form';
import type { KeepState } from '#components/desk/editor/keeping/use-autosave';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';

type Props = { state: KeepState; email: string; onSignedIn: () => void };

/** Signs in in place when the session has ended; what was typed is kept right after. */
export function SignInDialog({ state, email, onSignedIn }: Props) {
  const t = useTranslations('editor.signIn');
  return (
    <Dialog title={t('title')} isOpen={state === 'signed_out' || state === 'other_account'} onClose={() => {}}>
      <p className="mb-4 text-sm">{t('hint', { email })}</p>
      <Notice tone="bad">{state === 'other_account' && t('otherAccount', { email })}</Notice>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
