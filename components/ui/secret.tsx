'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';

type Props = { text: string; children?: React.ReactNode };

export function Secret({ text, children }: Props) {
  const t = useTranslations('account.secret');
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  }
  return (
    <div className="grid justify-items-start gap-3">
      <pre
        data-testid="secret"
        className="w-full rounded border border-line bg-surface px-4 py-3 font-mono text-base whitespace-pre-wrap"
      >
        {text}
      </pre>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button onClick={copy}>{t('copy')}</Button>
        {children}
        <span role="status" className="text-sm text-good">
          {isCopied && t('copied')}
        </span>
      </div>
    </div>
  );
}
