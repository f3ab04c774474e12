'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';

export type WebLinkRow = { key: string; title: string; url: string };

type Props = {
  links: WebLinkRow[];
  onChange: (links: WebLinkRow[]) => void;
  errorOf: (index: number, field: 'title' | 'url') => string | undefined;
  addLabel: string;
  children?: (link: WebLinkRow) => React.ReactNode;
};

export function WebLinkRows({ links, onChange, errorOf, addLabel, children }: Props) {
  const t = useTranslations('administration.webLinks');
  const [added, setAdded] = useState<string>();
  const change = (index: number, values: Partial<WebLinkRow>) =>
    onChange(links.map((link, place) => (place === index ? { ...link, ...values } : link)));
  const nameOf = (link: WebLinkRow, index: number) => link.title || t('unnamed', { place: index + 1 });
  function add() {
    const key = newKey();
    setAdded(key);
    onChange([...links, { key, title: '', url: '' }]);
  }
  return (
    <div className="grid gap-2">
      <SortableList
        items={links}
        nameOf={nameOf}
        onMove={(from, to) => onChange(movedItem(links, from, to))}
        remove={{
          label: (name) => t('remove', { name }),
          onRemove: (index) => onChange(links.toSpliced(index, 1)),
        }}
        hasLabels
      >
        {(link, index) => (
          <div className="grid gap-2 sm:grid-flow-col sm:auto-cols-fr">
            <TextField
              label={t('title')}
              value={link.title}
              autoFocus={link.key === added}
              error={errorOf(index, 'title')}
              onChange={(event) => change(index, { title: event.target.value })}
            />
            <TextField
              label={t('url')}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={link.url}
              error={errorOf(index, 'url')}
              onChange={(event) => change(index, { url: event.target.value })}
            />
            {children?.(link)}
          </div>
        )}
      </SortableList>
      <div>
        <Button onClick={add}>{addLabel}</Button>
      </div>
    </div>
  );
}
