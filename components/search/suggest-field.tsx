import { useTranslations } from 'next-intl';
import { LONGEST_QUERY } from '#domain/search/query';

type Props = { defaultValue?: string | undefined; className?: string };

/**
 * A search form's field `q`; the form must be positioned, because the suggestions hang below it. `public/trang.js`
 * makes it a combobox (ARIA Authoring Practices, "list autocomplete with manual selection"): arrow keys and Enter, or a
 * click, choose a suggestion and submit the form.
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
