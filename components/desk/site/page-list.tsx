'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeleteDialog } from '#components/desk/site/delete-dialog';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button, buttonClass } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { useKeptFocus } from '#components/ui/use-kept-focus';

type Page = { id: number; title: string; slug: string };
type Props = { pages: Page[]; orderAction: SaveAction; removeAction: SaveAction };

export function PageList({ pages, orderAction, removeAction }: Props) {
  const t = useTranslations();
  const { state, save, isPending } = useSave(orderAction);
  const [doomed, setDoomed] = useState<Page>();
  const list = useKeptFocus<HTMLDivElement>();
  if (pages.length === 0) return <p className="text-muted">{t('administration.pages.empty')}</p>;
  return (
    <div ref={list} tabIndex={-1} className="grid max-w-4xl gap-4">
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {state.message}
      </Notice>
      <SortableList
        items={pages.map((page) => ({ ...page, key: page.id }))}
        nameOf={(page) => page.title}
        onMove={(from, to) => isPending || save(movedItem(pages, from, to).map(({ id }) => id))}
      >
        {(page) => (
          <div className="flex flex-wrap items-center gap-x-3">
            <div className="min-w-40 flex-1">
              <a href={`/dashboard/site/pages/${page.id}`} className="font-bold hover:text-accent hover:underline">
                {page.title}
              </a>
              <a href={`/${page.slug}`} className="block text-xs text-muted hover:text-accent hover:underline">
                /{page.slug}
              </a>
            </div>
            <a
              href={`/dashboard/site/pages/${page.id}`}
              aria-label={`${t('common.edit')}: ${page.title}`}
              className={buttonClass('quiet')}
            >
              {t('common.edit')}
            </a>
            <Button tone="quiet" aria-label={`${t('common.delete')}: ${page.title}`} onClick={() => setDoomed(page)}>
              {t('common.delete')}
            </Button>
          </div>
        )}
      </SortableList>
      {doomed && (
        <DeleteDialog
          id={doomed.id}
          title={t('administration.pages.remove', { name: doomed.title })}
          text={t('administration.pages.removeText')}
          action={removeAction}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </div>
  );
}
