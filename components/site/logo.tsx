import { Emblem } from '#components/site/emblem';
import type { Logo } from '#db/site/site';
import { type Format, renditionAddress, renditionWidths } from '#domain/media/renditions';

/** `alt` is empty because the name stands beside it. */
export function SiteLogo({ logo }: { logo: Logo | null }) {
  if (!logo) return <Emblem />;
  const width = renditionWidths(logo)[0] ?? logo.width;
  const address = (format: Format) => renditionAddress(logo, width, format);
  return (
    <picture className="shrink-0">
      <source type="image/avif" srcSet={address('avif')} />
      <img
        src={address('webp')}
        alt=""
        width={width}
        height={Math.round((width * logo.height) / logo.width)}
        className="h-[36px] w-auto max-w-[96px] object-contain lg:h-[64px] lg:max-w-[240px]"
      />
    </picture>
  );
}
