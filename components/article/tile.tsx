import { Picture, type PictureSource } from '#components/article/picture';
import { WholePicture } from '#components/article/whole-picture';
import { RATIOS } from '#domain/media/renditions';

/** Half of the text's width, or all of it where the last of an odd number stands alone. */
export type TileSize = 'half' | 'row';
type Props = { source: PictureSource; alt: string; size: TileSize };

export const TILE_SHAPES = { half: 'aspect-4/3', row: 'aspect-video' };

/** A picture cut to one shape with the one beside it; it leads to the whole one, which print shows. */
export function Tile({ source, alt, size }: Props) {
  return (
    <div className="relative">
      <Picture
        source={source}
        alt={alt}
        sizes={sizesOf(source, size)}
        mayMove
        className={`${TILE_SHAPES[size]} h-auto w-full rounded-sm bg-surface object-cover print:aspect-auto`}
      />
      <WholePicture source={source} alt={alt} />
    </div>
  );
}

/** Of what is wider than its tile, more is loaded than is shown. */
function sizesOf({ width, height }: PictureSource, size: TileSize): string {
  const timesWiderThan = (ratio: number) => Math.max(1, Math.round((width / height / ratio) * 100) / 100);
  if (size === 'row') {
    const times = timesWiderThan(RATIOS['16x9']);
    return `(min-width: 42rem) calc(${times} * 40rem), calc(${times} * (100vw - 2rem))`;
  }
  const times = timesWiderThan(RATIOS['4x3']);
  return `(min-width: 42rem) calc(${times} * 19.625rem), calc(${times} * (50vw - 1.375rem))`;
}
