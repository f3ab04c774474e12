// For components/search/suggest-field.tsx, components/site/visit-figures.tsx, components/site/header.tsx,
// components/site/wide-menu.tsx, components/site/section-strip.tsx, components/site/notice-bar.tsx,
// components/article/time.tsx and components/article/video-card.tsx.
(() => {
  const PAUSE_MS = 150;
  const LONGEST = 100;
  const REFRESH_MS = 30_000;

  const CLOSED = 'thong-bao-da-dong';
  const MOST_CLOSED = 50;

  document.querySelectorAll('[data-suggest]').forEach(suggest);
  document.querySelectorAll('[data-notices]').forEach(letClose);
  document.querySelectorAll('[data-address-words] [name=q]').forEach((field) => {
    field.value ||= addressWords();
  });
  if (document.querySelector('[data-figures]')) {
    refresh();
    setInterval(refresh, REFRESH_MS);
  }

  sayDays();
  document.addEventListener('visibilitychange', sayDays);

  for (const menu of document.querySelectorAll('[data-menu]')) {
    const open = () => menu.removeAttribute('data-closed');
    menu.addEventListener('keydown', ({ key }) => key === 'Escape' && menu.setAttribute('data-closed', ''));
    menu.addEventListener('focusin', open);
    menu.addEventListener('pointerover', open);
  }

  for (const strip of document.querySelectorAll('[data-strip]')) {
    const current = strip.querySelector('[aria-current]');
    if (current) strip.scrollLeft += middleOf(current) - middleOf(strip);
  }

  document.addEventListener('click', (event) => {
    const card = event.target.closest('[data-player]');
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    play(card);
  });

  function middleOf(element) {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  }

  /** /chinh-quyen/tiep-cong-dan-dinh-ky-99 → tiep cong dan dinh ky */
  function addressWords() {
    let address = location.pathname;
    try {
      address = decodeURIComponent(address);
    } catch {} // as it is
    const last = address.split('/').findLast(Boolean) ?? '';
    const words = last
      .split('.', 1)[0]
      .split(/[^\p{L}\p{N}]/u)
      .filter(Boolean);
    if (words.length > 1 && /^\d+$/.test(words.at(-1))) words.pop();
    return words.join(' ').slice(0, LONGEST).trim();
  }

  /** Remembered in this browser alone, by number and version: a changed notice shows again. */
  function letClose(bar) {
    const notices = [...bar.children];
    const show = () => {
      const closed = readClosed();
      for (const notice of notices) notice.hidden ||= closed.includes(notice.dataset.notice);
      bar.hidden = notices.every((notice) => notice.hidden);
    };
    for (const notice of notices) {
      const button = notice.querySelector('button');
      button.hidden = false;
      button.addEventListener('click', () => {
        notice.hidden = true;
        writeClosed([...readClosed(), notice.dataset.notice].slice(-MOST_CLOSED));
        show();
        const next = notices.find((one) => !one.hidden);
        (next?.querySelector('button') ?? document.getElementById('noi-dung')).focus({ preventScroll: true });
      });
    }
    show();
  }
  function readClosed() {
    try {
      const closed = JSON.parse(localStorage.getItem(CLOSED) ?? '[]');
      return Array.isArray(closed) ? closed : [];
    } catch {
      return []; // nothing may be kept here
    }
  }
  function writeClosed(closed) {
    try {
      localStorage.setItem(CLOSED, JSON.stringify(closed));
    } catch {} // then it is closed on this page alone
  }

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

  /** As `dateLine` and `listDate` of domain/base/calendar.ts: the page may be older than the day. */
  function sayDays() {
    const today = inVietnam(Date.now());
    for (const place of document.querySelectorAll('[data-today]')) {
      const weekday = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'][
        today.at.getUTCDay()
      ];
      place.textContent = `${weekday}, ngày ${today.date}`;
      place.hidden = false;
    }
    const yesterday = inVietnam(Date.now() - 86_400_000);
    for (const place of document.querySelectorAll('time[data-listed]')) {
      const { day, date, time } = inVietnam(Date.parse(place.dateTime));
      if (day === today.day) place.textContent = time;
      else if (day === yesterday.day) place.textContent = `Hôm qua ${time}`;
      else place.textContent = day.slice(0, 4) === today.day.slice(0, 4) ? date.slice(0, 5) : date;
    }
  }

  function inVietnam(ms) {
    const at = new Date(ms + 25_200_000);
    const day = at.toISOString().slice(0, 10);
    const time = `${at.toISOString().slice(11, 16).replace(':', 'h')}'`;
    return { at, day, date: day.split('-').reverse().join('/'), time };
  }

  /** 8195012 → 8.195.012 */
  function grouped(value) {
    return String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  }
})();
