import { useTranslations } from 'next-intl';
import type { MediaUses } from '#db/media/uses';
import type { MediaKind } from '#domain/media/media';

type Props = { kind: MediaKind; uses: MediaUses };

export function MediaUsesList({ kind, uses: { articles, albums, pages, isUsed } }: Props) {
  const t = useTranslations('media.uses');
  const list = useTranslations('editor.list');
  const hasNamed = articles.length + albums.length + pages.length > 0;
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{t('title')}</h2>
      {hasNamed && (
        <ul className="divide-y divide-line border-y border-line text-sm">
          {articles.map(({ id, title, isLive }) => (
            <Use
              key={id}
              href={`/dashboard/articles/${id}`}
              title={title || list('untitled')}
              note={isLive ? t('live') : t('notLive')}
            />
          ))}
          {albums.map(({ id, title, isShown }) => (
            <Use
              key={`album-${id}`}
              href={`/dashboard/albums/${id}`}
              title={title}
              note={t(isShown ? 'album' : 'albumHidden')}
            />
          ))}
          {pages.map(({ id, slug, title }) => (
            <Use key={id} href={`/${slug}`} title={title} note={t('page')} />
          ))}
        </ul>
      )}
      {!hasNamed && <p className="text-sm text-muted">{isUsed ? t('elsewhere', { kind }) : t('none')}</p>}
    </section>
  );
}

function Use({ href, title, note }: { href: string; title: string; note: string }) {
  return (
    <li className="py-2">
      <a href={href} className="inline-block py-1 hover:text-accent hover:underline">
        {title}
      </a>{' '}
      <span className="text-xs text-muted">({note})</span>
    </li>
  );
}
