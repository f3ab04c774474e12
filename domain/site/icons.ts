/** Of the portal's own sign; drawn anew where its logo changes. In pixels. */
export const TOUCH_ICON = { path: '/apple-touch-icon.png', size: 180 };
export const MANIFEST_ICONS = [192, 512] as const;
/** What the podcast shows, in pixels: Apple asks for no less, and for no part that can be seen through. */
export const PODCAST_ICON = 1400;
export const FAVICON_PATH = '/favicon.ico';
export const MANIFEST_PATH = '/manifest.webmanifest';

const FAVICON_HEAD = 6;
const FAVICON_ENTRY = 16;

export function iconPath(size: number): string {
  return `/media/icons/${size}.png`;
}

/** An ICO file of PNGs, which every browser since 2007 reads. Sizes below 256. */
export function iconFile(pictures: { size: number; png: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const start = FAVICON_HEAD + FAVICON_ENTRY * pictures.length;
  const file = new Uint8Array(pictures.reduce((sum, { png }) => sum + png.length, start));
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // an icon, not a cursor
  view.setUint16(4, pictures.length, true);
  let at = start;
  for (const [place, { size, png }] of pictures.entries()) {
    const entry = FAVICON_HEAD + FAVICON_ENTRY * place;
    view.setUint8(entry, size);
    view.setUint8(entry + 1, size);
    view.setUint16(entry + 4, 1, true); // planes
    view.setUint16(entry + 6, 32, true); // bits of a pixel
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, at, true);
    file.set(png, at);
    at += png.length;
  }
  return file;
}
