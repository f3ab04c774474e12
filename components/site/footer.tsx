import { useTranslations } from 'next-intl';
import type { Site, StaticPage } from '#db/site/site';
import { categoryPath, OPEN_DATA_PATH, STATISTICS_PATH } from '#domain/http/paths';
import { READER_PAGES } from '#domain/http/reader-pages';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = { site: Site; categories: CategoryNode[]; pages: Pick<StaticPage, 'slug' | 'title'>[] };

/** Two where both have room, with letters of any size. */
const COLUMNS = 'gap-x-6 columns-[8rem_2] *:break-inside-avoid';

/** Dark in light and dark. */
export function SiteFooter({ site, categories, pages }: Props) {
  const t = useTranslations('site');
  return (
    <footer className="mt-12 break-inside-avoid border-t-4 border-brand bg-night text-stone-200 print:text-ink">
      <div className="page-width grid grid-cols-[minmax(0,1fr)] gap-8 py-10 text-sm wrap-anywhere md:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-1.5 md:max-lg:col-span-full">
          <p className="text-base font-bold text-white print:text-ink">{site.name}</p>
          <p>{site.agency}</p>
          <Contact label={t('responsible')} value={site.responsible} />
          <Contact label={t('address')} value={site.address} />
          <Contact label={t('phone')} value={site.phone} href={`tel:${site.phone.replace(/\s/g, '')}`} />
          <Contact label={t('email')} value={site.email} href={`mailto:${site.email}`} />
          <SocialLinks links={site.socialLinks} />
          {site.licence && <p className="mt-3 text-stone-400 print:text-muted">{site.licence}</p>}
        </div>
        <nav aria-label={t('menu')} className="print:hidden">
          <ColumnTitle>{t('mainNavigation')}</ColumnTitle>
          <ul className={COLUMNS}>
            {categories.map((category) => (
              <li key={category.id}>
                <FooterLink href={categoryPath(category)}>{category.name}</FooterLink>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={t('footerNavigation')} className="print:hidden">
          <ColumnTitle>{t('footerNavigation')}</ColumnTitle>
          <ul className={COLUMNS}>
            {pages.map((page) => (
              <li key={page.slug}>
                <FooterLink href={categoryPath(page)}>{page.title}</FooterLink>
              </li>
            ))}
            <li>
              <FooterLink href={READER_PAGES.library.path}>{t('library')}</FooterLink>
            </li>
            <li>
              <FooterLink href={READER_PAGES.topics.path}>{t('topics')}</FooterLink>
            </li>
            <li>
              <FooterLink href={READER_PAGES.authors.path}>{t('authors')}</FooterLink>
            </li>
            <li>
              <FooterLink href={STATISTICS_PATH}>{t('statistics')}</FooterLink>
            </li>
            <li>
              <FooterLink href={OPEN_DATA_PATH}>{t('openData')}</FooterLink>
            </li>
            <li>
              <FooterLink href={READER_PAGES.site_map.path}>{t('siteMap')}</FooterLink>
            </li>
            <li>
              <FooterLink href={READER_PAGES.feeds.path}>{t('feeds')}</FooterLink>
            </li>
            <li>
              <FooterLink href="#dau-trang">{t('toTop')}</FooterLink>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function ColumnTitle({ children }: { children: React.ReactNode }) {
  return <p className="mb-1.5 text-base font-bold text-white">{children}</p>;
}

function SocialLinks({ links }: { links: Site['socialLinks'] }) {
  if (links.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {links.map((link, index) => (
        <li key={index}>
          <a
            href={link.url}
            rel="noopener me"
            className="inline-block py-1.5 underline underline-offset-4 hover:text-white focus-visible:outline-white"
          >
            {link.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function FooterLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className="inline-block py-1.5 hover:text-white hover:underline focus-visible:outline-white">
      {children}
    </a>
  );
}

function Contact({ label, value, href }: { label: string; value: string; href?: string }) {
  if (!value) return null;
  return (
    <p>
      <span className="text-stone-400 print:text-muted">{label}: </span>
      {href ? (
        <a
          href={href}
          className="inline-block py-0.5 underline underline-offset-4 hover:text-white focus-visible:outline-white"
        >
          {value}
        </a>
      ) : (
        value
      )}
    </p>
  );
}
