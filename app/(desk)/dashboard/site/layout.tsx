import { SiteNav } from '#components/desk/site/site-nav';
import { requireDeskUser } from '#lib/account/session';

export default async function SiteLayout({ children }: LayoutProps<'/dashboard/site'>) {
  await requireDeskUser('administrator');
  return (
    <>
      <SiteNav />
      {children}
    </>
  );
}
