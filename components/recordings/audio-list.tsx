import { useTranslations } from 'next-intl';
import { Audio } from '#components/article/audio';
import type { Recording } from '#db/article/recordings';
import { articlePath } from '#domain/http/paths';

/** Each plays here, with a link to its article. */
export function AudioList({ sounds }: { sounds: Recording[] }) {
  const t = useTranslations('library');
  if (sounds.length === 0) return <p className="mt-4">{t('empty.audio')}</p>;
  return (
    <ul className="mt-5 grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-6">
      {sounds.map(({ article, place, title, articleTitle, file }) => (
        <li key={`${article.id}-${place}`} className="min-w-0">
          <Audio file={file} title={title || articleTitle} />
          <p className="mt-1 text-sm wrap-anywhere">
            <a href={articlePath(article)} className="inline-block py-1.5 text-accent underline underline-offset-4">
              {t('inArticle', { title: articleTitle })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
