'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import { Notice } from '#components/ui/notice';
import { useAnswer } from '#components/ui/use-answer';
import type { listDeskAuthors } from '#db/authors/authors';
import { authorPath } from '#domain/http/paths';
import type { FormState } from '#lib/base/form';

type Row = Awaited<ReturnType<typeof listDeskAuthors>>[number] & { articles: number };
type Action = (state: FormState, form: FormData) => Promise<FormState>;

export function AuthorList({ authors, removeAction }: { authors: Row[]; removeAction: Action }) {
  const t = useTranslations('authors');
  const { answer, kept } = useAnswer(removeAction);
  return (
    <section aria-labelledby="tac-gia" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="tac-gia" className="text-lg font-bold">
        {t('pages')}
      </h2>
      <Notice key={answer.at} tone="good">
        {answer.message}
      </Notice>
      {authors.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {authors.map((author) => (
          <li key={author.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 wrap-anywhere">
              <p className="font-bold">{author.name}</p>
              <p className="text-sm text-muted">
                {[author.title, author.unit, t('articles', { count: author.articles })].filter(Boolean).join(' · ')}
              </p>
              <p className="text-sm text-muted">{t('signs', { bylines: author.bylines.join(', ') })}</p>
            </div>
            <Tools author={author} removeAction={kept} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tools({ author, removeAction }: { author: Row; removeAction: Action }) {
  const t = useTranslations('authors');
  const { id, version, name } = author;
  return (
    <div className="flex flex-wrap gap-3">
      <a href={authorPath(author)} aria-label={t('viewOf', { name })} className={buttonClass()}>
        {t('view')}
      </a>
      <a href={`/dashboard/authors/${id}`} aria-label={t('editOf', { name })} className={buttonClass()}>
        {t('edit')}
      </a>
      <ConfirmAction
        label={t('remove')}
        warning={t('removeWarning', { name })}
        fields={{ id, version }}
        action={removeAction}
        tone="danger"
      />
    </div>
  );
}
