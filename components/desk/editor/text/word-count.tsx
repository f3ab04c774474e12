'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { BodyDocument } from '#domain/article/body';
import { bodyWords } from '#domain/article/body-text';
import { countWords } from '#domain/base/words';

export function WordCount({ body }: { body: BodyDocument }) {
  const t = useTranslations('editor.body');
  // Not before the typed letter is shown.
  const words = countWords(bodyWords(useDeferredValue(body)));
  return <span className="tabular-nums">{t('words', { count: words })}</span>;
}
