import { useTranslations } from 'next-intl';
import { SearchForm } from '#components/search/search-form';
import type { MenuEntry } from '#db/site/menu';
import { leadsTo } from '#domain/http/page-parts';
import { READER_PAGES } from '#domain/http/reader-pages';

const SHEET = 'danh-muc';
const ROW = 'block py-2.5 hover:text-accent aria-[current]:text-accent';

/**
 * Opens, and closes with Escape or a tap beside it, without a script. Browsers without popovers have the strip of sections
 * and the footer.
 */
export function MenuSheet({ menu, phone }: { menu: MenuEntry[]; phone: string }) {
  const t = useTranslations();
  return (
    <div className="hidden lg:hidden! supports-[selector(:popover-open)]:block">
      <button
        type="button"
        popoverTarget={SHEET}
        className="flex size-[44px] items-center justify-center rounded hover:text-accent"
      >
        <svg viewBox="0 0 16 16" className="size-5" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        <span className="sr-only">{t('site.menu')}</span>
      </button>
      <div
        id={SHEET}
        popover="auto"
        className="inset-y-0 end-0 start-auto m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto overscroll-contain bg-ground px-4 pb-8 text-ink sm:w-96 sm:border-s sm:border-line sm:shadow-lg [&::backdrop]:bg-black/50"
      >
        <div className="flex min-h-14 items-center justify-between">
          <p className="text-lg font-bold">{t('site.menu')}</p>
          <button
            type="button"
            popoverTarget={SHEET}
            popoverTargetAction="hide"
            className="-me-2 flex size-[44px] items-center justify-center rounded hover:text-accent"
          >
            <svg viewBox="0 0 16 16" className="size-5" aria-hidden="true">
              <path d="m2.5 2.5 11 11m0-11-11 11" stroke="currentColor" strokeWidth="1.8" />
            </svg>
            <span className="sr-only">{t('site.closeMenu')}</span>
          </button>
        </div>
        <SearchForm name={t('search.onSite')} size="small" />
        <nav aria-label={t('site.mainNavigation')} className="mt-3 wrap-anywhere">
          <ul className="divide-y divide-line">
            <li>
              <a {...leadsTo('/')} href="/" className={`${ROW} font-bold`}>
                {t('site.home')}
              </a>
            </li>
            {menu.map((entry, index) => (
              <li key={index}>
                <a {...leadsTo(...entry.steps)} href={entry.href} className={`${ROW} font-bold`}>
                  {entry.label}
                </a>
                {entry.children.length > 0 && (
                  <ul className="mb-2 flex flex-wrap gap-x-5 ps-4">
                    {entry.children.map((child) => (
                      <li key={child.href}>
                        <a {...leadsTo(...child.steps)} href={child.href} className={`${ROW} text-sm`}>
                          {child.label}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
          <ul className="mt-2 border-t-2 border-accent pt-1 text-sm">
            {phone && (
              <li>
                <a href={`tel:${phone.replace(/\s/g, '')}`} className={`${ROW} font-bold`}>
                  {t('site.hotline', { phone })}
                </a>
              </li>
            )}
            {(['library', 'topics', 'site_map'] as const).map((page) => (
              <li key={page}>
                <a {...leadsTo(READER_PAGES[page].path)} href={READER_PAGES[page].path} className={ROW}>
                  {t(page === 'site_map' ? 'site.siteMap' : `site.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
