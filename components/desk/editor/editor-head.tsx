'use client';

import { useTranslations } from 'next-intl';
import { StatusBadge } from '#components/desk/articles/status-badge';
import type { OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import type { ArticleEditing } from '#components/desk/editor/keeping/use-article';
import { Button, buttonClass } from '#components/ui/button';
import { timeOf } from '#domain/base/calendar';

type Props = { article: OpenedArticle; editor: ArticleEditing };

export function EditorHead({ article, editor }: Props) {
  const t = useTranslations('editor');
  const { keeping, isBehind, isEditable, isBusy, save } = editor;
  return (
    <div className="mb-6 grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 lg:flex-nowrap">
        <h1 className="text-2xl font-bold">{editor.manuscript.title || t('list.untitled')}</h1>
        <div className="flex shrink-0 gap-3">
          <a href={article.previewPath} target="_blank" rel="noreferrer" className={buttonClass()}>
            {t('head.preview')}
          </a>
          <a href={`/dashboard/articles/${article.id}/history`} className={buttonClass()}>
            {t('head.history')}
          </a>
          {isEditable && (
            <Button tone="main" onClick={save} disabled={isBusy}>
              {t('head.save')}
            </Button>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="flex gap-2">
          <StatusBadge status={article.status} isLive={article.isLive} />
        </span>
        {article.isLive && article.status !== 'published' && <span>{t('head.readersSee')}</span>}
        {article.publicPath && (
          <a href={article.publicPath} className="underline underline-offset-4 hover:text-accent">
            {t('head.public')}
          </a>
        )}
        {isEditable && (
          <span role="status" data-testid="keep-state" className="text-muted">
            {t(`keeping.${keeping.state}`, { time: keeping.keptAt ? timeOf(keeping.keptAt) : '' })}
            {keeping.lacking > 0 && ` ${t('keeping.lacking', { count: keeping.lacking })}`}
          </span>
        )}
        {keeping.others.length > 0 && (
          <span role="status" className="font-bold text-accent">
            {t('head.others', { names: keeping.others.join(', ') })}
          </span>
        )}
        {isBehind && <span className="font-bold text-accent">{t('head.behind')}</span>}
      </div>
    </div>
  );
}
