import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { SignInForm } from '#components/account/sign-in-form';
import { Emblem } from '#components/site/emblem';
import { deskPathOf } from '#domain/http/desk-path';
import { findSignedInUser } from '#lib/account/session';
import { loadDeskMessages } from '#lib/base/messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/dang-nhap'>) {
  const { next } = await searchParams;
  const path = deskPathOf([next].flat()[0]) ?? '/dashboard';
  if (await findSignedInUser()) redirect(path);
  const t = await getTranslations('signIn');
  return (
    <main className="mx-auto flex min-h-dvh w-[min(100%-2rem,26rem)] flex-col justify-center py-10">
      <Emblem />
      <h1 className="mt-4 mb-6 text-xl font-bold">{t('title')}</h1>
      <NextIntlClientProvider locale="vi" messages={{ signIn: loadDeskMessages('vi').signIn }}>
        <SignInForm next={path} />
      </NextIntlClientProvider>
      <a href="/" className="mt-6 self-start py-1 text-sm text-muted underline underline-offset-4 hover:text-accent">
        {t('back')}
      </a>
    </main>
  );
}
