'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeField } from '#components/account/code-field';
import { Button, buttonClass } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { LiveButton } from '#components/ui/live-button';
import { Notice } from '#components/ui/notice';

type Props = { next: string } | { onSignedIn: () => void };

/** Asks for the code only if the account has a second factor. Keeps what was typed, also before the script runs. */
export function SignInForm(props: Props) {
  const t = useTranslations('signIn');
  const [asksCode, setAsksCode] = useState(false);
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);

  async function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    setProblem('');
    const form = event.currentTarget;
    const typed = Object.fromEntries(new FormData(form));
    const answer = await signIn('credentials', { code: '', ...typed, redirect: false }).catch(() => undefined);
    setPending(false);
    if (answer?.ok) return 'next' in props ? window.location.assign(props.next) : props.onSignedIn();
    const fault = answer && answer.status < 500 ? (answer.error ?? '') : '';
    if (fault === 'code_needed') return setAsksCode(true);
    if (fault === 'wrong') setAsksCode(false);
    setProblem(wordsFor(fault));
    form.querySelector<HTMLInputElement>(fault === 'code_wrong' ? '[name=code]' : '[name=password]')?.focus();
  }

  function wordsFor(fault: string): string {
    const seconds = Number(/^locked:(\d+)$/.exec(fault)?.[1]);
    if (seconds) return t('locked', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    return fault === 'wrong' || fault === 'code_wrong' ? t(fault) : t('failed');
  }

  return (
    // POST, so that no password gets into the address if it is sent before this script runs.
    <form method="post" onSubmit={submit} className="grid gap-4">
      <div className={asksCode ? 'hidden' : 'grid gap-4'}>
        <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
        <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
      </div>
      {asksCode && <CodeField />}
      <Notice tone="bad">{problem}</Notice>
      <LiveButton type="submit" disabled={isPending} className={`${buttonClass('main')} min-h-12`}>
        {t('submit')}
      </LiveButton>
      {asksCode && (
        <Button tone="quiet" onClick={() => setAsksCode(false)}>
          {t('otherAccount')}
        </Button>
      )}
    </form>
  );
}
