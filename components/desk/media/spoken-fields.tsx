'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CaptionsField } from '#components/desk/media/captions-field';
import { PosterField } from '#components/desk/media/poster-field';
import { TextArea, TextField } from '#components/ui/field';
import type { Poster } from '#db/media/media';

type Spoken = { kind: 'audio' | 'video'; transcript: string; noWordsReason: string; captions: string };

type Props = {
  file: Spoken & { posterId: number | null; poster?: Poster };
  errors: Record<string, string> | undefined;
};

/** What stands for the sound of a file, and what a video shows until it plays. */
export function SpokenFields({ file, errors }: Props) {
  const t = useTranslations('media.form');
  const [words, setWords] = useState({ transcript: file.transcript, noWordsReason: file.noWordsReason });
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    label: t(name),
    hint: t(`${name}Hint`, { kind: file.kind }),
    error: errors?.[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-bold">{t('spoken')}</h2>
      <TextArea {...field('transcript')} rows={8} />
      {file.kind === 'video' && <CaptionsField saved={file.captions} error={errors?.['captions']} />}
      <TextField {...field('noWordsReason')} />
      {file.kind === 'video' && (
        <PosterField posterId={file.posterId} poster={file.poster} error={errors?.['posterId']} />
      )}
    </section>
  );
}
