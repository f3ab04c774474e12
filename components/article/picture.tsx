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
  className?: string;
};

/** AVIF and WebP at several widths; the box is reserved, so that nothing shifts. */
export function Picture({ source, alt, sizes, isLead = false, mayMove = false, className }: Props) {
  const isMoving = mayMove && source.isAnimated === true;
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
        style={focus(source)}
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

function focus({ focalX = 0.5, focalY = 0.5 }: PictureSource): React.CSSProperties | undefined {
  if (focalX === 0.5 && focalY === 0.5) return undefined;
  return { objectPosition: `${Math.round(focalX * 100)}% ${Math.round(focalY * 100)}%` };
}
