'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { leaveWordFile } from '#components/desk/editor/word/waiting-file';
import { type CategoryChoice, CategoryOptions } from '#components/desk/site/category-options';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select, TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { Notice } from '#components/ui/notice';
import { WORD_ENDINGS } from '#domain/intake/document-report';
import type { FormState } from '#lib/base/form';

type Props = { categories: CategoryChoice[]; action: (state: FormState, form: FormData) => Promise<FormState> };

/** Creates at most one article each time it is opened. */
export function NewArticle({ categories, action }: Props) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const [state, submit, isPending] = useActionState(action, {});
  const open = () => {
    leaveWordFile(undefined);
    setKey(newKey());
    setOpen(true);
  };
  return (
    <>
      <Button tone="main" onClick={open}>
        {t('editor.list.new')}
      </Button>
      <Dialog title={t('editor.list.new')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form action={submit} className="grid gap-4">
          <input type="hidden" name="key" value={key} />
          <Select label={t('editor.fields.category')} name="categoryId" required>
            <CategoryOptions categories={categories} />
          </Select>
          <TextField
            type="file"
            label={t('editor.word.begin')}
            hint={t('editor.word.beginHint')}
            accept={WORD_ENDINGS.join(',')}
            onChange={({ currentTarget }) => leaveWordFile(currentTarget.files?.[0])}
          />
          <Notice tone="bad">{state.message}</Notice>
          <div className="flex justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button tone="main" type="submit" disabled={isPending}>
              {t('editor.list.begin')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
