'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import type { BodyDocument } from '#domain/article/body';
import { bodyWords } from '#domain/article/body-text';
import { countWords } from '#domain/base/words';

export function WordCount({ body }: { body: BodyDocument }) {
  const t = useTranslations('editor.body');
  // Not before the typed letter is shown.
  const settled = useDeferredValue(body);
  const words = useMemo(() => countWords(bodyWords(settled)), [settled]);
  return <span className="tabular-nums">{t('words', { count: words })}</span>;
}
