import { useTranslations } from 'next-intl';
import { Picture, type PictureSource } from '#components/article/picture';
import { RATIOS, renditionAddress, renditionWidths } from '#domain/media/renditions';

type Props = { source: PictureSource; alt: string };

/** A picture in half the text's width, cut to one shape with the one beside it; it leads to the whole one, which print shows. */
export function Tile({ source, alt }: Props) {
  const t = useTranslations('article');
  const widest = Math.max(...renditionWidths(source));
  return (
    <div className="relative">
      <Picture
        source={source}
        alt={alt}
        sizes={sizesOf(source)}
        mayMove
        className="aspect-4/3 h-auto w-full rounded-sm bg-surface object-cover print:aspect-auto"
      />
      <a
        data-not-text=""
        href={renditionAddress(source, widest, 'webp')}
        aria-label={alt ? t('wholePictureOf', { name: alt }) : t('wholePicture')}
        title={t('wholePicture')}
        className="absolute inset-0 cursor-zoom-in rounded-sm print:hidden"
      >
        <span className="absolute end-1.5 bottom-1.5 grid size-8 place-items-center rounded-full border border-white bg-night/75 text-white">
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
            <path
              d="M9.5 2H14v4.5M14 2 9 7M6.5 14H2V9.5M2 14l5-5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            />
          </svg>
        </span>
      </a>
    </div>
  );
}

/** Of what is wider than its tile, more is loaded than is shown. */
function sizesOf({ width, height }: PictureSource): string {
  const times = Math.max(1, Math.round((width / height / RATIOS['4x3']) * 100) / 100);
  return `(min-width: 46rem) calc(${times} * 21.625rem), calc(${times} * (50vw - 1.375rem))`;
}
