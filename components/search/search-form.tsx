import { useTranslations } from 'next-intl';
import { SuggestField } from '#components/search/suggest-field';
import { SEARCH_PATH } from '#domain/http/paths';

type Props = {
  /** Tells this search from others on the page. */
  name: string;
  id?: string;
  defaultValue?: string;
  size: 'large' | 'small';
  className?: string;
};

const FIELD = 'w-full border border-muted bg-ground px-3 text-ink placeholder:text-muted rounded-s border-e-0';

/** A GET form: works before any script runs. */
export function SearchForm({ name, id, defaultValue, size, className = '' }: Props) {
  const t = useTranslations('search');
  const isLarge = size === 'large';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form can be a landmark itself
    <form id={id} action={SEARCH_PATH} role="search" aria-label={name} className={`relative flex ${className}`}>
      <SuggestField
        defaultValue={defaultValue}
        className={`${FIELD} ${isLarge ? 'min-h-12 text-lg' : 'min-h-11 text-sm'}`}
      />
      <button
        type="submit"
        className="flex items-center justify-center gap-2 rounded-e border border-transparent bg-brand px-4 font-bold text-white hover:opacity-90"
      >
        <Magnifier />
        <span className={isLarge ? 'max-sm:sr-only' : 'sr-only'}>{t('submit')}</span>
      </button>
    </form>
  );
}

export function Magnifier() {
  return (
    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <circle cx="6.5" cy="6.5" r="4.75" />
        <path d="m10.2 10.2 4.3 4.3" />
      </g>
    </svg>
  );
}
