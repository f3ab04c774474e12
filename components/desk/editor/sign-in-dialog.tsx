'use client';

import { useTranslations } from 'next-intl';
import { SignInForm } from '#components/desk/sign-in-form';
import { Dialog } from '#components/ui/dialog';

type Props = { isOpen: boolean; onSignedIn: () => void };

/** Asks for sign-in in place where the session has ended; what was typed stays, and is kept right after. */
export function SignInDialog({ isOpen, onSignedIn }: Props) {
  const t = useTranslations('editor.signIn');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={() => {}}>
      <p className="mb-4 text-sm">{t('hint')}</p>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
