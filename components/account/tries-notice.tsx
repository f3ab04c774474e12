import { Notice } from '#components/ui/notice';
import type { Tries } from '#db/account/sign-in-tries';
import { shortDateTime } from '#domain/base/calendar';
import type { DeskWords } from '#lib/account/desk-words';

/** What others tried at the account before its owner signed in. */
export function TriesNotice({ tries, t }: { tries: Tries; t: DeskWords<'account.tries'> }) {
  if (tries.count === 0) return null;
  const { since, count, withPassword } = tries;
  return (
    <Notice tone={withPassword > 0 ? 'bad' : 'plain'}>
      <p>{since ? t('since', { count, since: shortDateTime(since) }) : t('ever', { count })}</p>
      {withPassword > 0 && <p>{t('withPassword', { count: withPassword })}</p>}
      <p>
        <a href="/dashboard/account#sign-ins" className="underline underline-offset-4">
          {t('toAccount')}
        </a>
      </p>
    </Notice>
  );
}
