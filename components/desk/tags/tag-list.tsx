'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import { Notice } from '#components/ui/notice';
import { useAnswer } from '#components/ui/use-answer';
import { tagPath } from '#domain/http/paths';
import type { DeskTag } from '#domain/tags/desk-tags';
import type { FormState } from '#lib/base/form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

export function TagList({ tags, total, unmarkAction }: { tags: DeskTag[]; total: number; unmarkAction: Action }) {
  const t = useTranslations('tags');
  const { answer, kept } = useAnswer(unmarkAction);
  return (
    <section aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Notice key={answer.at} tone="good">
        {answer.message}
      </Notice>
      <p className="text-sm text-muted">{tags.length === 0 ? t('none') : t('shown', { shown: tags.length, total })}</p>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {tags.map((tag) => (
          <li key={tag.key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 wrap-anywhere">
              <p className="font-bold">{tag.name}</p>
              <p className="text-sm text-muted">
                {tag.page && <b className="text-good">{t('isPublic')} · </b>}
                {t('articles', { count: tag.articles })}
              </p>
              {tag.page && <p className="text-sm text-muted">{tag.page.description}</p>}
            </div>
            <Tools tag={tag} unmarkAction={kept} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tools({ tag: { name, page }, unmarkAction }: { tag: DeskTag; unmarkAction: Action }) {
  const t = useTranslations('tags');
  const form = `/dashboard/tags?${new URLSearchParams({ tag: name })}`;
  if (!page) {
    return (
      <a href={form} aria-label={t('makeOf', { name })} className={buttonClass()}>
        {t('make')}
      </a>
    );
  }
  const { id, version } = page;
  return (
    <div className="flex flex-wrap gap-3">
      <a href={tagPath(page)} aria-label={t('viewOf', { name })} className={buttonClass()}>
        {t('view')}
      </a>
      <a href={form} aria-label={t('editOf', { name })} className={buttonClass()}>
        {t('edit')}
      </a>
      <ConfirmAction
        label={t('unmark')}
        warning={t('unmarkWarning', { name })}
        fields={{ id, version }}
        action={unmarkAction}
        tone="danger"
      />
    </div>
  );
}
