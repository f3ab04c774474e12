import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { playerAddress, videoHostOf } from '#domain/article/video-address';
import { VIDEO_SITES, type VideoHost } from '#domain/article/video-hosts';

type Props = { address: string; title: string; allowed: readonly VideoHost[] };

/**
 * Loads nothing from elsewhere. A link to the video; where its site is allowed to, `public/trang.js` plays it here, once a
 * reader asks.
 */
export function VideoCard({ address, title, allowed }: Props) {
  const t = useTranslations('article.videoCard');
  const hint = useId();
  const host = videoHostOf(address);
  if (!host) return null;
  const isPlayed = allowed.includes(host);
  const site = VIDEO_SITES[host].name;
  const words = isPlayed ? t('play', { site }) : t('watch', { site });
  return (
    <figure data-video-card={address} data-title={title}>
      <a
        href={address}
        data-player={isPlayed ? playerAddress(address) : undefined}
        data-watch={isPlayed ? t('watch', { site }) : undefined}
        aria-label={title ? `${words}: ${title}` : undefined}
        aria-describedby={title ? hint : undefined}
        className="grid aspect-video w-full place-content-center justify-items-center gap-3 rounded-sm bg-night px-4 text-center text-white! no-underline! print:hidden"
      >
        <svg aria-hidden="true" viewBox="0 0 24 24" className="size-14 rounded-full border-2 border-current p-3">
          <path d="M7 4v16l14-8z" fill="currentColor" />
        </svg>
        <span className="font-bold underline underline-offset-4">{words}</span>
        <span id={hint} className="text-xs">
          {isPlayed ? t('loads', { site }) : t('leaves', { site })}
        </span>
      </a>
      <figcaption className="mt-2 border-b border-line pb-2 text-sm text-muted">
        {title || t('untitled', { site })}
        <span className="hidden print:inline"> ({address})</span>
      </figcaption>
    </figure>
  );
}
