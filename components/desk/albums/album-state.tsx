'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import type { WholeAlbum } from '#db/albums/desk';
import { albumPath } from '#domain/http/library-paths';
import type { FormState } from '#lib/base/form';

type Move = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { album: Omit<WholeAlbum, 'pictures'>; isDirty: boolean; show: Move; stop: Move };

/** What is shown is what was saved. */
export function AlbumState({ album: { id, version, title, slug, state }, isDirty, show, stop }: Props) {
  const t = useTranslations('albums');
  const isShown = state === 'shown';
  return (
    <div className="flex flex-wrap items-start gap-3 rounded border border-line bg-surface p-4">
      <p className="min-h-11 content-center font-bold">{t(`states.${state}`)}</p>
      {isDirty && !isShown ? (
        <p className="min-h-11 content-center text-sm text-muted">{t('saveFirst')}</p>
      ) : (
        <ConfirmAction
          key={state}
          label={t(isShown ? 'stop' : 'show')}
          warning={t(isShown ? 'stopWarning' : 'showWarning', { name: title })}
          fields={{ id, version }}
          action={isShown ? stop : show}
          tone={isShown ? 'danger' : 'main'}
        />
      )}
      {isShown && (
        <a href={albumPath({ slug })} className={buttonClass()}>
          {t('view')}
        </a>
      )}
    </div>
  );
}
