'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlbumPictures } from '#components/desk/albums/album-pictures';
import { type AlbumRow, pictureOf } from '#components/desk/albums/album-rows';
import { AlbumState } from '#components/desk/albums/album-state';
import { SaveBar } from '#components/desk/site/save-bar';
import { SlugFields } from '#components/desk/site/slug-fields';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { TextArea, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useDirty } from '#components/ui/use-dirty';
import { useFaultFocus } from '#components/ui/use-fault-focus';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { WholeAlbum } from '#db/albums/desk';
import { ALBUM_LETTERS } from '#domain/albums/album';
import { undescribedIn } from '#domain/albums/moves';
import type { FormState } from '#lib/base/form';

type Move = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  /** Undefined for a new one. */
  album?: Omit<WholeAlbum, 'pictures'>;
  pictures: AlbumRow[];
  save: SaveAction;
  mayChange: boolean;
  /** For those who may show albums. */
  moves?: { show: Move; stop: Move } | undefined;
  /** For a draft. */
  remove?: Move | undefined;
};

export function AlbumForm({ album, pictures, save: action, mayChange, moves, remove }: Props) {
  const t = useTranslations('albums');
  const router = useRouter();
  const [version, setVersion] = useState(album?.version ?? 0);
  const { state, save, isPending, forget } = useSave(async (input) => {
    const answer = await action(input);
    if (answer.seen && album) setVersion(Number(answer.seen));
    if (answer.seen && !album) router.push(`/dashboard/albums/${answer.seen}`);
    return answer;
  });
  const moved =
    (move: Move): Move =>
    async (before, form) => {
      const answer = await move(before, form);
      if (answer.seen) setVersion(Number(answer.seen));
      return answer;
    };
  const [names, setNames] = useState({ name: album?.title ?? '', slug: album?.slug ?? '' });
  const [facts, setFacts] = useState({
    text: album?.text ?? '',
    eventDate: album?.eventDate ?? '',
    place: album?.place ?? '',
    author: album?.author ?? '',
  });
  const [rows, setRows] = useState(pictures);
  const [coverId, setCoverId] = useState(album?.coverId ?? null);
  const { isDirty, touch, sending } = useDirty();
  useUnsavedWarning(isDirty);
  const [asked, setAsked] = useState<FormState>({});
  const form = useFaultFocus(asked);
  const undescribed = undescribedIn(rows);
  const marked = undescribed.map((index) => [`pictures.${index}.alt`, t('list.altMissing')]);
  const errors = { ...state.errors, ...(asked.ok === false ? Object.fromEntries(marked) : {}) };
  const put = (field: keyof typeof facts) => (event: { target: { value: string } }) =>
    setFacts({ ...facts, [field]: event.target.value });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const { name: title, slug } = names;
    const present = album ? { id: album.id, version } : {};
    const values = { title, slug, ...facts, eventDate: facts.eventDate || null, coverId };
    save({ ...values, pictures: rows.map(pictureOf), ...present }, sending());
  };
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
      {album && (
        <AlbumState
          album={{ ...album, version }}
          isDirty={isDirty}
          moves={moves && { show: moved(moves.show), stop: moved(moves.stop) }}
          remove={remove}
          onLacking={undescribed.length > 0 ? () => setAsked({ ok: false, at: Date.now() }) : undefined}
        />
      )}
      {!mayChange && <Notice>{t('refusals.shown')}</Notice>}
      <form
        ref={(element) => {
          form.current = element;
        }}
        onSubmit={submit}
        onChange={touch}
        noValidate
      >
        <fieldset disabled={!mayChange} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <SlugFields
            label={t('name')}
            values={names}
            onChange={setNames}
            present={album?.slug}
            errors={{ name: errors['title'], slug: errors['slug'] }}
          />
          {album?.shownAt && <p className="text-sm text-muted">{t('slugKept')}</p>}
          <TextArea
            label={t('text')}
            hint={t('textHint', { count: ALBUM_LETTERS.text })}
            maxLength={ALBUM_LETTERS.text}
            value={facts.text}
            error={errors['text']}
            onChange={put('text')}
          />
          <div className="grid gap-5 sm:grid-cols-3">
            <TextField
              type="date"
              label={t('eventDate')}
              value={facts.eventDate}
              error={errors['eventDate']}
              onChange={put('eventDate')}
            />
            {(['place', 'author'] as const).map((field) => (
              <TextField
                key={field}
                label={t(field)}
                maxLength={ALBUM_LETTERS[field]}
                value={facts[field]}
                error={errors[field]}
                onChange={put(field)}
              />
            ))}
          </div>
          <AlbumPictures
            rows={rows}
            coverId={coverId}
            errors={errors}
            onChange={(next) => {
              if (next.length !== rows.length || next.some(({ key }, index) => key !== rows[index]?.key)) forget();
              setRows(next);
              touch();
            }}
            onCover={setCoverId}
          />
          {mayChange && <SaveBar state={state} isPending={isPending} isDirty={isDirty} />}
        </fieldset>
      </form>
    </div>
  );
}
