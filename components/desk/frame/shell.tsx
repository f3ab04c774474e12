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
  { key: 'figures', href: '/dashboard/figures' },
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
      <header className="border-b border-line bg-surface">
        <div className="page-width flex flex-wrap items-center gap-x-5 gap-y-1 py-2">
          <a href="/" className="flex items-center gap-2 py-1 text-sm font-bold hover:text-accent">
            <span className="[&_svg]:size-8">
              <Emblem />
            </span>
            {t('shell.viewSite')}
          </a>
          <div className="ms-auto flex items-center gap-3 text-sm lg:order-last">
            <a href="/dashboard/account" className="py-2 text-end leading-tight hover:text-accent">
              <span className="block font-bold">{name}</span>
              <span className="block text-xs text-muted">{t(`desk.roles.${role}`)}</span>
            </a>
            <SignOutButton label={t('desk.signOut')} action={signOut} />
          </div>
          <nav aria-label={t('shell.navigation')} className="max-lg:order-last max-lg:w-full">
            <ul className="-mx-2 flex flex-wrap">
              {entries.map(({ key, href }) => (
                <li key={key}>
                  <a
                    href={href}
                    aria-current={isCurrent(href) ? 'page' : undefined}
                    className="block border-b-[3px] border-transparent px-2.5 py-2.5 text-sm font-bold hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent"
                  >
                    {t(`shell.${key}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="page-width py-6 outline-none md:py-8">
        {children}
      </main>
    </>
  );
}
