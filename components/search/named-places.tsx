import { useTranslations } from 'next-intl';
import type { NamedPlace } from '#lib/search/named-places';

export function NamedPlaces({ places }: { places: NamedPlace[] }) {
  const t = useTranslations('search');
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="trang-cua-cong" className="mb-6 border-t-2 border-ink pt-4">
      <h2 id="trang-cua-cong" className="text-lg font-bold">
        {t('places')}
      </h2>
      <ul className="mt-2">
        {places.map(({ kind, title, path }) => (
          <li key={path} className="border-b border-line">
            <a href={path} className="group flex min-h-11 flex-wrap items-center gap-x-3 py-2">
              <span className="min-w-0 font-bold text-accent [overflow-wrap:anywhere] group-hover:underline">
                {title}
              </span>{' '}
              <span className="text-sm text-muted">{t(`placeKinds.${kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
