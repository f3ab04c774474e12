import { useTranslations } from 'next-intl';
import type { MenuEntry } from '#db/site/menu';
import { leadsTo } from '#domain/http/page-parts';

const LINK =
  'flex min-h-11 items-center px-3 text-sm font-bold whitespace-nowrap text-white hover:underline aria-[current]:bg-brand-deep';

/** The sections in one line that scrolls sideways, on narrow screens. */
export function SectionStrip({ menu }: { menu: MenuEntry[] }) {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('sections')} className="bg-brand lg:hidden print:hidden">
      <ul className="flex overflow-x-auto px-1 [scrollbar-width:none]">
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
