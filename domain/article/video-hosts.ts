/** Where videos of other sites may be shown from within a page. */
export const VIDEO_HOSTS = ['youtube', 'vimeo'] as const;

export type VideoHost = (typeof VIDEO_HOSTS)[number];

type Facts = {
  name: string;
  /** Origin of its player, from which a page may load nothing before a reader asks. */
  player: `https://${string}`;
};

export const VIDEO_SITES: Record<VideoHost, Facts> = {
  youtube: { name: 'YouTube', player: 'https://www.youtube-nocookie.com' },
  vimeo: { name: 'Vimeo', player: 'https://player.vimeo.com' },
};
