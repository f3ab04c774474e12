import { useTranslations } from 'next-intl';
import { MediaCard } from '#components/desk/media/card';
import type { Library } from '#components/desk/media/use-library';
import { Button } from '#components/ui/button';
import type { PickedMedia } from '#domain/media/media';

type Props = {
  library: Library;
  /** In order; undefined for a single choice. */
  chosen: PickedMedia[] | undefined;
  onChoose: (item: PickedMedia) => void;
  /** Just uploaded: gets the focus, so that Enter chooses it. */
  fresh: number | undefined;
};

export function MediaChoices({ library: { items, hasMore, isLoading, loadMore }, chosen, onChoose, fresh }: Props) {
  const t = useTranslations('media');
  return (
    <section aria-label={t('picker.results')} aria-busy={isLoading} className="grid gap-4">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 lg:grid-cols-5">
        {items.map((item) => {
          const place = chosen?.findIndex(({ id }) => id === item.id) ?? -1;
          return (
            <li key={item.id}>
              <button
                type="button"
                ref={item.id === fresh ? focus : undefined}
                onClick={() => onChoose(item)}
                aria-pressed={chosen ? place >= 0 : undefined}
                aria-label={t('picker.choose', { name: item.name || item.alt || t('unnamed') })}
                className="group relative block w-full cursor-pointer rounded p-1.5 text-start hover:bg-surface aria-pressed:outline-3 aria-pressed:outline-accent"
              >
                <MediaCard file={item} />
                {place >= 0 && (
                  <span className="absolute end-3 top-3 flex size-7 items-center justify-center rounded-full bg-accent text-xs font-bold text-accent-ink">
                    {place + 1}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-muted empty:hidden">
        {isLoading ? t('picker.loading') : items.length === 0 && t('search.empty')}
      </p>
      {hasMore && !isLoading && (
        <div>
          <Button onClick={loadMore}>{t('picker.more')}</Button>
        </div>
      )}
    </section>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
