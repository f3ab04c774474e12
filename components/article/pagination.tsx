import { useTranslations } from 'next-intl';
import { pageWindow } from '#domain/base/pagination';

type Props = { path: (page: number) => string; page: number; pages: number };

export function Pagination({ path, page, pages }: Props) {
  const t = useTranslations('category');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages')} className="print:hidden mt-8 flex flex-wrap items-center gap-2 text-sm">
      {page > 1 && (
        <PageLink href={path(page - 1)} rel="prev">
          ← {t('previous')}
        </PageLink>
      )}
      {pageWindow(page, pages).map((number, place) =>
        number === undefined ? (
          <span key={`gap-${place}`} className="px-1 text-muted">
            …
          </span>
        ) : (
          <PageLink key={number} href={path(number)} isCurrent={number === page}>
            <span className="sr-only">{t('page', { page: number })}</span>
            <span aria-hidden="true">{number}</span>
          </PageLink>
        ),
      )}
      {page < pages && (
        <PageLink href={path(page + 1)} rel="next">
          {t('next')} →
        </PageLink>
      )}
    </nav>
  );
}

type PageLinkProps = { href: string; rel?: string; isCurrent?: boolean; children: React.ReactNode };

function PageLink({ href, rel, isCurrent = false, children }: PageLinkProps) {
  return (
    <a
      href={href}
      rel={rel}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex min-h-11 min-w-11 items-center justify-center rounded border border-line px-3 hover:border-accent hover:text-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent aria-[current=page]:text-accent-ink"
    >
      {children}
    </a>
  );
}
