import { useTranslations } from 'next-intl';
import { Emblem } from '#components/site/emblem';
import type { Site } from '#db/site';
import type { CategoryNode } from '#domain/category-tree';
import { categoryPath } from '#domain/paths';

type Props = { site: Pick<Site, 'name' | 'agency'>; categories: CategoryNode[] };

export function SiteHeader({ site, categories }: Props) {
  return (
    <header className="border-b border-line">
      <div className="h-1.5 bg-accent print:hidden" />
      <div className="page-width flex items-center justify-between gap-4 py-4">
        <a href="/" className="group flex items-center gap-3">
          <Emblem />
          <span className="flex flex-col">
            <span className="text-xs text-muted">{site.agency}</span>
            <span className="text-lg leading-snug font-bold group-hover:text-accent md:text-xl">{site.name}</span>
          </span>
        </a>
        <NarrowMenu categories={categories} />
      </div>
      <WideMenu categories={categories} />
    </header>
  );
}

/** Opens without JavaScript. */
function NarrowMenu({ categories }: Pick<Props, 'categories'>) {
  const t = useTranslations('site');
  return (
    <details className="print:hidden group lg:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded border border-line px-3 text-sm font-bold [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="max-sm:sr-only">{t('menu')}</span>
      </summary>
      <nav
        aria-label={t('mainNavigation')}
        className="absolute inset-x-0 z-10 mt-4 border-y border-line bg-ground shadow-lg"
      >
        <ul className="page-width grid gap-x-8 py-4 sm:grid-cols-2">
          {categories.map((category) => (
            <li key={category.id} className="py-1">
              <a href={categoryPath(category)} className="block py-2 font-bold hover:text-accent">
                {category.name}
              </a>
              {category.children.length > 0 && (
                <ul className="flex flex-wrap gap-x-5">
                  {category.children.map((child) => (
                    <li key={child.id}>
                      <a href={categoryPath(child)} className="block py-1.5 text-sm text-muted hover:text-accent">
                        {child.name}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

function WideMenu({ categories }: Pick<Props, 'categories'>) {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('mainNavigation')} className="print:hidden hidden border-t border-line lg:block">
      <ul className="page-width flex flex-wrap gap-x-7">
        <li>
          <a href="/" className="block py-3 text-sm font-bold hover:text-accent">
            {t('home')}
          </a>
        </li>
        {categories.map((category) => (
          <li key={category.id}>
            <a href={categoryPath(category)} className="block py-3 text-sm font-bold hover:text-accent">
              {category.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
