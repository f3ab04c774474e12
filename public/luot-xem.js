// Tells the portal that this document is read, once, when it is shown: of all documents behind a shared cache (data-all), else
// of those that the browser had fetched ahead, for which it asks no more when they are opened.
(() => {
  const isAll = document.currentScript?.dataset.all === '';
  const tell = () => {
    const { type, activationStart, deliveryType, transferSize } = performance.getEntriesByType('navigation')[0] ?? {};
    const isUnasked = deliveryType === 'navigational-prefetch' || (deliveryType === 'cache' && transferSize === 0);
    if (type !== 'back_forward' && (isAll || activationStart > 0 || (type === 'navigate' && isUnasked)))
      navigator.sendBeacon(`/luot-xem?p=${encodeURIComponent(location.pathname)}`);
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
})();
