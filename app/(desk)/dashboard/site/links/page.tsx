import type { Metadata } from 'next';
import { LinksForm } from '#components/desk/site/links-form';
import { versionOf } from '#db/client/version';
import { listWebLinkGroups } from '#db/site/web-links';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { saveWebLinksAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.nav');
  return { title: t('links') };
}

export default async function WebLinksPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration');
  const groups = await listWebLinkGroups();
  return (
    <>
      <h1 className="text-2xl font-bold">{t('nav.links')}</h1>
      <p className="mb-6 max-w-3xl text-muted">{t('webLinks.intro')}</p>
      <LinksForm groups={groups} version={versionOf(groups)} action={saveWebLinksAction} />
    </>
  );
}
