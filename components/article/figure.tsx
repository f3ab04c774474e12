import { useTranslations } from 'next-intl';
import { Picture, type PictureSource } from '#components/article/picture';

type Props = {
  source: PictureSource | undefined;
  alt: string;
  credit?: string | null | undefined;
  isLead?: boolean;
  /** As wide as the text, or beside another picture, or beyond the text where there is room. */
  size?: keyof typeof SIZES | undefined;
  children?: React.ReactNode;
};

/**
 * The column of the text is 44rem at most, with a margin of 1rem and, between halves, a gap of 0.75rem; what is wide goes
 * to the margin, or from 64rem on to the column beside, which takes 21rem with its gap, and ends with the page's 75rem.
 */
const SIZES = {
  text: '(min-width: 46rem) 44rem, calc(100vw - 2rem)',
  half: '(min-width: 46rem) 21.625rem, calc(50vw - 1.375rem)',
  wide: '(min-width: 77rem) 54rem, (min-width: 64rem) calc(100vw - 23rem), calc(100vw - 2rem)',
};

/** A missing picture keeps its place and its caption. */
export function Figure({ source, alt, credit, isLead, size = 'text', children }: Props) {
  const t = useTranslations('article');
  return (
    <figure data-width={size === 'wide' ? size : undefined}>
      {source ? (
        <Picture
          source={source}
          alt={alt}
          sizes={SIZES[size]}
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
        {credit && (
          <span data-credit="" className="ms-2 text-xs italic">
            {' '}
            {credit}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
