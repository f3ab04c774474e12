import { useTranslations } from 'next-intl';
import {
  animationAddress,
  commonRendition,
  FORMATS,
  renditionAddress,
  renditionWidths,
  type StoredPicture,
} from '#domain/media/renditions';

export type PictureSource = StoredPicture & {
  isAnimated?: boolean;
  /** What stays in view in a crop, as shares of width and height; the middle by default. */
  focalX?: number;
  focalY?: number;
};

type Props = {
  source: PictureSource;
  alt: string;
  sizes: string;
  /** Loads at once and first: for the top of a page. */
  isLead?: boolean;
  /** Shows an animated picture's frames, unless the reader wants less motion. */
  mayMove?: boolean;
  /** Never shown larger than it is. */
  isBounded?: boolean;
  className?: string;
};

/** AVIF and WebP at several widths; the box is reserved, so that nothing shifts. */
export function Picture({ mayMove = false, ...picture }: Props) {
  return mayMove && picture.source.isAnimated ? <Pausable {...picture} /> : <Rendition {...picture} />;
}

/** Whoever reads can stop it, without a script too (WCAG 2.2.2): a box to be ticked, which shows the still picture instead. */
function Pausable(picture: Omit<Props, 'mayMove'>) {
  const t = useTranslations('media');
  return (
    <span className="relative block">
      <input
        type="checkbox"
        autoComplete="off"
        aria-label={t('pause')}
        title={t('pause')}
        className="peer absolute start-2 top-2 z-1 grid size-11 cursor-pointer appearance-none place-items-center rounded-full border border-white bg-night/75 text-sm leading-none text-white before:content-['❚❚'] checked:before:content-['▶\fe0e'] motion-reduce:hidden print:hidden"
      />
      <span className="block peer-checked:hidden">
        <Rendition {...picture} isMoving />
      </span>
      <span className="hidden peer-checked:block">
        <Rendition {...picture} isLead={false} />
      </span>
    </span>
  );
}

type RenditionProps = Omit<Props, 'mayMove'> & { isMoving?: boolean };

function Rendition({
  source,
  alt,
  sizes,
  isLead = false,
  isMoving = false,
  isBounded = false,
  className,
}: RenditionProps) {
  return (
    <picture>
      {isMoving && <source media={MOTION} type="image/webp" srcSet={animationAddress(source)} />}
      {FORMATS.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={srcSet(source, format)} sizes={sizes} />
      ))}
      <img
        src={commonRendition(source).path}
        alt={alt}
        width={source.width}
        height={source.height}
        loading={isLead ? 'eager' : 'lazy'}
        fetchPriority={isLead ? 'high' : undefined}
        decoding="async"
        className={className}
        style={{ ...focus(source), ...(isBounded ? bounds(source) : {}) }}
      />
    </picture>
  );
}

/** Readers who want less motion, and browsers that cannot tell, get the still picture. */
const MOTION = '(prefers-reduced-motion: no-preference)';

function srcSet(source: PictureSource, format: (typeof FORMATS)[number]): string {
  return renditionWidths(source)
    .map((width) => `${renditionAddress(source, width, format)} ${width}w`)
    .join(', ');
}

/** As wide as the column of a text, in pixels; what is wider is bounded by that. */
const WIDEST = 640;

/** Its own width would be that of `sizes`, whatever its file holds. */
function bounds({ width }: PictureSource): React.CSSProperties {
  return width < WIDEST ? { maxWidth: `min(100%, ${width}px)` } : {};
}

function focus({ focalX = 0.5, focalY = 0.5 }: PictureSource): React.CSSProperties | undefined {
  if (focalX === 0.5 && focalY === 0.5) return undefined;
  return { objectPosition: `${Math.round(focalX * 100)}% ${Math.round(focalY * 100)}%` };
}
