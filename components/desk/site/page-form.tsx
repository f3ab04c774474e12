'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { BodyEditor } from '#components/desk/editor/text/body-editor';
import { creditsIn, FilesProvider, useFileStore, useUnknownFiles } from '#components/desk/editor/text/files';
import { PageDetailsForm } from '#components/desk/site/page-details-form';
import { SaveBar } from '#components/desk/site/save-bar';
import { SlugFields } from '#components/desk/site/slug-fields';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Notice } from '#components/ui/notice';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { BodyDocument } from '#domain/article/body';
import type { PickedMedia } from '#domain/media/media';
import type { PageDetails } from '#domain/site/page-details';

type Props = {
  /** Undefined for a new one. */
  page?: { id: number; title: string; slug: string; updatedAt: string };
  details: PageDetails | null;
  body: BodyDocument;
  /** Of the text and of the details. */
  files: PickedMedia[];
  action: SaveAction;
};

export function PageForm({ page, details: present, body: saved, files, action }: Props) {
  const t = useTranslations('administration.pages');
  const words = useTranslations('editor.body');
  const { state, save, isPending, forget } = useSave(action);
  const store = useFileStore(files);
  const router = useRouter();
  const [values, setValues] = useState({ name: page?.title ?? '', slug: page?.slug ?? '' });
  const [body, setBody] = useState(saved);
  const [details, setDetails] = useState(present);
  const text = useMemo(() => ({ coverId: null, body }), [body]);
  useUnknownFiles(store, text);
  const { isDirty, touch, sending } = useDirty();
  const [isUnreadable, setUnreadable] = useState(false);
  const [isUploading, setUploading] = useState(false);
  const [lacking, setLacking] = useState(0);
  const [refusal, setRefusal] = useState('');
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  useUnsavedWarning(isDirty || isUnreadable || isUploading || lacking > 0);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isUnreadable || isUploading) return setRefusal(words(isUnreadable ? 'unreadable' : 'uploading'));
    setRefusal('');
    const saved = sending();
    const known = page ? { id: page.id, updatedAt: page.updatedAt } : {};
    const credits = creditsIn(text, store.files);
    save({ title: values.name, slug: values.slug, body, credits, details, ...known }, () => {
      saved();
      if (!page) router.push('/dashboard/site/pages');
    });
  };
  return (
    <FilesProvider value={store}>
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
        {/* The editor has forms of its own; what a form within a form submits reaches no handler. */}
        <form id="page" onSubmit={submit} onChange={() => touch()} noValidate className="contents">
          <SlugFields
            label={t('title')}
            values={values}
            onChange={setValues}
            present={page?.slug}
            errors={{ name: state.errors?.['title'], slug: state.errors?.['slug'] }}
          />
        </form>
        {isMounted && (
          <BodyEditor
            body={saved}
            isEditable
            label={t('text')}
            onChange={(changed) => {
              setBody(changed);
              touch();
            }}
            onUnreadable={setUnreadable}
            onUploading={setUploading}
            onLacking={setLacking}
          />
        )}
        <PageDetailsForm
          details={details}
          errors={state.errors ?? {}}
          forget={forget}
          onChange={(changed) => {
            setDetails(changed);
            touch();
          }}
        />
        {state.errors?.['body'] && <Notice tone="bad">{state.errors['body']}</Notice>}
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        <SaveBar state={state} isPending={isPending} isDirty={isDirty || isUnreadable || isUploading} form="page" />
      </div>
    </FilesProvider>
  );
}
