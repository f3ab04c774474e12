'use client';

import { signOut } from 'next-auth/react';

export function SignOutButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => signOut({ callbackUrl: '/dang-nhap' })}
      className="min-h-11 rounded border border-line px-4 text-sm font-bold hover:border-accent hover:text-accent"
    >
      {label}
    </button>
  );
}
