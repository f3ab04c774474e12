import { getTranslations } from 'next-intl/server';
import type { ShownCorrection } from '#db/corrections/corrections';
import { isoInVietnam } from '#domain/base/calendar';

/** What a NewsArticle has of them. */
export async function describeCorrections(corrections: ShownCorrection[]) {
  if (corrections.length === 0) return {};
  const t = await getTranslations('correction.kinds');
  return {
    correction: corrections.map(({ kind, text, createdAt }) => ({
      '@type': 'CorrectionComment',
      name: t(kind),
      text,
      datePublished: isoInVietnam(createdAt),
    })),
  };
}
