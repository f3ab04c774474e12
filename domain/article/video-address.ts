import { VIDEO_SITES, type VideoHost } from '#domain/article/video-hosts';

type Video = {
  host: VideoHost;
  id: string;
  /** What an unlisted video of Vimeo is known by, besides its number. */
  hash?: string | undefined;
  /** Where it begins, in seconds. */
  from: number;
};

const YOUTUBE = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/;
const YOUTUBE_PATH = /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/;
const YOUTUBE_ID = /^[\w-]{11}$/;
/** As long as the id of a video, and none. */
const NO_IDS = new Set(['videoseries', 'live_stream']);

const VIMEO_PATH =
  /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d{1,12})(?:\/([\da-f]{6,20}))?\/?$/;
const VIMEO_HASH = /^[\da-f]{6,20}$/;

/** A day, as long as no video lasts. */
const MOST_SECONDS = 86_400;

/**
 * The one address that a video of YouTube or Vimeo is stored under, for any that people copy (of the page, the player, a
 * short link), with or without `https://`; keeps where it begins. Undefined for other addresses.
 */
export function videoAddress(typed: string): string | undefined {
  const video = readVideo(typed);
  if (!video) return undefined;
  const { host, id, hash, from } = video;
  if (host === 'youtube') return `https://www.youtube.com/watch?v=${id}${from ? `&t=${from}s` : ''}`;
  return `https://vimeo.com/${id}${hash ? `/${hash}` : ''}${from ? `#t=${from}s` : ''}`;
}

export function videoHostOf(address: string): VideoHost | undefined {
  return readVideo(address)?.host;
}

/**
 * The address of the player, which begins at once and, as far as its site offers that, without cookies. Undefined for what
 * `videoAddress` does not know.
 */
export function playerAddress(address: string): string | undefined {
  const video = readVideo(address);
  if (!video) return undefined;
  const { host, id, hash, from } = video;
  const { player } = VIDEO_SITES[host];
  if (host === 'youtube') return `${player}/embed/${id}?autoplay=1&rel=0${from ? `&start=${from}` : ''}`;
  return `${player}/video/${id}?${hash ? `h=${hash}&` : ''}autoplay=1&dnt=1${from ? `#t=${from}s` : ''}`;
}

function readVideo(typed: string): Video | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/u.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username || url.password || url.port) return undefined;
  return readYoutube(url) ?? readVimeo(url);
}

function readYoutube(url: URL): Video | undefined {
  const { hostname, pathname, searchParams } = url;
  let id: string | null | undefined;
  if (hostname === 'youtu.be') id = /^\/([^/]+)\/?$/.exec(pathname)?.[1];
  else if (!YOUTUBE.test(hostname)) return undefined;
  else id = /^\/watch\/?$/.test(pathname) ? searchParams.get('v') : YOUTUBE_PATH.exec(pathname)?.[1];
  if (!id || !YOUTUBE_ID.test(id) || NO_IDS.has(id)) return undefined;
  return { host: 'youtube', id, from: beginning(url) };
}

function readVimeo(url: URL): Video | undefined {
  if (!/^(?:(?:www|player)\.)?vimeo\.com$/.test(url.hostname)) return undefined;
  const [, id, inPath] = VIMEO_PATH.exec(url.pathname) ?? [];
  if (!id) return undefined;
  const asked = url.searchParams.get('h') ?? '';
  return { host: 'vimeo', id, hash: inPath ?? (VIMEO_HASH.test(asked) ? asked : undefined), from: beginning(url) };
}

/** `t=90`, `t=1m30s`, `start=90`, also behind `#`. */
function beginning({ searchParams, hash }: URL): number {
  const said = searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)$/.exec(hash)?.[1] ?? '';
  const [, hours, minutes, seconds] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(said) ?? [];
  const from = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return from < MOST_SECONDS ? from : 0;
}
