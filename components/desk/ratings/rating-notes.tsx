'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import type { FormState } from '#lib/base/form';

type Note = { id: string; day: string; title: string; href: string | undefined; note: string; isRead: boolean };
type Action = (state: FormState, form: FormData) => Promise<FormState>;

export function RatingNotes({ notes, markRead, remove }: { notes: Note[]; markRead: Action; remove: Action }) {
  const read = useFormAction(markRead);
  const removed = useFormAction(remove);
  const last = (removed.state.at ?? 0) > (read.state.at ?? 0) ? removed.state : read.state;
  const isPending = read.isPending || removed.isPending;
  return (
    <>
      <Notice key={last.at} tone={last.ok ? 'good' : 'bad'}>
        {last.message}
      </Notice>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {notes.map((note) => (
          <RatingNote key={note.id} note={note} isPending={isPending} read={read.form} remove={removed.form} />
        ))}
      </ul>
    </>
  );
}

type Form = ReturnType<typeof useFormAction>['form'];
type NoteProps = { note: Note; isPending: boolean; read: Form; remove: Form };

function RatingNote({ note: { id, day, title, href, note, isRead }, isPending, read, remove }: NoteProps) {
  const t = useTranslations('ratings');
  return (
    <li className="grid gap-2 py-4">
      <p className={`whitespace-pre-line wrap-anywhere ${isRead ? 'text-muted' : 'font-bold'}`}>{note}</p>
      <p className="text-sm text-muted">
        {day} · {t('about')}{' '}
        {href ? (
          <a href={href} className="underline hover:text-accent">
            {title}
          </a>
        ) : (
          title
        )}
        {isRead && ` · ${t('isRead')}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {!isRead && (
          <form {...read}>
            <Button type="submit" name="id" value={id} disabled={isPending} aria-label={t('markReadOf', { title })}>
              {t('markRead')}
            </Button>
          </form>
        )}
        <form {...remove}>
          <Button
            type="submit"
            name="id"
            value={id}
            tone="danger"
            disabled={isPending}
            aria-label={t('deleteOf', { title })}
          >
            {t('delete')}
          </Button>
        </form>
      </div>
    </li>
  );
}
