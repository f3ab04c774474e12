import { useTranslations } from 'next-intl';
import { MostRead } from '#components/article/most-read';
import { VisitBlock } from '#components/site/visit-block';
import { WebLinks } from '#components/site/web-links';
import type { ListedArticle } from '#db/article/articles';
import type { WebLinkGroup } from '#db/site/web-links';
import { ASIDE, partMark } from '#domain/http/page-parts';
import type { VisitStatistics } from '#domain/visits/visits';

type Props = { mostRead: ListedArticle[]; links: WebLinkGroup[]; figures: VisitStatistics };

export function SiteAside({ mostRead, links, figures }: Props) {
  const t = useTranslations('site');
  return (
    <aside
      {...partMark(ASIDE)}
      aria-label={t('aside')}
      className="print:hidden grid content-start gap-8 md:max-lg:grid-cols-2"
    >
      {mostRead.length > 0 && <MostRead articles={mostRead} />}
      <WebLinks groups={links} />
      <VisitBlock figures={figures} />
    </aside>
  );
}
