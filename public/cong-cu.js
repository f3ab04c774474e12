// For components/article/tools and components/ratings; what each choice does stands in app/styles/palette.css and app/styles/letters.css.
(() => {
  document.querySelector('[data-rating] form')?.addEventListener('submit', rate);

  const root = document.documentElement;
  const bar = document.querySelector('[data-tools]');
  if (!bar) return;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-whole]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('/anh.js').then(
      ({ show }) => show(link, bar.dataset),
      () => location.assign(link.href),
    );
  });
  const status = bar.querySelector('[role=status]');
  const toolOf = (name) => bar.querySelector(`[data-tool=${name}]`);
  const SIZES = [90, 100, 115, 130, 150, 175, 200];

  const DO = {
    print: () => print(),
    save: (tool) =>
      import('/luu.js')
        .then(({ save }) => save(bar.closest('article'), bar.dataset))
        .then(() => say(tool.dataset.said), failed),
    share: () => navigator.share({ title: bar.dataset.title, url: bar.dataset.address }).catch(() => {}),
    copy: (tool) =>
      copy(bar.dataset.address).then(
        () => say(tool.dataset.said),
        () => say(tool.dataset.failed),
      ),
    smaller: (tool) => resize(tool, -1),
    larger: (tool) => resize(tool, 1),
    usual: (tool) => choose('size', '', tool.dataset.said),
    contrast: () => choose('contrast', root.dataset.contrast ? '' : 'high'),
    light: () => choose('theme', 'light'),
    dark: () => choose('theme', 'dark'),
    system: () => choose('theme', ''),
  };

  bar.addEventListener('click', ({ target }) => {
    const tool = target.closest('[data-tool]');
    if (tool && tool.ariaDisabled !== 'true') DO[tool.dataset.tool]?.(tool);
  });
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  if (!navigator.share) toolOf('share').remove();
  show();
  root.dataset.ready = '';
  awaitVoice();

  function say(words) {
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = words;
    });
  }

  function failed() {
    say(bar.dataset.failed);
  }

  function choose(name, value, words) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    const { theme = '', contrast = '', size = '' } = root.dataset;
    try {
      localStorage.setItem('lua-chon', new URLSearchParams({ theme, contrast, size }));
    } catch {}
    dispatchEvent(new Event('lua-chon'));
    show();
    if (words) say(words);
  }

  function resize(tool, by) {
    const size = SIZES[sizeAt() + by];
    choose('size', size === 100 ? '' : String(size), tool.dataset.said.replace('{size}', size));
  }

  function sizeAt() {
    const at = SIZES.indexOf(Number(root.dataset.size));
    return at < 0 ? SIZES.indexOf(100) : at;
  }

  function show() {
    const { theme = 'system', contrast } = root.dataset;
    for (const name of ['light', 'dark', 'system']) toolOf(name).ariaPressed = name === theme;
    toolOf('contrast').ariaPressed = contrast === 'high';
    toolOf('smaller').ariaDisabled = sizeAt() === 0;
    toolOf('larger').ariaDisabled = sizeAt() === SIZES.length - 1;
  }

  /** Over plain HTTP browsers have no clipboard to write to; others may refuse it. */
  async function copy(text) {
    const isWritten = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (isWritten) return;
    const from = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    from?.focus();
    if (!isDone) throw new Error('not copied');
  }

  /** Many browsers name their voices late. */
  function awaitVoice() {
    const speech = window.speechSynthesis;
    if (!speech) return;
    let isOffered = false;
    const look = () => {
      if (isOffered || !speech.getVoices().some(({ lang }) => /^vi(?:[-_]|$)/i.test(lang))) return;
      isOffered = true;
      import('/nghe.js').then(({ offer }) => offer(bar));
    };
    speech.addEventListener?.('voiceschanged', look);
    look();
  }

  /** Sent in place; where that fails, said, and nothing typed is lost. */
  async function rate(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const button = form.querySelector('[type=submit]');
    if (button.disabled) return;
    button.disabled = true;
    const body = new URLSearchParams(new FormData(form));
    const headers = { accept: 'application/json' };
    const answer = await fetch('/api/ratings', { method: 'POST', headers, body }).catch(() => undefined);
    button.disabled = false;
    form.hidden = answer?.ok ?? false;
    const by = { 200: 'danh-gia-da-gui', 422: 'danh-gia-chua-gui' };
    const shown = answer ? (by[answer.status] ?? 'danh-gia-chua-nhan') : 'danh-gia-chua-den';
    for (const line of form.parentElement.querySelectorAll('[role=status]')) {
      const isShown = line.id === shown;
      line.style.display = isShown ? 'block' : 'none';
      if (isShown) line.focus();
    }
  }
})();
