'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SaveBar } from '#components/desk/site/save-bar';
import { SlugFields } from '#components/desk/site/slug-fields';
import { type SaveAction, useSave, useUnsavedWarning } from '#components/desk/site/use-save';
import { TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { fromPlain } from '#domain/plain-body';

type Props = {
  /** The page to change; undefined for a new one. */
  page?: { id: number; title: string; slug: string; updatedAt: string };
  /** The body as plain text; undefined for one with more than plain text can say, which stays as it is. */
  text: string | undefined;
  action: SaveAction;
};

/** Title, address and text of a static page. */
export function PageForm({ page, text: saved, action }: Props) {
  const t = useTranslations('administration.pages');
  const { state, save, isPending } = useSave(action);
  const [values, setValues] = useState({ name: page?.title ?? '', slug: page?.slug ?? '' });
  const [text, setText] = useState(saved);
  const [isDirty, setDirty] = useState(false);
  useUnsavedWarning(isDirty);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const body = text === undefined ? {} : { body: fromPlain(text) };
    const present = page ? { id: page.id, updatedAt: page.updatedAt } : {};
    save({ title: values.name, slug: values.slug, ...body, ...present }, () => {
      setDirty(false);
      if (!page) window.setTimeout(() => window.location.assign('/dashboard/site/pages'));
    });
  };
  return (
    <form onSubmit={submit} onChange={() => setDirty(true)} noValidate className="grid max-w-3xl gap-5">
      <SlugFields
        label={t('title')}
        values={values}
        onChange={setValues}
        present={page?.slug}
        errors={{ name: state.errors?.['title'], slug: state.errors?.['slug'] }}
      />
      {text === undefined ? (
        <Notice>{t('richBody')}</Notice>
      ) : (
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          rows={16}
          value={text}
          error={state.errors?.['body']}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <SaveBar state={state} isPending={isPending} isDirty={isDirty} />
    </form>
  );
}
