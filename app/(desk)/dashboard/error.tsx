'use client';

import { useTranslations } from 'next-intl';

/** Shown only on client-side navigation; a full load gets the server's own page. */
export default function DeskErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('error');
  return (
    <div className="py-10">
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mt-3 mb-6">{t('text')}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" onClick={reset} className="min-h-11 rounded bg-accent px-5 font-bold text-accent-ink">
          {t('retry')}
        </button>
        <a
          href="/dashboard"
          className="flex min-h-11 items-center rounded border border-line px-5 font-bold hover:text-accent"
        >
          {t('desk')}
        </a>
      </p>
    </div>
  );
}
