import { useTranslations } from 'next-intl';
import { Picture, type PictureSource } from '#components/article/picture';

type Props = {
  source: PictureSource | undefined;
  alt: string;
  credit?: string | null | undefined;
  isLead?: boolean;
  children?: React.ReactNode;
};

const SIZES = '(min-width: 64rem) 44rem, calc(100vw - 2rem)';

/** A missing picture keeps its place and its caption. */
export function Figure({ source, alt, credit, isLead, children }: Props) {
  const t = useTranslations('article');
  return (
    <figure>
      {source ? (
        <Picture
          source={source}
          alt={alt}
          sizes={SIZES}
          isLead={isLead}
          className="h-auto w-full rounded-sm bg-surface"
        />
      ) : (
        <p className="rounded-sm border border-dashed border-line bg-surface px-4 py-10 text-center text-sm text-muted">
          {t('missingPicture')}
        </p>
      )}
      <figcaption className="mt-2 border-b border-line pb-2 text-sm text-muted">
        {children}
        {credit && <span className="ms-2 text-xs italic">{credit}</span>}
      </figcaption>
    </figure>
  );
}
