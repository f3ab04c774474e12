import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { DocumentLoss } from '#domain/intake/document-report';

export type Report = { name: string; filled: ('title' | 'sapo')[]; losses: DocumentLoss[] };

/** What came of a Word file, and what did not come along. */
export function WordReport({ report, onClose }: { report: Report | undefined; onClose: () => void }) {
  const t = useTranslations('editor.word');
  if (!report) return <Notice>{undefined}</Notice>;
  const { name, filled, losses } = report;
  return (
    <Notice tone={losses.length > 0 ? 'plain' : 'good'}>
      <p>
        {t('done', { name })} {filled.length > 0 && t('filled', { filled: filled.join(' ') })} {t('undo')}
      </p>
      {losses.length > 0 && (
        <>
          <h3 className="mt-2 font-bold">{t('notAlong')}</h3>
          <ul className="ms-5 list-disc break-words">
            {losses.map(({ kind, count, near }) => (
              <li key={kind}>
                {t(`losses.${kind}`, { count })} {near && t('near', { near })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button className="mt-3" onClick={onClose}>
        {t('close')}
      </Button>
    </Notice>
  );
}
