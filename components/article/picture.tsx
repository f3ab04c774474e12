import { FORMATS, renditionKey, renditionWidths } from '#domain/media/renditions';

export type PictureSource = {
  sha256: string;
  width: number;
  height: number;
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
  className?: string;
};

/** AVIF and WebP at several widths; the box is reserved, so that nothing shifts. */
export function Picture({ source, alt, sizes, isLead = false, className }: Props) {
  const widths = renditionWidths(source.width);
  const address = (width: number, format: (typeof FORMATS)[number]) =>
    `/media/${renditionKey(source.sha256, width, format)}`;
  return (
    <picture>
      {FORMATS.map((format) => (
        <source
          key={format}
          type={`image/${format}`}
          srcSet={widths.map((width) => `${address(width, format)} ${width}w`).join(', ')}
          sizes={sizes}
        />
      ))}
      <img
        src={address(widths.at(-1) ?? source.width, 'webp')}
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

function focus({ focalX = 0.5, focalY = 0.5 }: PictureSource): React.CSSProperties | undefined {
  if (focalX === 0.5 && focalY === 0.5) return undefined;
  return { objectPosition: `${Math.round(focalX * 100)}% ${Math.round(focalY * 100)}%` };
}
