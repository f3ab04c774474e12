'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { BulkMoves } from '#components/desk/articles/bulk-moves';
import { StatusBadge } from '#components/desk/articles/status-badge';
import type { CategoryChoice } from '#components/desk/site/category-options';
import { Notice } from '#components/ui/notice';
import type { DeskListItem } from '#db/article/desk-list';
import { shortDateTime } from '#domain/base/calendar';
import type { FormState } from '#lib/base/form';

type Props = {
  articles: DeskListItem[];
  categories: CategoryChoice[];
  total: number;
  /** Whether there are more than `total`. */
  isMore: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function ArticleTable({ articles, categories, total, isMore, action }: Props) {
  const t = useTranslations('editor');
  const [state, submit, isPending] = useActionState(action, {});
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const tick = (id: number) =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((x) => x !== id) : [...before, id]));
  if (articles.length === 0) return <p className="py-8 text-muted">{t('list.empty')}</p>;
  return (
    <form
      action={async (form) => {
        await submit(form);
        setTicked(new Set());
      }}
    >
      <div className="mb-3 grid gap-3">
        <BulkMoves count={ticked.size} isPending={isPending} />
        <Notice tone={state.ok ? 'good' : 'bad'}>
          {state.message && <span className="whitespace-pre-line">{state.message}</span>}
        </Notice>
      </div>
      <p className="mb-2 text-sm text-muted">{t(isMore ? 'list.more' : 'list.total', { total })}</p>
      <ul className="divide-y divide-line border-y border-line">
        {articles.map((article) => (
          <li key={article.id} className="grid grid-cols-[2.75rem_1fr] items-start py-2.5">
            <label className="flex size-11 items-center justify-center">
              <span className="sr-only">{t('list.tick', { title: article.title || t('list.untitled') })}</span>
              <input
                type="checkbox"
                name="article"
                value={`${article.id}-${article.headRevisionId}`}
                checked={ticked.has(article.id)}
                onChange={() => tick(article.id)}
                className="size-5 accent-accent"
              />
            </label>
            <ArticleRow article={article} category={names.get(article.categoryId) ?? ''} />
          </li>
        ))}
      </ul>
    </form>
  );
}

function ArticleRow({ article, category }: { article: DeskListItem; category: string }) {
  const t = useTranslations('editor');
  return (
    <div className="grid gap-x-6 gap-y-1 md:grid-cols-[1fr_10rem_11rem] lg:grid-cols-[1fr_14rem_17rem] md:items-baseline">
      <a href={`/dashboard/articles/${article.id}`} className="py-1 font-bold hover:text-accent hover:underline">
        {article.title || <span className="text-muted italic">{t('list.untitled')}</span>}
      </a>
      <p className="text-sm text-muted">
        {category}
        {article.author && ` · ${article.author}`}
      </p>
      <p className="flex flex-wrap items-baseline gap-2 text-sm text-muted md:justify-end">
        <StatusBadge status={article.status} isLive={article.liveRevisionId !== null} />
        {shortDateTime(article.scheduledAt ?? article.changedAt)}
      </p>
    </div>
  );
}
