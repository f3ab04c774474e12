import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { Magnifier, SearchForm } from '#components/search/search-form';
import { SiteLogo } from '#components/site/logo';
import { MenuSheet } from '#components/site/menu-sheet';
import { SectionStrip } from '#components/site/section-strip';
import { WideMenu } from '#components/site/wide-menu';
import type { MenuEntry } from '#db/site/menu';
import type { Logo, Site } from '#db/site/site';
import { HEADER, partMark } from '#domain/http/page-parts';
import { SEARCH_PATH } from '#domain/http/paths';

type Props = { site: Pick<Site, 'name' | 'agency' | 'logo' | 'banner' | 'phone'>; menu: MenuEntry[] };

/** No box of its own, so that its bar stays in sight along the whole page. */
export function SiteHeader({ site, menu }: Props) {
  return (
    <header {...partMark(HEADER)} className="contents">
      <ServiceBar phone={site.phone} />
      <div className="border-b border-line bg-ground max-lg:sticky max-lg:top-0 max-lg:z-20 lg:border-0 print:static">
        <div className="page-width relative flex items-center justify-between gap-2 py-1.5 sm:gap-4 lg:min-h-20 lg:py-2">
          {site.banner && <Banner picture={site.banner} />}
          <SiteName site={site} />
          <div className="relative z-30 flex shrink-0 items-center max-lg:-me-2 print:hidden">
            <SiteSearch />
            <MenuSheet menu={menu} phone={site.phone} />
          </div>
        </div>
      </div>
      <SectionStrip menu={menu} />
      <WideMenu menu={menu} />
    </header>
  );
}

function ServiceBar({ phone }: { phone: string }) {
  const t = useTranslations('site');
  return (
    <div className="bg-surface text-sm wrap-anywhere text-muted max-lg:hidden print:hidden">
      <div className="page-width flex min-h-9 items-center gap-x-6">
        {/* Filled by `public/trang.js`, perhaps before React hydrates a preview, which leaves a text alone, but not a child. */}
        <span data-today="" hidden suppressHydrationWarning>
          {''}
        </span>
        {phone && (
          <a href={`tel:${phone.replace(/\s/g, '')}`} className="hover:text-accent hover:underline">
            {t('hotline', { phone })}
          </a>
        )}
        <a href="/rss.xml" className="ms-auto hover:text-accent hover:underline">
          RSS
        </a>
      </div>
    </div>
  );
}

/** At the right, and fainter towards the name, which stays legible. */
function Banner({ picture }: { picture: Logo }) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-y-0 end-0 w-2/3 mask-l-from-40% mask-l-to-95% max-lg:hidden print:hidden"
    >
      <Picture source={picture} alt="" sizes="50rem" className="size-full object-cover" />
    </div>
  );
}

function SiteName({ site }: Pick<Props, 'site'>) {
  return (
    <a href="/" className="group relative flex min-w-0 items-center gap-2.5 lg:gap-4">
      <SiteLogo logo={site.logo} />
      <span className="flex min-w-0 flex-col wrap-anywhere">
        <span className="text-sm leading-snug font-bold tracking-[0.06em] text-muted uppercase max-lg:sr-only print:not-sr-only">
          {site.agency}
        </span>
        <span className="text-base leading-snug font-bold text-name group-hover:underline max-sm:text-sm max-sm:leading-tight lg:text-[1.8125rem] lg:leading-tight">
          {site.name}
        </span>
      </span>
    </a>
  );
}

function SiteSearch() {
  const t = useTranslations('search');
  return (
    <>
      <SearchForm name={t('onSite')} size="small" className="w-72 max-lg:hidden" />
      <a
        href={SEARCH_PATH}
        className="flex size-[44px] items-center justify-center rounded hover:text-accent lg:hidden"
      >
        <Magnifier />
        <span className="sr-only">{t('title')}</span>
      </a>
    </>
  );
}
