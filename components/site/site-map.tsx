import { useTranslations } from 'next-intl';
import type { StaticPage } from '#db/site/site';
import type { PublicTag } from '#db/tags/public-tags';
import { LIBRARY_PATH, SHELVES, shelfPath } from '#domain/http/library-paths';
import { AUTHORS_PATH, authorPath, categoryPath, tagPath, topicPath } from '#domain/http/paths';
import { OWN_PAGES, READER_PAGES } from '#domain/http/reader-pages';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  categories: CategoryNode[];
  pages: Titled[];
  tags: PublicTag[];
  authors: Named[];
  topics: Titled[];
};
type Named = { slug: string; name: string };
type Titled = Pick<StaticPage, 'slug' | 'title'>;

export function SiteMap({ categories, pages, tags, authors, topics }: Props) {
  const t = useTranslations();
  const own = OWN_PAGES.filter((kind) => kind !== 'site_map').map((kind) => READER_PAGES[kind]);
  return (
    <div className="mt-8 gap-x-12 lg:columns-3">
      <Part title={t('siteMap.sections')}>
        <Branch>
          <Leaf href="/" name={t('site.home')} />
          {categories.map((category) => (
            <Category key={category.id} category={category} />
          ))}
        </Branch>
      </Part>
      {topics.length > 0 && (
        <Part title={t('topics.title')}>
          <Branch>
            {topics.map((topic) => (
              <Leaf key={topic.slug} href={topicPath(topic)} name={topic.title} />
            ))}
          </Branch>
        </Part>
      )}
      {pages.length > 0 && (
        <Part title={t('siteMap.pages')}>
          <Branch>
            {pages.map((page) => (
              <Leaf key={page.slug} href={categoryPath(page)} name={page.title} />
            ))}
          </Branch>
        </Part>
      )}
      {tags.length > 0 && (
        <Part title={t('tagPage.all')}>
          <Branch>
            {tags.map((tag) => (
              <Leaf key={tag.slug} href={tagPath(tag)} name={tag.name} />
            ))}
          </Branch>
        </Part>
      )}
      <Part title={t('siteMap.tools')}>
        <Branch>
          {own.map(({ path, words }) => (
            <Leaf key={path} href={path} name={t(`${words}.title`)}>
              {path === LIBRARY_PATH && <Shelves />}
              {path === AUTHORS_PATH && authors.length > 0 && <Authors authors={authors} />}
            </Leaf>
          ))}
        </Branch>
      </Part>
    </div>
  );
}

function Shelves() {
  const t = useTranslations('library.shelves');
  return (
    <Branch isBelow>
      {SHELVES.map((shelf) => (
        <Leaf key={shelf} href={shelfPath(shelf)} name={t(shelf)} />
      ))}
    </Branch>
  );
}

function Authors({ authors }: { authors: Named[] }) {
  return (
    <Branch isBelow>
      {authors.map((author) => (
        <Leaf key={author.slug} href={authorPath(author)} name={author.name} />
      ))}
    </Branch>
  );
}

function Category({ category }: { category: CategoryNode }) {
  return (
    <Leaf href={categoryPath(category)} name={category.name}>
      {category.children.length > 0 && (
        <Branch isBelow>
          {category.children.map((child) => (
            <Category key={child.id} category={child} />
          ))}
        </Branch>
      )}
    </Leaf>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-8 break-inside-avoid wrap-anywhere">
      <h2 className="mb-2 text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Branch({ isBelow = false, children }: { isBelow?: boolean; children: React.ReactNode }) {
  return <ul className={isBelow ? 'ms-2 border-s border-line ps-4' : ''}>{children}</ul>;
}

function Leaf({ href, name, children }: { href: string; name: string; children?: React.ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-block py-1.5 underline-offset-4 hover:text-accent hover:underline">
        {name}
      </a>
      {children}
    </li>
  );
}
