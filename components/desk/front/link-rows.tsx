'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PictureSource } from '#components/article/picture';
import { BannerPicture } from '#components/desk/front/banner-picture';
import type { LinkRow } from '#components/desk/front/layout-rows';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { LONGEST } from '#domain/front/layout';

export type Pictures = ReadonlyMap<number, PictureSource>;

type Props = {
  links: LinkRow[];
  most: number;
  onChange: (links: LinkRow[]) => void;
  /** Where places change, so that faults no longer fit. */
  onMove: (links: LinkRow[]) => void;
  errorOf: (index: number, field: string) => string | undefined;
  addLabel: string;
  /** For banners. */
  pictures?: Pictures | undefined;
};

/** Tiles, or banners where there are `pictures`. */
export function LinkRows({ links, most, onChange, onMove, errorOf, addLabel, pictures }: Props) {
  const t = useTranslations('front.link');
  const [added, setAdded] = useState<string>();
  const put = (index: number, values: Partial<LinkRow>) => {
    const link = links[index];
    if (link) onChange(links.with(index, { ...link, ...values }));
  };
  const nameOf = (link: LinkRow, index: number) => link.title || t('unnamed', { place: index + 1 });
  const add = () => {
    const key = newKey();
    setAdded(key);
    onMove([...links, { key, title: '', note: '', href: '', mediaId: null }]);
  };
  return (
    <div className="grid gap-2">
      {links.length === 0 && <p className="text-sm text-muted">{t('empty')}</p>}
      <SortableList
        items={links}
        nameOf={nameOf}
        onMove={(from, to) => onMove(movedItem(links, from, to))}
        remove={{
          label: (name) => t('remove', { name }),
          onRemove: (index) => onMove(links.toSpliced(index, 1)),
        }}
        hasLabels
      >
        {(link, index) => (
          <div className="grid gap-3">
            <div className="grid gap-3 sm:grid-cols-3">
              {(['title', 'note', 'href'] as const).map((field) => (
                <TextField
                  key={field}
                  label={t(field)}
                  value={link[field]}
                  autoFocus={field === 'title' && link.key === added}
                  maxLength={field === 'href' ? undefined : LONGEST[field]}
                  inputMode={field === 'href' ? 'url' : undefined}
                  placeholder={field === 'href' ? 'https://' : undefined}
                  error={errorOf(index, field)}
                  onChange={(event) => put(index, { [field]: event.target.value })}
                />
              ))}
            </div>
            {pictures && (
              <BannerPicture
                name={nameOf(link, index)}
                mediaId={link.mediaId}
                source={pictures.get(link.mediaId ?? 0)}
                onChange={(mediaId) => put(index, { mediaId })}
              />
            )}
          </div>
        )}
      </SortableList>
      <p className="text-xs text-muted">{t('hrefHint')}</p>
      {links.length < most && (
        <div>
          <Button onClick={add}>{addLabel}</Button>
        </div>
      )}
    </div>
  );
}
