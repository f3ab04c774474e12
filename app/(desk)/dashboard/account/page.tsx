import type { Metadata } from 'next';
import { Panel } from '#components/account/panel';
import { PasswordForm } from '#components/account/password-form';
import { ProfileForm } from '#components/account/profile-form';
import { SecondFactor } from '#components/account/second-factor';
import { SessionList } from '#components/account/session-list';
import { SignInList } from '#components/account/sign-in-list';
import { TriesNotice } from '#components/account/tries-notice';
import { Notice } from '#components/ui/notice';
import { countRecoveryCodes } from '#db/account/own-commands';
import { listSessions } from '#db/account/sessions';
import { listSignIns } from '#db/account/sign-in-log';
import { readTriesBefore } from '#db/account/sign-in-tries';
import { findUser } from '#db/account/users';
import { readSite } from '#db/site/site';
import { deskWords } from '#lib/account/desk-words';
import { qrCode } from '#lib/account/second-factor';
import { lacksSecondFactor, requireSignedInUser } from '#lib/account/session';
import { setting } from '#server/settings/settings';
import { changePasswordAction, changeProfileAction, endOtherSessionsAction, endSessionAction } from './actions';
import {
  changeSecondFactorAction,
  prepareSecondFactorAction,
  switchOnSecondFactorAction,
} from './second-factor-actions';

const OWN_SIGN_INS = 12;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const user = await requireSignedInUser();
  const t = await deskWords('account');
  const [sessions, codesLeft, prepared, mustSetUp, tries, signIns] = await Promise.all([
    listSessions(user.id),
    countRecoveryCodes(user.id),
    findPrepared(user.id),
    lacksSecondFactor(user),
    readTriesBefore(user),
    listSignIns({ userId: user.id }, OWN_SIGN_INS),
  ]);
  const days = setting('SIGN_IN_LOG_DAYS');
  return (
    <>
      <h1 className="mb-6 text-2xl font-bold print:hidden">{t('title')}</h1>
      {mustSetUp && (
        <div className="mb-8">
          <Notice tone="bad">{t('secondFactor.due')}</Notice>
        </div>
      )}
      {tries.count > 0 && (
        <div className="mb-8">
          <TriesNotice tries={tries} t={await deskWords('account.tries')} />
        </div>
      )}
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-12">
        <Panel title={t('secondFactor.title')} hint={t('secondFactor.hint')}>
          <SecondFactor
            isOn={user.hasSecondFactor}
            codesLeft={codesLeft}
            prepared={prepared}
            actions={{
              prepare: prepareSecondFactorAction,
              switchOn: switchOnSecondFactorAction,
              change: changeSecondFactorAction,
            }}
          />
        </Panel>
        <Panel title={t('sessions.title')} hint={t('sessions.hint')}>
          <SessionList
            sessions={sessions.map(({ id, browser, createdAt, seenAt }) => {
              return { id, browser, createdAt, seenAt, isThis: id === user.sessionId };
            })}
            actions={{ end: endSessionAction, endOthers: endOtherSessionsAction }}
          />
        </Panel>
        <Panel
          id="sign-ins"
          title={t('signIns.ownTitle')}
          hint={days > 0 ? t('signIns.ownHint', { days }) : t('signIns.off')}
        >
          <SignInList rows={signIns} />
        </Panel>
        <Panel title={t('profile')}>
          <ProfileForm user={user} action={changeProfileAction} />
        </Panel>
        <Panel title={t('passwordTitle')} hint={t('passwordHint')}>
          <PasswordForm email={user.email} action={changePasswordAction} />
        </Panel>
      </div>
    </>
  );
}

/** The secret and its QR code while the user sets up an authenticator app. */
async function findPrepared(userId: number) {
  const [user, site] = await Promise.all([findUser(userId), readSite()]);
  if (!user?.secondFactorSecret || user.secondFactorAt) return undefined;
  return { secret: user.secondFactorSecret, svg: qrCode(user.secondFactorSecret, site.name, user.email) };
}
