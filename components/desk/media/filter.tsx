import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { MEDIA_KINDS, type MediaKind } from '#domain/media/media';

/** A GET form, so that a search has an address. */
export function MediaFilterForm({ query, kind }: { query: string; kind: MediaKind | undefined }) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  return (
    <search>
      <form method="get" action="/dashboard/media" className="grid items-start gap-4 sm:grid-cols-[1fr_11rem_auto]">
        <TextField
          label={t('search.label')}
          hint={t('search.hint')}
          type="search"
          name="q"
          defaultValue={query}
          key={query}
          maxLength={200}
        />
        <Select label={t('search.kind')} name="kind" defaultValue={kind ?? ''} key={`kind-${kind}`}>
          <option value="">{t('kinds.all')}</option>
          {MEDIA_KINDS.map((known) => (
            <option key={known} value={known}>
              {t(`kinds.${known}`)}
            </option>
          ))}
        </Select>
        <div className="flex gap-2 sm:pt-8">
          <Button type="submit">{common('search')}</Button>
          {(query || kind) && (
            <a href="/dashboard/media" className={buttonClass('quiet')}>
              {t('search.clear')}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
