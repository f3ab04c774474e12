import { useTranslations } from 'next-intl';
import type { MenuEntry } from '#db/site/menu';
import { leadsTo } from '#domain/http/page-parts';

const LINK =
  'flex min-h-11 items-center px-3 text-sm font-bold whitespace-nowrap text-white hover:underline aria-[current]:bg-brand-deep forced-colors:aria-[current]:underline';

/** The sections in one line that scrolls sideways, on narrow screens; `public/trang.js` brings the current one into sight. */
export function SectionStrip({ menu }: { menu: MenuEntry[] }) {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('sections')} className="bg-brand lg:hidden print:hidden">
      <ul
        data-strip=""
        className="flex overflow-x-auto ps-1 pe-6 mask-r-from-[calc(100%-1.5rem)] [scrollbar-width:none]"
      >
        <li>
          <a {...leadsTo('/')} href="/" className={LINK}>
            {t('home')}
          </a>
        </li>
        {menu.map((entry, index) => (
          <li key={index}>
            <a {...leadsTo(...entry.steps)} href={entry.href} className={LINK}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
