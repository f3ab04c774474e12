import { Notice } from '#components/ui/notice';

type Props = { message: string; link: string; href: string };

/** That readers see a page from now on, and the way there. */
export function PublishedNotice({ message, link, href }: Props) {
  return (
    <Notice tone="good">
      <span className="wrap-anywhere">{message}</span>{' '}
      <a href={href} className="inline-block py-2 font-bold underline hover:text-accent">
        {link}
      </a>
    </Notice>
  );
}
