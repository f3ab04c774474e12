'use client';

import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { TextArea, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { SLUG_LIMIT } from '#domain/base/slug';
import type { DeskTag } from '#domain/tags/desk-tags';
import { DESCRIPTION_LETTERS } from '#domain/tags/tags';
import type { FormState } from '#lib/base/form';

type Props = {
  name: string;
  /** Where it has one already. */
  page: DeskTag['page'];
  /** A slug for a new page. */
  suggestion: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function TagForm({ name, page, suggestion, action }: Props) {
  const t = useTranslations('tags');
  const { state, isPending, form } = useFormAction(action);
  const errors = state.errors ?? {};
  return (
    <form {...form} noValidate className="grid gap-5 rounded border border-line p-4 md:p-6">
      <h2 className="text-lg font-bold wrap-anywhere">{t(page ? 'change' : 'new', { name })}</h2>
      {page ? (
        <>
          <input type="hidden" name="id" value={page.id} />
          <input type="hidden" name="version" value={page.version} />
        </>
      ) : (
        <input type="hidden" name="name" value={name} />
      )}
      <TextField
        name="slug"
        label={t('slug')}
        hint={t('slugHint')}
        maxLength={SLUG_LIMIT}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        defaultValue={page?.slug ?? suggestion}
        error={errors['slug']}
      />
      <TextArea
        name="description"
        label={t('description')}
        hint={t('descriptionHint', { count: DESCRIPTION_LETTERS })}
        rows={2}
        maxLength={DESCRIPTION_LETTERS}
        defaultValue={page?.description}
        error={errors['description']}
      />
      <Notice key={state.at} tone="bad">
        {state.ok === false && (state.errors?.['name'] ?? state.message)}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="main" disabled={isPending}>
          {t(page ? 'save' : 'make')}
        </Button>
        <a href="/dashboard/tags" className={buttonClass()}>
          {t('cancel')}
        </a>
      </div>
    </form>
  );
}
