'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { FocalPoint } from '#components/desk/media/focal-point';
import { SpokenFields } from '#components/desk/media/spoken-fields';
import { Button } from '#components/ui/button';
import { TextArea, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { Media, Poster } from '#db/media/media';
import { isSpoken } from '#domain/media/spoken';
import { MEDIA_WORD_LIMITS } from '#domain/media/words';
import type { FormState } from '#lib/base/form';

type Props = {
  file: Media & { poster?: Poster };
  /** Of the file, as `writeSeen` has it. */
  seen: string;
  /** Whether a page shows it: changes appear there at once. */
  isOnPage: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function MediaForm({ file, seen, isOnPage, action }: Props) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  const [state, submit, isPending] = useActionState(action, {});
  const [known, setKnown] = useState(seen);
  if (state.seen !== undefined && state.seen !== known) setKnown(state.seen);
  // As the own save left it: what another saves must not take the place of what is typed here.
  const [saved, setSaved] = useState(file);
  if (state.ok && known === seen && saved !== file) setSaved(file);
  const [words, setWords] = useState({ alt: file.alt, caption: file.caption, credit: file.credit ?? '' });
  const [focus, setFocus] = useState({ x: file.focalX, y: file.focalY });
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    label: t(`form.${name}`),
    hint: t(`form.${name}Hint`, { kind: file.kind }),
    error: state.errors?.[name],
    maxLength: MEDIA_WORD_LIMITS[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
    },
  });
  const isImage = file.kind === 'image';
  // Readers see no credit of a document.
  const creditHint = file.kind === 'document' ? 'creditHintDocument' : isOnPage ? 'creditHintOnPage' : 'creditHint';
  return (
    <form action={submit} className="grid gap-8">
      <input type="hidden" name="id" value={file.id} />
      <input type="hidden" name="seen" value={known} />
      <input type="hidden" name="focalX" value={focus.x} />
      <input type="hidden" name="focalY" value={focus.y} />
      {isImage ? (
        <>
          <FocalPoint file={file} focus={focus} onChange={setFocus} />
          <Notice tone="bad">{state.errors?.['focalX'] ?? state.errors?.['focalY']}</Notice>
        </>
      ) : (
        <input type="hidden" name="alt" value={words.alt} />
      )}
      {isSpoken(file.kind) && <SpokenFields file={{ ...saved, kind: file.kind }} errors={state.errors} />}
      <section className="grid gap-4">
        <h2 className="text-lg font-bold">{t('form.title')}</h2>
        {isImage && <TextArea {...field('alt')} rows={2} />}
        <TextArea {...field('caption')} rows={2} />
        <TextField {...field('credit')} hint={t(`form.${creditHint}`, { kind: file.kind })} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="main" disabled={isPending}>
            {common('save')}
          </Button>
          <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
            {state.message}
          </Notice>
        </div>
      </section>
    </form>
  );
}
