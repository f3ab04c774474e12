import { useTranslations } from 'next-intl';
import type { Heading } from '#domain/article/headings';

/** With fewer the text itself shows them all. */
const FEWEST = 4;
const INDENTS = { 2: '', 3: 'ps-4', 4: 'ps-8' };

export function Contents({ headings }: { headings: Heading[] }) {
  const t = useTranslations('article');
  if (headings.length < FEWEST) return null;
  const highest = Math.min(...headings.map(({ level }) => level));
  return (
    <nav
      data-not-text=""
      data-contents=""
      aria-label={t('contents')}
      className="rounded border border-line bg-surface px-4 py-3 text-sm print:hidden"
    >
      <details className="open-when-wide">
        <summary className="cursor-pointer py-2 font-bold">{t('contents')}</summary>
        <p className="hidden font-bold lg:block" aria-hidden="true">
          {t('contents')}
        </p>
        <ol>
          {headings.map(({ id, text, level }) => (
            <li key={id} className={INDENTS[indentOf(level, highest)]}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function indentOf(level: number, highest: number): keyof typeof INDENTS {
  return (2 + level - highest) as keyof typeof INDENTS;
}
