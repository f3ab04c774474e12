import { Picture } from '#components/article/picture';
import type { ShownRegion } from '#db/front/shown';

type Props = Extract<ShownRegion, { kind: 'banners' }>;

/** A picture with its words as name, or the words alone. */
export function Banners({ banners }: Pick<Props, 'banners'>) {
  if (banners.length === 0) return null;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5 sm:max-lg:grid-cols-2 print:hidden">
      {banners.map((banner, place) => (
        <li key={place}>
          <a
            href={banner.href}
            className="flex min-h-18 items-center justify-center overflow-hidden rounded-sm border border-transparent bg-brand text-center font-bold text-white hover:underline"
          >
            {banner.picture ? (
              <Picture
                source={banner.picture}
                alt={banner.title}
                sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, calc(100vw - 2rem)"
                className="h-24 w-full object-cover"
              />
            ) : (
              <span className="px-4 py-3 leading-snug">
                {banner.title}
                {banner.note && <span className="block text-xs font-normal">{banner.note}</span>}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
