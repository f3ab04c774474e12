import { useTranslations } from 'next-intl';
import { Magnifier, SearchForm } from '#components/search/search-form';
import { SiteLogo } from '#components/site/logo';
import type { MenuEntry } from '#db/site/menu';
import type { Site } from '#db/site/site';
import { HEADER, partMark } from '#domain/http/page-parts';
import { SEARCH_PATH } from '#domain/http/paths';

type Props = { site: Pick<Site, 'name' | 'agency' | 'logo'>; menu: MenuEntry[] };

export function SiteHeader({ site, menu }: Props) {
  return (
    <header {...partMark(HEADER)} className="border-b border-line">
      <div className="h-1.5 bg-accent print:hidden" />
      <div className="page-width flex items-center justify-between gap-2 py-4 sm:gap-4">
        <a href="/" className="group flex min-w-0 items-center gap-2 sm:gap-3">
          <SiteLogo logo={site.logo} />
          <span className="flex min-w-0 flex-col wrap-anywhere">
            <span className="text-xs text-balance text-muted max-sm:text-[0.75rem]">{site.agency}</span>
            <span className="text-base leading-snug font-bold group-hover:text-accent sm:text-lg md:text-xl">
              {site.name}
            </span>
          </span>
        </a>
        <div className="flex shrink-0 items-center max-sm:-me-3 sm:gap-2 print:hidden">
          <SiteSearch />
          <NarrowMenu menu={menu} />
        </div>
      </div>
      <WideMenu menu={menu} />
    </header>
  );
}

function SiteSearch() {
  const t = useTranslations('search');
  return (
    <>
      <SearchForm name={t('onSite')} size="small" className="w-72 max-lg:hidden" />
      <a
        href={SEARCH_PATH}
        className="flex size-11 items-center justify-center rounded hover:border-accent hover:text-accent sm:border sm:border-line lg:hidden"
      >
        <Magnifier />
        <span className="sr-only">{t('title')}</span>
      </a>
    </>
  );
}

/** Opens without JavaScript. */
function NarrowMenu({ menu }: Pick<Props, 'menu'>) {
  const t = useTranslations('site');
  return (
    <details className="group lg:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded px-3 text-sm font-bold sm:border sm:border-line [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="max-sm:sr-only">{t('menu')}</span>
      </summary>
      <nav
        aria-label={t('mainNavigation')}
        className="absolute inset-x-0 z-10 mt-4 border-y border-line bg-ground shadow-lg"
      >
        <ul className="page-width grid grid-cols-[minmax(0,1fr)] gap-x-8 py-4 wrap-anywhere sm:grid-cols-2">
          {menu.map((entry, index) => (
            <li key={index} className="py-1">
              <a href={entry.href} className="block py-2 font-bold hover:text-accent">
                {entry.label}
              </a>
              {entry.children.length > 0 && (
                <ul className="flex flex-wrap gap-x-5">
                  {entry.children.map((child) => (
                    <li key={child.href}>
                      <a href={child.href} className="block py-1.5 text-sm text-muted hover:text-accent">
                        {child.label}
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

function WideMenu({ menu }: Pick<Props, 'menu'>) {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('mainNavigation')} className="print:hidden hidden border-t border-line lg:block">
      <ul className="page-width flex flex-wrap gap-x-7 wrap-anywhere">
        <li>
          <a href="/" className="block py-3 text-sm font-bold hover:text-accent">
            {t('home')}
          </a>
        </li>
        {menu.map((entry, index) => (
          <li key={index}>
            <a href={entry.href} className="block py-3 text-sm font-bold hover:text-accent">
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
