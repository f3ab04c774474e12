// What a reader chose (components/article/tools), on the page before anything of it is drawn.
(() => {
  const root = document.documentElement;

  /** Where storage is denied, the choice lasts as long as the page. */
  function read() {
    try {
      const kept = new URLSearchParams(localStorage.getItem('lua-chon') ?? '');
      for (const name of ['theme', 'contrast', 'size']) {
        const value = kept.get(name);
        if (value) root.dataset[name] = value;
        else delete root.dataset[name];
      }
    } catch {}
    colour();
  }

  /** The browser's own frame. */
  function colour() {
    const { theme } = root.dataset;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.scheme ??= meta.media;
      const isChosen = meta.dataset.scheme.includes(theme);
      meta.media = theme ? (isChosen ? 'all' : 'not all') : meta.dataset.scheme;
    }
  }

  root.dataset.script = '';
  read();
  addEventListener('storage', read);
  addEventListener('pageshow', ({ persisted }) => persisted && read());
  addEventListener('lua-chon', colour);
})();
