import { NextIntlClientProvider } from 'next-intl';
import { DeskShell } from '#components/desk/frame/shell';
import { requireSignedInUser } from '#lib/account/session';
import { loadDeskMessages } from '#lib/base/messages';
import { signOutAction } from './actions';

/** The frame of every desk page: the session is checked here, and again by each page and each action. */
export default async function DashboardLayout({ children }: LayoutProps<'/dashboard'>) {
  const user = await requireSignedInUser();
  return (
    <div lang={user.locale}>
      <NextIntlClientProvider
        locale={user.locale}
        messages={loadDeskMessages(user.locale)}
        timeZone="Asia/Ho_Chi_Minh"
        now={new Date()}
      >
        <DeskShell signOut={signOutAction} name={user.name} role={user.role}>
          {children}
        </DeskShell>
      </NextIntlClientProvider>
    </div>
  );
}
