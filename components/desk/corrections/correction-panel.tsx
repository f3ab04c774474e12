'use client';

import { useTranslations } from 'next-intl';
import { CorrectionForm } from '#components/desk/corrections/correction-form';
import { WithdrawCorrection } from '#components/desk/corrections/withdraw-correction';
import type { DeskCorrection } from '#db/corrections/corrections';
import { shortDateTime } from '#domain/base/calendar';
import type { FormState } from '#lib/base/form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  articleId: number;
  corrections: DeskCorrection[];
  may: { add: boolean; withdraw: boolean };
  actions: { add: Action; withdraw: Action };
};

export function CorrectionPanel({ articleId, corrections, may, actions }: Props) {
  const t = useTranslations('corrections');
  const withdrawn = corrections.filter(({ withdrawnAt }) => withdrawnAt).length;
  return (
    <section aria-labelledby="corrections" className="grid gap-3 rounded border border-line p-4">
      <h2 id="corrections" className="font-bold">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{t('intro')}</p>
      {/* What it said of the last one says nothing once that is withdrawn. */}
      {may.add && <CorrectionForm key={withdrawn} articleId={articleId} action={actions.add} />}
      <ol className="grid gap-3 text-sm wrap-anywhere empty:hidden">
        {corrections.map((correction) => (
          <li key={correction.id} className="grid gap-2 border-t border-line pt-3">
            <Facts correction={correction} />
            {may.withdraw && !correction.withdrawnAt && (
              <WithdrawCorrection id={correction.id} text={correction.text} action={actions.withdraw} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ correction: { kind, text, createdAt, withdrawnAt, author, reason } }: { correction: DeskCorrection }) {
  const t = useTranslations('corrections');
  return (
    <div>
      <b>{t(`kinds.${kind}`)}</b>
      <span className="block text-xs text-muted">
        {author ?? t('nobody')} · {shortDateTime(createdAt)}
      </span>
      <p className={`whitespace-pre-line ${withdrawnAt ? 'text-muted line-through' : ''}`}>{text}</p>
      {withdrawnAt && <b className="text-xs">{t('withdrawnAt', { at: shortDateTime(withdrawnAt) })}</b>}
      {reason && <p className="text-xs whitespace-pre-line">{t('withdrawnFor', { reason })}</p>}
    </div>
  );
}
