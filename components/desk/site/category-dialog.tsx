'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CategoryOptions, type TreeRow } from '#components/desk/site/category-options';
import { SlugFields } from '#components/desk/site/slug-fields';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { CATEGORY_LOOKS } from '#domain/site/category-look';

type Props = {
  /** Undefined for a new one. */
  category?: TreeRow | undefined;
  rows: TreeRow[];
  action: SaveAction;
  onClose: () => void;
};

export function CategoryDialog({ category, rows, action, onClose }: Props) {
  const t = useTranslations();
  const { state, save, isPending } = useSave(action);
  const [values, setValues] = useState({ name: category?.name ?? '', slug: category?.slug ?? '' });
  const [description, setDescription] = useState(category?.description ?? '');
  const [look, setLook] = useState<string>(category?.look ?? 'cards');
  const [parent, setParent] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const place = category ? { id: category.id } : { parentId: Number(parent) || null };
    save({ ...values, description, look, ...place }, onClose);
  };
  return (
    <Dialog
      title={category ? t('administration.categories.change') : t('administration.categories.add')}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <SlugFields
          label={t('administration.categories.name')}
          values={values}
          onChange={setValues}
          present={category?.slug}
          errors={state.errors ?? {}}
        />
        <TextArea
          label={t('administration.categories.description')}
          hint={t('administration.categories.descriptionHint')}
          value={description}
          error={state.errors?.['description']}
          onChange={(event) => setDescription(event.target.value)}
        />
        <Select
          label={t('administration.categories.look')}
          value={look}
          onChange={(event) => setLook(event.target.value)}
        >
          {CATEGORY_LOOKS.map((one) => (
            <option key={one} value={one}>
              {t(`administration.categories.looks.${one}`)}
            </option>
          ))}
        </Select>
        {!category && (
          <Select
            label={t('administration.categories.parent')}
            value={parent}
            onChange={(event) => setParent(event.target.value)}
          >
            <option value="">{t('administration.categories.top')}</option>
            <CategoryOptions categories={rows} />
          </Select>
        )}
        <Notice key={state.at} tone="bad">
          {state.ok ? '' : state.message}
        </Notice>
        <div className="flex flex-wrap gap-3">
          <Button tone="main" type="submit" disabled={isPending}>
            {t('common.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
