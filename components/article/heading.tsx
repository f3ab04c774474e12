import { useTranslations } from 'next-intl';
import type { Heading as HeadingWords } from '#domain/article/headings';

type Props = {
  level: 2 | 3 | 4;
  words: HeadingWords | undefined;
  style: React.CSSProperties | undefined;
  children: React.ReactNode;
};

/** Beside it a link to its own address, which is neither part of its name nor of the text. */
export function Heading({ level, words, style, children }: Props) {
  const t = useTranslations('article');
  const Tag = `h${level}` as const;
  if (!words) return <Tag style={style}>{children}</Tag>;
  return (
    <div data-heading="">
      <Tag id={words.id} style={style}>
        {children}
      </Tag>
      <a
        data-not-text=""
        data-heading-link=""
        href={`#${words.id}`}
        aria-label={`${t('headingLink')}: ${words.text}`}
        title={t('headingLink')}
      >
        <span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />
          </svg>
        </span>
      </a>
    </div>
  );
}
