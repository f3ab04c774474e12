// For components/search/suggest-field.tsx, components/site/visit-figures.tsx and components/article/video-card.tsx.
(() => {
  const PAUSE_MS = 150;
  const LONGEST = 100;
  const REFRESH_MS = 30_000;

  document.querySelectorAll('[data-suggest]').forEach(suggest);
  if (document.querySelector('[data-figures]')) {
    refresh();
    setInterval(refresh, REFRESH_MS);
  }

  document.addEventListener('click', (event) => {
    const card = event.target.closest('[data-player]');
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    play(card);
  });

  /** What was the card leads to the video from below the player, which may find no way to its site. */
  function play(card) {
    const player = document.createElement('iframe');
    player.title = card.getAttribute('aria-label') ?? card.querySelector('span').textContent;
    player.allow = 'autoplay; fullscreen; picture-in-picture';
    player.referrerPolicy = 'strict-origin-when-cross-origin';
    player.className = 'block aspect-video w-full rounded-sm bg-night print:hidden';
    player.src = card.dataset.player;
    card.before(player);
    card.removeAttribute('data-player');
    card.removeAttribute('aria-label');
    card.removeAttribute('aria-describedby');
    card.className = 'mt-2 inline-block text-sm print:hidden';
    card.textContent = card.dataset.watch;
    player.focus();
  }

  function suggest(place, number) {
    const [field, list, status] = place.children;
    let active = -1;
    let timer;
    let request;
    list.id = `goi-y-${number}`;
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
    ])
      field.setAttribute(name, value);

    function show(suggestions) {
      list.replaceChildren(
        ...suggestions.map((text, index) => {
          const option = document.createElement('div');
          option.id = `${list.id}-${index}`;
          option.setAttribute('role', 'option');
          option.textContent = text;
          return option;
        }),
      );
      const isOpen = suggestions.length > 0;
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', isOpen);
      if (isOpen) field.setAttribute('aria-controls', list.id);
      else field.removeAttribute('aria-controls');
      status.textContent = isOpen ? place.dataset.suggest.replace('{count}', suggestions.length) : '';
      choose(-1);
    }
    function choose(index) {
      active = index;
      [...list.children].forEach((option, at) => {
        option.setAttribute('aria-selected', at === index);
      });
      if (index < 0) field.removeAttribute('aria-activedescendant');
      else field.setAttribute('aria-activedescendant', `${list.id}-${index}`);
    }
    function take(option) {
      field.value = option.textContent;
      close();
      field.form.requestSubmit();
    }
    function close() {
      clearTimeout(timer);
      request?.abort();
      show([]);
    }
    async function ask(wanted) {
      request = new AbortController();
      const { signal } = request;
      const answer = await fetch(`/api/suggestions?q=${encodeURIComponent(wanted)}`, { signal });
      const suggestions = answer.ok ? await answer.json() : undefined;
      if (suggestions && !signal.aborted) show(suggestions);
    }

    field.addEventListener('input', () => {
      const wanted = field.value.trim().slice(0, LONGEST);
      clearTimeout(timer);
      request?.abort();
      choose(-1);
      if (wanted.length < 2) show([]);
      else timer = setTimeout(() => ask(wanted).catch(() => {}), PAUSE_MS);
    });
    field.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return;
      const places = list.children.length + 1; // including the field itself
      const chosen = list.children[active];
      if (event.key === 'ArrowDown') choose(((active + 2) % places) - 1);
      else if (event.key === 'ArrowUp') choose(((active + places) % places) - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && chosen) take(chosen);
      else return;
      event.preventDefault();
    });
    field.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) take(option);
    });
  }

  /** Without an answer the page's own figures stay. */
  async function refresh() {
    if (document.visibilityState === 'hidden') return;
    const answer = await fetch('/api/visits').catch(() => undefined);
    if (!answer?.ok) return;
    const figures = await answer.json();
    for (const block of document.querySelectorAll('[data-figures]')) {
      for (const figure of block.querySelectorAll('[data-figure]'))
        figure.textContent = grouped(figures[figure.dataset.figure]);
      const odometer = block.firstElementChild;
      odometer.setAttribute('aria-label', block.dataset.figures.replace('{total}', grouped(figures.total)));
      const digits = [...String(Math.trunc(figures.total)).padStart(10, '0')];
      while (odometer.children.length < digits.length) odometer.append(odometer.lastElementChild.cloneNode(true));
      digits.forEach((digit, at) => {
        odometer.children[at].textContent = digit;
      });
    }
  }

  /** 8195012 → 8.195.012 */
  function grouped(value) {
    return String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  }
})();
