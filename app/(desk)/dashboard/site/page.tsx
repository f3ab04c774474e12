import type { Metadata } from 'next';
import { SiteForm } from '#components/desk/site/site-form';
import { versionOf } from '#db/client/version';
import { listPictureChoices, readSite } from '#db/site/site';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { saveSiteAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.nav');
  return { title: t('general') };
}

export default async function SitePage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration');
  const site = await readSite();
  return (
    <>
      <h1 className="text-2xl font-bold">{t('nav.general')}</h1>
      <p className="mb-6 text-muted">{t('site.intro')}</p>
      <SiteForm
        site={site}
        version={versionOf(site)}
        logos={await listPictureChoices(site.logoId === null ? [] : [site.logoId])}
        banners={await listPictureChoices(site.bannerId === null ? [] : [site.bannerId])}
        action={saveSiteAction}
      />
    </>
  );
}
