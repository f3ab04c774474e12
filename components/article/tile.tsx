import { Picture, type PictureSource } from '#components/article/picture';
import { WholePicture } from '#components/article/whole-picture';
import { RATIOS } from '#domain/media/renditions';

type Props = { source: PictureSource; alt: string };

/** A picture in half the text's width, cut to one shape with the one beside it; it leads to the whole one, which print shows. */
export function Tile({ source, alt }: Props) {
  return (
    <div className="relative">
      <Picture
        source={source}
        alt={alt}
        sizes={sizesOf(source)}
        mayMove
        className="aspect-4/3 h-auto w-full rounded-sm bg-surface object-cover print:aspect-auto"
      />
      <WholePicture source={source} alt={alt} />
    </div>
  );
}

/** Of what is wider than its tile, more is loaded than is shown. */
function sizesOf({ width, height }: PictureSource): string {
  const times = Math.max(1, Math.round((width / height / RATIOS['4x3']) * 100) / 100);
  return `(min-width: 42rem) calc(${times} * 19.625rem), calc(${times} * (50vw - 1.375rem))`;
}
