import type { Metadata } from 'next';
import { SignInList } from '#components/account/sign-in-list';
import { Button, buttonClass } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { listSignIns } from '#db/account/sign-in-log';
import { writtenAddress } from '#domain/http/client-address';
import { idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { setting } from '#server/settings/settings';

const PAGE = 50;
const HERE = '/dashboard/audit/sign-ins';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.signIns');
  return { title: t('title') };
}

export default async function SignInsPage({ searchParams }: PageProps<'/dashboard/audit/sign-ins'>) {
  await requireDeskUser('administrator');
  const t = await deskWords('account.signIns');
  const given = await searchParams;
  const typed = ([given['address']].flat()[0] ?? '').trim().slice(0, 60);
  const address = writtenAddress(typed);
  const isWrong = typed !== '' && address === '';
  const before = idOf([given['before']].flat()[0] ?? '');
  const found = isWrong ? [] : await listSignIns({ address: address || undefined, before }, PAGE + 1);
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const days = setting('SIGN_IN_LOG_DAYS');
  return (
    <>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-6 text-muted">{days > 0 ? t('hint', { days }) : t('off')}</p>
      <form method="get" action={HERE} className="mb-8 grid max-w-md gap-4">
        <TextField
          label={t('address')}
          name="address"
          defaultValue={typed}
          maxLength={60}
          error={isWrong ? t('addressWrong') : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="main">
            {t('show')}
          </Button>
          <a href={HERE} className={buttonClass()}>
            {t('showAll')}
          </a>
        </div>
      </form>
      {!isWrong && <SignInList rows={found.slice(0, PAGE)} isOfAll />}
      <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-3">
        <a href="/dashboard/audit" className={buttonClass()}>
          ← {t('toAudit')}
        </a>
        {last && (
          <a href={`${HERE}?${new URLSearchParams({ address, before: String(last.id) })}`} className={buttonClass()}>
            {t('older')} →
          </a>
        )}
      </nav>
    </>
  );
}
