import { useTranslations } from 'next-intl';
import { categoryPath } from '#domain/http/paths';

/** Each with its address without the first slash. */
type Props = { trail: { slug: string; name: string }[] };

/** The sign stands behind, so that no line begins with it. */
const STEP = "flex items-center gap-2 not-last:after:text-muted not-last:after:content-['›']";

export function Breadcrumb({ trail }: Props) {
  const t = useTranslations();
  return (
    <nav aria-label={t('article.trail')} className="mb-3">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm">
        <li className={STEP}>
          <a href="/" className="inline-block py-1 text-muted hover:text-accent">
            {t('site.home')}
          </a>
        </li>
        {trail.map((category) => (
          <li key={category.slug} className={STEP}>
            <a href={categoryPath(category)} className="inline-block py-1 font-bold text-accent hover:underline">
              {category.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
