import { BEACON_PATH } from '#domain/visits/beacon';

/**
 * Counts views that reach the portal by no request: of pages prefetched or cached by the browser, and of all pages
 * behind a shared cache (`isBehindCache`). There a picture of one pixel, which names the page by its referrer, counts
 * readers without scripts.
 */
export function ViewBeacon({ isBehindCache }: { isBehindCache: boolean }) {
  return (
    <>
      <script src={`${BEACON_PATH}.js`} async data-all={isBehindCache || undefined} />
      {isBehindCache && (
        <noscript>
          {/* biome-ignore lint/performance/noImgElement: a pixel has nothing to optimise. */}
          <img src={BEACON_PATH} alt="" width={1} height={1} referrerPolicy="same-origin" className="absolute" />
        </noscript>
      )}
    </>
  );
}
