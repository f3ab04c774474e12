import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteFooter } from '#components/site/footer';
import { SiteHeader } from '#components/site/header';
import { NoticeBar } from '#components/site/notice-bar';
import { ViewBeacon } from '#components/site/view-beacon';
import { readPart } from '#db/client/reads';
import { listShownNotices } from '#db/notices/notices';
import { readMenu } from '#db/site/menu';
import { listPages } from '#db/site/site';
import { CHOICES_SCRIPT, READERS_SCRIPT } from '#domain/http/cdn-cache';
import { HEADER, NOTICES } from '#domain/http/page-parts';
import { feedLinks } from '#lib/feeds/page-metadata';
import { loadCategoryTree, loadSite } from '#lib/site/once';
import { hasCdn } from '#server/settings/cdn';

export async function generateMetadata(): Promise<Metadata> {
  const site = await loadSite();
  return {
    title: { default: site.name, template: `%s | ${site.name}` },
    description: site.description,
    openGraph: { siteName: site.name, locale: 'vi_VN', type: 'website' },
    alternates: { types: feedLinks(site.name) },
  };
}

export default async function PublicLayout({ children }: LayoutProps<'/'>) {
  const t = await getTranslations('site');
  const tree = loadCategoryTree();
  const [site, menu, categories, pages, notices] = await Promise.all([
    loadSite(),
    readPart(
      () => readMenu(tree),
      () => HEADER,
    ),
    tree,
    listPages(),
    readPart(listShownNotices, () => NOTICES),
  ]);
  return (
    <>
      <script src={CHOICES_SCRIPT} />
      <a id="dau-trang" href="#noi-dung" className="sr-only bg-ground p-3 focus:not-sr-only focus:absolute focus:z-30">
        {t('skip')}
      </a>
      <NoticeBar notices={notices} />
      <SiteHeader site={site} menu={menu} />
      <main id="noi-dung" tabIndex={-1} className="page-width py-4 wrap-anywhere outline-none">
        {children}
      </main>
      <SiteFooter site={site} categories={categories} pages={pages} />
      <script src={READERS_SCRIPT} defer />
      <ViewBeacon isBehindCache={hasCdn()} />
    </>
  );
}
