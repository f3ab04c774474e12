import { Picture } from '#components/article/picture';
import { WholePicture } from '#components/article/whole-picture';
import type { ShownAlbum } from '#db/albums/live';

type Props = { picture: ShownAlbum['pictures'][number]; isLead: boolean };

/** Of what is wider than 3:2, more is loaded than is shown. */
const SIZES = '(min-width: 77rem) 24rem, (min-width: 64rem) 32vw, (min-width: 40rem) 48vw, calc(100vw - 2rem)';

/** All of one shape; each leads to the whole picture, which print shows. */
export function AlbumFigure({ picture, isLead }: Props) {
  const { alt, caption, credit } = picture;
  return (
    <figure className="flex h-full flex-col">
      <div className="relative">
        <Picture
          source={picture}
          alt={alt}
          sizes={SIZES}
          isLead={isLead}
          mayMove
          className="aspect-3/2 h-auto w-full rounded-sm bg-surface object-cover print:aspect-auto"
        />
        <WholePicture source={picture} alt={alt} />
      </div>
      {(caption || credit) && (
        <figcaption className="mt-2 text-sm text-muted wrap-anywhere">
          {caption}
          {credit && (
            <>
              {caption && ' '}
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
