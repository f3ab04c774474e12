import { useTranslations } from 'next-intl';
import { Children } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import { TILE_SHAPES, Tile, type TileSize } from '#components/article/tile';
import { WholePicture } from '#components/article/whole-picture';

type Props = {
  source: PictureSource | undefined;
  alt: string;
  credit?: string | null | undefined;
  isLead?: boolean;
  /** As wide as the text, or beside another picture, or a row of such pictures alone, or beyond the text where there is room. */
  size?: keyof typeof SIZES | TileSize | undefined;
  children?: React.ReactNode;
};

/**
 * The column of the text is 40rem at most, with a margin of 1rem and, between halves, a gap of 0.75rem; what is wide goes
 * to the margin, or from 64rem on to the column beside, which takes 21rem with its gap, and ends with the page's 75rem.
 */
const SIZES = {
  text: '(min-width: 42rem) 40rem, calc(100vw - 2rem)',
  wide: '(min-width: 77rem) 54rem, (min-width: 64rem) calc(100vw - 23rem), calc(100vw - 2rem)',
};

/** A missing picture keeps its place and its caption. Beside another, all are of one shape, and their captions in line. */
export function Figure({ source, alt, credit, isLead, size = 'text', children }: Props) {
  const t = useTranslations('article');
  const tile = size === 'half' || size === 'row' ? size : undefined;
  return (
    <figure
      data-width={size === 'wide' ? size : undefined}
      className={tile && (tile === 'row' ? 'col-span-2 flex flex-col' : 'flex flex-col')}
    >
      {source && tile && <Tile source={source} alt={alt} size={tile} />}
      {source && size !== 'half' && size !== 'row' && (
        <div className="relative">
          <Picture
            source={source}
            alt={alt}
            sizes={SIZES[size]}
            isLead={isLead}
            mayMove
            isBounded={size === 'text'}
            className="mx-auto h-auto w-full rounded-sm bg-surface print:max-h-[12cm] print:object-contain"
          />
          <WholePicture source={source} alt={alt} />
        </div>
      )}
      {!source && (
        <p
          data-not-text=""
          className={`rounded-sm border border-dashed border-line bg-surface px-4 py-10 text-center text-sm text-muted ${tile ? TILE_SHAPES[tile] : ''}`}
        >
          {t('missingPicture')}
        </p>
      )}
      {(credit || hasWords(children)) && (
        <figcaption className={`mt-2 border-b border-line pb-2 text-sm text-muted ${tile ? 'grow' : ''}`}>
          {children}
          {credit && (
            <>
              {' '}
              <span data-credit="" className="inline-block text-xs italic">
                {credit}
              </span>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}

export function hasWords(children: React.ReactNode): boolean {
  return Children.toArray(children).some((child) => child !== '');
}
