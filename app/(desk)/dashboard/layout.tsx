import { NextIntlClientProvider } from 'next-intl';
import { DeskShell } from '#components/desk/frame/shell';
import { requireSignedInUser } from '#lib/account/session';
import { loadDeskMessages } from '#lib/base/messages';
import { signOutAction } from './actions';

/** Checks the session; each page and each action checks it again. */
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
