'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Secret } from '#components/ui/secret';

/** Shown only once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('account.secondFactor');
  return (
    <div className="grid gap-4">
      <Notice tone="good">{t('codesNew')}</Notice>
      <p className="text-sm">{t('codesHint')}</p>
      <Secret text={codes.join('\n')}>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Secret>
    </div>
  );
}
