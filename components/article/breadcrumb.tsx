import { useTranslations } from 'next-intl';
import { categoryPath } from '#domain/http/paths';

/** Each with its address without the first slash. */
type Props = { trail: { slug: string; name: string }[] };

export function Breadcrumb({ trail }: Props) {
  const t = useTranslations();
  return (
    <nav aria-label={t('article.trail')} className="mb-3">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm">
        <li>
          <a href="/" className="inline-block py-1 text-muted hover:text-accent">
            {t('site.home')}
          </a>
        </li>
        {trail.map((category) => (
          <li key={category.slug} className="flex items-center gap-2 before:text-muted before:content-['›']">
            <a href={categoryPath(category)} className="inline-block py-1 font-bold text-accent hover:underline">
              {category.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
