'use client';

import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import type { WholeAlbum } from '#db/albums/desk';
import { albumPath } from '#domain/http/library-paths';
import type { FormState } from '#lib/base/form';

type Move = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  album: Omit<WholeAlbum, 'pictures'>;
  isDirty: boolean;
  /** For those who may show albums. */
  moves?: { show: Move; stop: Move } | undefined;
  /** Undefined once it was shown. */
  remove?: Move | undefined;
  /** Instead of showing it, where a picture is not described. */
  onLacking?: (() => void) | undefined;
};

/** What is shown is what was saved. */
export function AlbumState({ album, isDirty, moves, remove, onLacking }: Props) {
  const t = useTranslations('albums');
  const { id, version, title, slug, state } = album;
  const isShown = state === 'shown';
  return (
    <div className="flex flex-wrap items-start gap-3 rounded border border-line bg-surface p-4">
      <p className="min-h-11 content-center font-bold">{t(`states.${state}`)}</p>
      {moves && isDirty && !isShown && <p className="min-h-11 content-center text-sm text-muted">{t('saveFirst')}</p>}
      {moves && !isShown && !isDirty && onLacking && <Button onClick={onLacking}>{t('show')}</Button>}
      {moves && (isShown || !(isDirty || onLacking)) && (
        <ConfirmAction
          key={state}
          label={t(isShown ? 'stop' : 'show')}
          warning={t(isShown ? 'stopWarning' : 'showWarning', { name: title })}
          fields={{ id, version }}
          action={isShown ? moves.stop : moves.show}
          tone={isShown ? 'danger' : 'main'}
        />
      )}
      {remove && (
        <ConfirmAction
          label={t('remove')}
          warning={t('removeWarning', { name: title })}
          fields={{ id, version }}
          action={remove}
          tone="danger"
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
