'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useEffect, useState } from 'react';
import type { EditorActions, OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { onPreviewShown } from '#components/desk/editor/keeping/preview-refresh';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { shortDateTime } from '#domain/base/calendar';

type Props = { article: OpenedArticle; action: EditorActions['endPreviews'] };

export function PreviewList({ article, action }: Props) {
  const t = useTranslations('editor.previews');
  const { state, isPending, form } = useFormAction(action);
  const { id, user, previews, mayEndPreviews } = article;
  const router = useRouter();
  const [overtaken, setOvertaken] = useState<number>();
  const isMineListed = previews.some(({ userId }) => userId === user.id);
  useEffect(() => {
    if (isMineListed) return;
    return onPreviewShown(id, () => {
      setOvertaken(state.at);
      startTransition(() => router.refresh());
    });
  }, [id, isMineListed, state.at, router]);
  const message = state.at === overtaken ? undefined : state.message;
  if (previews.length === 0 && !message) return null;
  return (
    <section aria-labelledby="previews" className="rounded border border-line p-4">
      <form {...form} className="grid gap-3">
        <h2 id="previews" className="font-bold">
          {t('title')}
        </h2>
        <input type="hidden" name="articleId" value={id} />
        {previews.length > 0 && <p className="text-sm">{t('text')}</p>}
        <ul className="grid gap-3 text-sm empty:hidden">
          {previews.map((preview) => (
            <li
              key={preview.userId}
              className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3"
            >
              <span className="min-w-0 break-words">
                <b>{preview.userId === user.id ? t('mine') : t('of', { maker: preview.maker })}</b>
                <Shown preview={preview} />
              </span>
              {preview.mayEnd && (
                <Button
                  type="submit"
                  name="userId"
                  value={preview.userId}
                  disabled={isPending}
                  aria-label={t('endOf', { maker: preview.maker })}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {mayEndPreviews && previews.length > 1 && (
          <Button type="submit" name="userId" value="" tone="danger" disabled={isPending}>
            {t('endAll')}
          </Button>
        )}
        <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
          {message}
        </Notice>
      </form>
    </section>
  );
}

function Shown({ preview }: { preview: OpenedArticle['previews'][number] }) {
  const t = useTranslations('editor.previews');
  const { hasDraft, savedAt, savedBy, expiresAt, seenAt } = preview;
  const saved = { at: shortDateTime(savedAt), by: savedBy ?? t('portal') };
  return (
    <span className="block text-muted">
      {hasDraft ? t('typed') : t('saved', saved)};{' '}
      {t('until', { until: shortDateTime(expiresAt), seen: shortDateTime(seenAt) })}
    </span>
  );
}
