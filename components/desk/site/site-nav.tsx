'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

const ENTRIES = [
  { key: 'general', href: '/dashboard/site' },
  { key: 'categories', href: '/dashboard/site/categories' },
  { key: 'menu', href: '/dashboard/site/menu' },
  { key: 'links', href: '/dashboard/site/links' },
  { key: 'pages', href: '/dashboard/site/pages' },
] as const;

export function SiteNav() {
  const t = useTranslations('administration.nav');
  const path = usePathname();
  const isCurrent = (href: string) => (href === '/dashboard/site' ? path === href : path.startsWith(href));
  return (
    <nav aria-label={t('label')} className="mb-8 border-b border-line">
      <ul className="-mx-2 flex flex-wrap">
        {ENTRIES.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent(href) ? 'page' : undefined}
              className="block border-b-[3px] border-transparent px-2.5 py-2.5 text-sm hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
            >
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
