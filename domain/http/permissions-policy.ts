import { VIDEO_HOSTS, VIDEO_SITES, type VideoHost } from '#domain/article/video-hosts';

const FORBIDDEN =
  'accelerometer bluetooth browsing-topics camera display-capture encrypted-media gamepad geolocation gyroscope hid'
    .concat(' idle-detection local-fonts magnetometer microphone midi payment publickey-credentials-create')
    .concat(
      ' publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking',
    )
    .split(' ');

/** What a player of another site may do, too. */
const OF_PLAYERS = ['autoplay', 'fullscreen', 'picture-in-picture'];

const OWN = ['clipboard-read', 'clipboard-write'];

/** What pages may do in a browser, and what the players of `hosts` may within them. */
export function permissionsPolicy(hosts: readonly VideoHost[] = []): string {
  const players = VIDEO_HOSTS.filter((host) => hosts.includes(host)).map((host) => ` "${VIDEO_SITES[host].player}"`);
  return [
    ...FORBIDDEN.map((name) => `${name}=()`),
    ...OWN.map((name) => `${name}=(self)`),
    ...OF_PLAYERS.map((name) => `${name}=(self${players.join('')})`),
  ].join(', ');
}
