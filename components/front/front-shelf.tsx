import { useTranslations } from 'next-intl';
import { ShelfLink } from '#components/recordings/shelf-link';
import { BlockHeading } from '#components/ui/block-heading';
import type { Shelf } from '#domain/http/library-paths';

type Props = { shelf: Shelf /** Empty for the shelf's own. */; title: string; children: React.ReactNode };

/** The newest of a shelf, which its heading leads to. */
export function FrontShelf({ shelf, title, children }: Props) {
  const t = useTranslations('library');
  return (
    <section aria-labelledby={`nhat-${shelf}`}>
      <BlockHeading id={`nhat-${shelf}`} beside={<ShelfLink shelf={shelf} />}>
        {title || t(`shelves.${shelf}`)}
      </BlockHeading>
      {children}
    </section>
  );
}
