import { useTranslations } from 'next-intl';

type Props = { href: string /** What all there is, in whole words. */; name: string };

/** At the end of a heading's line, which it makes no taller. */
export function AllLink({ href, name }: Props) {
  const t = useTranslations('home');
  return (
    <a
      href={href}
      aria-label={name}
      className="-my-1 inline-block py-1 text-sm text-accent hover:underline print:hidden"
    >
      {t('all')} →
    </a>
  );
}
