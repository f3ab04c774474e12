import { BEACON_PATH } from '#domain/beacon';

/**
 * Counts the view where a shared cache answers in the portal's place: by a script of a few hundred bytes, and without scripts
 * by a picture of one pixel, which names the page by its referrer.
 */
export function ViewBeacon() {
  return (
    <>
      <script src={`${BEACON_PATH}.js`} async />
      <noscript>
        {/* biome-ignore lint/performance/noImgElement: a pixel has nothing to optimise. */}
        <img src={BEACON_PATH} alt="" width={1} height={1} referrerPolicy="same-origin" className="absolute" />
      </noscript>
    </>
  );
}
