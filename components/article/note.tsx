import { useTranslations } from 'next-intl';

/** What a reader must not miss. */
export function Note({ children }: { children: React.ReactNode }) {
  const t = useTranslations('article');
  return (
    <aside role="note" data-note="">
      <p data-note-label="" className="font-bold text-accent">
        {t('note')}
      </p>
      {children}
    </aside>
  );
}
