import { useTranslations } from 'next-intl';
import { tagPath } from '#domain/http/paths';
import { tagSearchPath } from '#domain/search/filter';

/** `slugs` by the tag as written, of those that have a page; the others lead to a search. */
export function ArticleTags({ tags, slugs }: { tags: string[]; slugs: ReadonlyMap<string, string> }) {
  const t = useTranslations('article');
  if (tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-2 text-sm">
      <span className="font-bold">{t('tags')}:</span>
      <ul className="flex flex-wrap gap-2">
        {tags.map((tag) => {
          const slug = slugs.get(tag);
          return (
            <li key={tag}>
              <a
                href={slug === undefined ? tagSearchPath(tag) : tagPath({ slug })}
                rel={slug === undefined ? 'nofollow' : 'tag'}
                className="inline-block rounded-full bg-surface px-3 py-1 hover:text-accent hover:underline"
              >
                {tag}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
