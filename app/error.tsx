'use client';

import words from '#messages/vi/error';

/** Needs nothing from the server. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { title, text, retry, home } = words.error;
  return (
    <main className="page-width py-16">
      <h1 className="text-2xl font-bold md:text-3xl">{title}</h1>
      <p className="mt-3 mb-6">{text}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" onClick={reset} className="min-h-11 rounded bg-accent px-5 font-bold text-accent-ink">
          {retry}
        </button>
        <a href="/" className="flex min-h-11 items-center rounded border border-line px-5 font-bold hover:text-accent">
          {home}
        </a>
      </p>
    </main>
  );
}
