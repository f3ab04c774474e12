'use client';

import { signIn } from 'next-auth/react';
import { useActionState } from 'react';

type Props = { words: Record<'email' | 'password' | 'submit' | 'wrong' | 'failed', string> };

export function SignInForm({ words }: Props) {
  const [problem, submit, isPending] = useActionState(async (_: string, form: FormData) => {
    const answer = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (!answer || answer.status >= 500) return words.failed;
    if (!answer.ok) return words.wrong;
    window.location.assign('/dashboard');
    return '';
  }, '');
  return (
    <form action={submit} className="grid gap-4">
      <Field label={words.email} name="email" type="email" autoComplete="username" />
      <Field label={words.password} name="password" type="password" autoComplete="current-password" />
      <p role="alert" className="font-bold text-accent empty:hidden">
        {problem}
      </p>
      <button
        type="submit"
        disabled={isPending}
        className="min-h-12 rounded bg-accent px-5 font-bold text-accent-ink disabled:opacity-60"
      >
        {words.submit}
      </button>
    </form>
  );
}

type FieldProps = { label: string; name: string; type: string; autoComplete: string };

function Field({ label, ...input }: FieldProps) {
  return (
    <label className="grid gap-1.5 text-sm font-bold">
      {label}
      <input
        {...input}
        required
        className="min-h-12 rounded border border-muted bg-ground px-3 text-base font-normal text-ink"
      />
    </label>
  );
}
