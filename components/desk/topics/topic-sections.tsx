'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PickArticle } from '#components/desk/topics/pick-article';
import type { SectionRow } from '#components/desk/topics/topic-rows';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { LONGEST, MOST } from '#domain/topics/topic';

type Props = {
  sections: SectionRow[];
  errorOf: (index: number) => string | undefined;
  onChange: (sections: SectionRow[]) => void;
  /** Where places change, so that faults no longer fit. */
  onMove: (sections: SectionRow[]) => void;
};

export function TopicSections({ sections, errorOf, onChange, onMove }: Props) {
  const t = useTranslations('topics.desk.sections');
  const [added, setAdded] = useState<string>();
  const nameOf = ({ title }: SectionRow, index: number) => title || t('unnamed', { place: index + 1 });
  const add = () => {
    const key = newKey();
    setAdded(key);
    onMove([...sections, { key, title: '', articles: [] }]);
  };
  const chosen = sections.flatMap(({ articles }) => articles.map(({ id }) => id));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-bold">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      {sections.length === 0 && <p className="text-sm text-muted">{t('empty')}</p>}
      <SortableList
        items={sections}
        nameOf={nameOf}
        onMove={(from, to) => onMove(movedItem(sections, from, to))}
        remove={{
          label: (name) => t('remove', { name }),
          onRemove: (index) => onMove(sections.toSpliced(index, 1)),
        }}
        hasLabels
      >
        {(section, index) => (
          <div className="grid gap-3">
            <TextField
              label={t('name')}
              value={section.title}
              maxLength={LONGEST.section}
              autoFocus={section.key === added}
              error={errorOf(index)}
              onChange={({ target }) => onChange(sections.with(index, { ...section, title: target.value }))}
            />
            <Articles
              section={section}
              name={nameOf(section, index)}
              chosen={chosen}
              onChange={(articles) => onChange(sections.with(index, { ...section, articles }))}
            />
          </div>
        )}
      </SortableList>
      {sections.length < MOST.sections && (
        <div>
          <Button onClick={add}>{t('add')}</Button>
        </div>
      )}
    </fieldset>
  );
}

type ArticlesProps = {
  section: SectionRow;
  name: string;
  chosen: number[];
  onChange: (articles: SectionRow['articles']) => void;
};

function Articles({ section: { articles }, name, chosen, onChange }: ArticlesProps) {
  const t = useTranslations('topics.desk.sections');
  return (
    <div className="grid gap-1 border-s-2 border-line ps-3">
      {articles.length === 0 && <p className="text-sm text-muted">{t('noArticles')}</p>}
      <SortableList
        items={articles}
        nameOf={({ title, id }) => title || String(id)}
        onMove={(from, to) => onChange(movedItem(articles, from, to))}
        remove={{
          label: (title) => t('removeArticle', { name: title }),
          onRemove: (index) => onChange(articles.toSpliced(index, 1)),
        }}
      >
        {({ title, id, isLive }) => (
          <p className="py-2.5 text-sm wrap-anywhere">
            <span className="font-bold">{title || id}</span>
            {!isLive && <span className="text-muted"> · {t('notLive')}</span>}
          </p>
        )}
      </SortableList>
      {articles.length < MOST.picked ? (
        <PickArticle
          name={name}
          chosen={chosen}
          onPick={(article) => onChange([...articles, { ...article, key: newKey(), isLive: true }])}
        />
      ) : (
        <p className="text-sm text-muted">{t('full', { count: MOST.picked })}</p>
      )}
    </div>
  );
}
