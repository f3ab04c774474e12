import { useTranslations } from 'next-intl';
import { authorPath } from '#domain/http/paths';

type Props = { authors: { slug: string; name: string; title: string; unit: string }[] };

export function AuthorNames({ authors }: Props) {
  const t = useTranslations('authorPage');
  if (authors.length === 0) return <p className="mt-8">{t('none')}</p>;
  return (
    <ul className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {authors.map((author) => (
        <li key={author.slug} className="min-w-0 border-b border-line py-2 wrap-anywhere">
          <a
            href={authorPath(author)}
            className="inline-block py-1.5 font-bold underline-offset-4 hover:text-accent hover:underline"
          >
            {author.name}
          </a>
          <p className="text-sm text-muted">{[author.title, author.unit].filter(Boolean).join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
