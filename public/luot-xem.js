// Reports a view without a request (components/site/view-beacon.tsx).
(() => {
  const { all } = document.currentScript.dataset;
  const tell = () => {
    const view = performance.getEntriesByType('navigation')[0] ?? {};
    const isUnasked = view.deliveryType === 'cache' ? !view.transferSize : view.deliveryType;
    if (view.type !== 'back_forward' && (all || view.activationStart || (isUnasked && view.type === 'navigate')))
      navigator.sendBeacon(`/luot-xem?p=${encodeURIComponent(location.pathname)}`);
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', tell);
  else tell();
})();
