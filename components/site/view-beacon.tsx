import { BEACON_PATH } from '#domain/visits/beacon';

/**
 * Counts views that no request tells of, by a script of a few hundred bytes: those of pages that a browser fetched ahead, or has
 * without asking, and where a shared cache answers in the portal's place (`isBehindCache`) all; there a picture of one pixel, which names
 * the page by its referrer, counts for readers without scripts.
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
