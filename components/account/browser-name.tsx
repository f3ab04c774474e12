'use client';

import { useTranslations } from 'next-intl';
import { browserName } from '#domain/account/browser-name';

export function BrowserName({ userAgent }: { userAgent: string }) {
  const t = useTranslations('account.sessions');
  const { browser = t('otherBrowser'), system = t('otherSystem') } = browserName(userAgent);
  return t('browser', { browser, system });
}
