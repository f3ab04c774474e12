// Tells the portal that this document is being read: once, when it is shown and not merely prerendered.
(() => {
  const { back_forward: isBack } = { [performance.getEntriesByType('navigation')[0]?.type]: true };
  const tell = () => isBack || navigator.sendBeacon(`/luot-xem?p=${encodeURIComponent(location.pathname)}`);
  if (document.prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
})();
