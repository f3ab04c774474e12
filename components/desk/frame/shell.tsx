'use client';

import { usePathname } from 'next/navigation';
import { type Messages, useTranslations } from 'next-intl';
import { SignOutButton } from '#components/desk/frame/sign-out-button';
import { Emblem } from '#components/site/emblem';
import type { Role } from '#domain/account/roles';

const ENTRIES: { key: keyof Messages['shell']; href: string; roles?: Role[] }[] = [
  { key: 'overview', href: '/dashboard' },
  { key: 'articles', href: '/dashboard/articles' },
  { key: 'media', href: '/dashboard/media' },
  { key: 'front', href: '/dashboard/front', roles: ['editor', 'secretary', 'administrator'] },
  { key: 'topics', href: '/dashboard/topics', roles: ['editor', 'secretary', 'administrator'] },
  { key: 'figures', href: '/dashboard/figures' },
  { key: 'ratings', href: '/dashboard/ratings', roles: ['secretary', 'administrator'] },
  { key: 'health', href: '/dashboard/health', roles: ['secretary', 'administrator'] },
  { key: 'site', href: '/dashboard/site', roles: ['administrator'] },
  { key: 'users', href: '/dashboard/users', roles: ['administrator'] },
  { key: 'audit', href: '/dashboard/audit', roles: ['administrator'] },
];

type Props = { name: string; role: Role; signOut: () => Promise<void>; children: React.ReactNode };

export function DeskShell({ name, role, signOut, children }: Props) {
  const t = useTranslations();
  const path = usePathname();
  const entries = ENTRIES.filter((entry) => !entry.roles || entry.roles.includes(role));
  const isCurrent = (href: string) => (href === '/dashboard' ? path === href : path.startsWith(href));
  return (
    <>
      <a href="#noi-dung" className="sr-only bg-ground p-3 focus:not-sr-only focus:absolute focus:z-20">
        {t('shell.skip')}
      </a>
      <header className="relative border-b border-line bg-surface">
        <div className="page-width flex items-center gap-x-5 py-2 lg:gap-x-4">
          <a href="/" className="flex shrink-0 items-center gap-2 py-1 text-sm font-bold hover:text-accent">
            <span className="[&_svg]:size-8">
              <Emblem />
            </span>
            <span className="lg:max-2xl:sr-only">{t('shell.viewSite')}</span>
          </a>
          <Menu>
            <nav aria-label={t('shell.navigation')}>
              <ul className="-mx-2 grid grid-cols-2 lg:-mx-1.5 lg:flex">
                {entries.map(({ key, href }) => (
                  <li key={key}>
                    <a
                      href={href}
                      aria-current={isCurrent(href) ? 'page' : undefined}
                      className="block border-b-[3px] border-transparent px-2 py-2.5 text-sm font-bold lg:px-1.5 xl:whitespace-nowrap hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent"
                    >
                      {t(`shell.${key}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="flex items-center justify-between gap-3 text-sm max-lg:border-t max-lg:border-line max-lg:pt-3 lg:ms-auto">
              <a href="/dashboard/account" className="min-w-0 py-2 leading-tight hover:text-accent lg:text-end">
                <span className="block truncate font-bold">{name}</span>
                <span className="block text-xs text-muted">{t(`desk.roles.${role}`)}</span>
              </a>
              <SignOutButton label={t('desk.signOut')} action={signOut} />
            </div>
          </Menu>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="page-width py-6 outline-none md:py-8">
        {children}
      </main>
    </>
  );
}

/** Opens without a script, and stands open where there is room. Closes with Escape, or when the focus goes on. */
function Menu({ children }: { children: React.ReactNode }) {
  const t = useTranslations('shell');
  return (
    <details
      className="open-when-wide max-lg:ms-auto lg:min-w-0 lg:grow"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded border border-line px-3 text-sm font-bold hover:border-accent hover:text-accent [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="2" />
        </svg>
        {t('menu')}
      </summary>
      <div className="max-lg:absolute max-lg:inset-x-0 max-lg:top-full max-lg:z-20 max-lg:border-y max-lg:border-line max-lg:bg-surface max-lg:shadow-lg">
        <div className="grid gap-3 max-lg:page-width max-lg:py-3 lg:flex lg:items-center lg:gap-3">{children}</div>
      </div>
    </details>
  );
}
