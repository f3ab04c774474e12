import { buttonClass } from '#components/ui/button';
import { deskWords } from '#lib/account/desk-words';

/** Shown only on client-side navigation; a full load gets the server's own page. */
export default async function DeskNotFoundPage() {
  const t = await deskWords('error');
  return (
    <div className="py-10">
      <h1 className="text-2xl font-bold">{t('answers.404.title')}</h1>
      <p className="mt-3 mb-6">{t('answers.404.text')}</p>
      <a href="/dashboard" className={buttonClass('main')}>
        {t('desk')}
      </a>
    </div>
  );
}
