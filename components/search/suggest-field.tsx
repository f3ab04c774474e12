import { useTranslations } from 'next-intl';
import { LONGEST_QUERY } from '#domain/search/query';

type Props = { defaultValue?: string | undefined; className?: string };

/**
 * A search form's field `q`, in a form that is positioned: the suggestions hang below all of it. Once `public/trang.js` runs
 * it is a combobox (ARIA Authoring Practices, "list autocomplete with manual selection"): a suggestion is chosen by arrow
 * keys and Enter or by a click, and submits the form.
 */
export function SuggestField({ defaultValue, className }: Props) {
  const t = useTranslations('search');
  return (
    <div data-suggest={t('suggestionCount', { count: '{count}' })} className="min-w-0 grow">
      <input
        name="q"
        aria-label={t('query')}
        placeholder={t('query')}
        defaultValue={defaultValue}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        enterKeyHint="search"
        spellCheck={false}
        className={className}
        suppressHydrationWarning
      />
      <div
        role="listbox"
        aria-label={t('suggestions')}
        hidden
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded border border-muted bg-ground py-1 shadow-lg *:cursor-pointer *:px-3 *:py-2 *:text-sm *:hover:bg-surface *:aria-selected:bg-accent *:aria-selected:text-accent-ink"
        suppressHydrationWarning
      />
      <span role="status" className="sr-only" suppressHydrationWarning />
    </div>
  );
}
