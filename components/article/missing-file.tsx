import { useTranslations } from 'next-intl';

/** In the place of a document or sound that is no longer there. */
export function MissingFile() {
  const t = useTranslations('article');
  return (
    <p data-not-text="" className="border border-dashed border-line px-4 py-3 text-muted">
      {t('missingFile')}
    </p>
  );
}
