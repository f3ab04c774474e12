import { useTranslations } from 'next-intl';
import type { MenuEntry } from '#db/site/menu';
import { leadsTo } from '#domain/http/page-parts';

const TOP =
  'flex min-h-12 items-center px-3.5 text-sm font-bold text-white hover:bg-brand-deep focus-visible:-outline-offset-4 focus-visible:outline-white aria-[current]:bg-brand-deep forced-colors:aria-[current]:underline forced-colors:aria-[current]:underline-offset-8';

/** Stays in sight; what lies below an entry shows where the pointer or the focus is (`public/trang.js` hides it on Escape). */
export function WideMenu({ menu }: { menu: MenuEntry[] }) {
  const t = useTranslations('site');
  return (
    <nav
      aria-label={t('mainNavigation')}
      data-menu=""
      className="sticky top-0 z-20 hidden overflow-x-clip bg-brand lg:block print:hidden forced-colors:border-y"
    >
      <div className="page-width">
        <ul className="-mx-3.5 flex flex-wrap wrap-anywhere">
          <li>
            <a {...leadsTo('/')} href="/" className={TOP}>
              {t('home')}
            </a>
          </li>
          {menu.map((entry, index) => (
            <li key={index} className="group/entry relative">
              <a {...leadsTo(...entry.steps)} href={entry.href} className={TOP}>
                {entry.label}
              </a>
              <Below entries={entry.children} isAtEnd={index >= menu.length / 2} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function Below({ entries, isAtEnd }: { entries: MenuEntry['children']; isAtEnd: boolean }) {
  if (entries.length === 0) return null;
  return (
    <ul
      className={`absolute top-full hidden min-w-56 border border-line bg-ground py-1.5 shadow-lg group-focus-within/entry:block group-hover/entry:block in-data-closed:hidden! ${isAtEnd ? 'end-0' : 'start-0'}`}
    >
      {entries.map((child) => (
        <li key={child.href}>
          <a
            {...leadsTo(...child.steps)}
            href={child.href}
            className="block px-4 py-2 text-sm hover:bg-surface hover:text-accent aria-[current]:font-bold aria-[current]:text-accent"
          >
            {child.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
