'use client';

import { type FormEvent, useState } from 'react';
import type { PictureSource } from '#components/article/picture';
import { type AuthorValues, inputOf, valuesOf } from '#components/desk/authors/author-values';
import { AuthorWords } from '#components/desk/authors/author-words';
import { PictureField } from '#components/desk/media/picture-field';
import { SaveBar } from '#components/desk/site/save-bar';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { DeskAuthor } from '#db/authors/authors';
import { LONGEST } from '#domain/authors/author';

type Props = {
  /** Undefined for a new one. */
  author?: DeskAuthor;
  /** That a new one begins with. */
  byline?: string;
  portrait?: PictureSource | undefined;
  action: SaveAction;
};

export function AuthorForm({ author, byline = '', portrait, action }: Props) {
  const [version, setVersion] = useState(author?.version);
  const { state, save, isPending } = useSave(async (input) => {
    const answer = await action(input);
    if (answer?.seen) setVersion(Number(answer.seen));
    return answer;
  });
  const [values, setValues] = useState(() => valuesOf(author, byline));
  const { isDirty, touch, sending } = useDirty();
  useUnsavedWarning(isDirty);
  const put = (part: Partial<AuthorValues>) => {
    setValues((before) => ({ ...before, ...part }));
    touch();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const saved = sending();
    save({ ...inputOf(values), ...(author ? { id: author.id, version } : {}) }, saved);
  };
  const errors = state.errors ?? {};
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AuthorWords values={values} present={author?.slug} errors={errors} onChange={put} />
      <PictureField
        words="authors.portrait"
        value={{ id: values.portraitId, alt: values.portraitAlt }}
        source={portrait}
        look={{ sizes: '10rem', className: 'size-40 max-w-full rounded-sm object-cover' }}
        maxLength={LONGEST.portraitAlt}
        error={errors['portraitAlt']}
        onChange={({ id, alt }) => put({ portraitId: id, portraitAlt: alt })}
      />
      <SaveBar state={state} isPending={isPending} isDirty={isDirty} />
    </form>
  );
}
