import { useTranslations } from 'next-intl';
import { Picture, type PictureSource } from '#components/article/picture';

type Props = {
  source: PictureSource | undefined;
  alt: string;
  credit?: string | null | undefined;
  isLead?: boolean;
  /** Beside another picture. */
  isHalf?: boolean;
  children?: React.ReactNode;
};

/** The column of the text is 44rem at most, with a margin of 1rem and, between halves, a gap of 0.75rem. */
const SIZES = '(min-width: 46rem) 44rem, calc(100vw - 2rem)';
const HALF_SIZES = '(min-width: 46rem) 21.625rem, calc(50vw - 1.375rem)';

/** A missing picture keeps its place and its caption. */
export function Figure({ source, alt, credit, isLead, isHalf, children }: Props) {
  const t = useTranslations('article');
  return (
    <figure>
      {source ? (
        <Picture
          source={source}
          alt={alt}
          sizes={isHalf ? HALF_SIZES : SIZES}
          isLead={isLead}
          mayMove
          className="h-auto w-full rounded-sm bg-surface"
        />
      ) : (
        <p
          data-not-text=""
          className="rounded-sm border border-dashed border-line bg-surface px-4 py-10 text-center text-sm text-muted"
        >
          {t('missingPicture')}
        </p>
      )}
      <figcaption className="mt-2 border-b border-line pb-2 text-sm text-muted">
        {children}
        {credit && <span className="ms-2 text-xs italic"> {credit}</span>}
      </figcaption>
    </figure>
  );
}
