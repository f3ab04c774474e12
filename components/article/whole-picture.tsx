import { useTranslations } from 'next-intl';
import type { PictureSource } from '#components/article/picture';
import { renditionAddress, renditionWidths } from '#domain/media/renditions';

type Props = { source: PictureSource; alt: string };

/** Over a picture: leads to the whole of it, which `public/anh.js` shows in place. */
export function WholePicture({ source, alt }: Props) {
  const t = useTranslations('article');
  const widest = Math.max(...renditionWidths(source));
  return (
    <a
      data-not-text=""
      data-whole=""
      href={renditionAddress(source, widest, 'webp')}
      aria-label={alt ? t('wholePictureOf', { name: alt }) : t('wholePicture')}
      title={t('wholePicture')}
      className="absolute inset-0 cursor-zoom-in rounded-sm print:hidden"
    >
      <span className="absolute end-1.5 bottom-1.5 grid size-8 place-items-center rounded-full border border-white bg-night/75 text-white">
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M9.5 2H14v4.5M14 2 9 7M6.5 14H2V9.5M2 14l5-5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </span>
    </a>
  );
}
