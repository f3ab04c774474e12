'use client';

import { useTranslations } from 'next-intl';
import { BodyDifference, Pieces } from '#components/desk/articles/difference';
import { fieldWords } from '#components/desk/articles/field-words';
import type { CategoryChoice } from '#components/desk/site/category-options';
import { changedFields, diffBodies, diffText } from '#domain/article/difference';
import type { Manuscript } from '#domain/article/manuscript';

type Props = { from: Manuscript; to: Manuscript; categories: CategoryChoice[] };

export function Comparison({ from, to, categories }: Props) {
  const t = useTranslations('editor');
  const fields = changedFields(from, to);
  const rows = diffBodies(from.body, to.body);
  const isSame = fields.length === 0 && rows.every(({ kind }) => kind === 'same');
  if (isSame) return <p className="text-muted">{t('history.same')}</p>;
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">
        <ins className="bg-added px-1 no-underline">{t('history.added')}</ins>{' '}
        <del className="bg-removed px-1">{t('history.removed')}</del>
      </p>
      {fields.map((field) => (
        <div key={field}>
          <h2 className="text-sm font-bold">{t(`fields.${field}`)}</h2>
          <Pieces pieces={diffText(fieldWords(field, from, categories), fieldWords(field, to, categories))} />
        </div>
      ))}
      <div>
        <h2 className="mb-2 text-sm font-bold">{t('fields.body')}</h2>
        <BodyDifference rows={rows} />
      </div>
    </div>
  );
}
