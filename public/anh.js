// Shows a figure's whole picture, and those beside it; public/cong-cu.js loads it when one is asked for.
const SWIPE_PX = 40;

export function show(asked, words) {
  // A second press while the first is still loading this file.
  if (document.querySelector('[data-lightbox]')) return;
  const links = [...document.querySelectorAll('[data-whole]')];
  const dialog = document.createElement('dialog');
  const picture = document.createElement('img');
  const caption = document.createElement('p');
  const button = (name, sign, act) => {
    const made = document.createElement('button');
    Object.assign(made, { type: 'button', ariaLabel: words[name], title: words[name], textContent: sign });
    made.addEventListener('click', act);
    return made;
  };
  const row = document.createElement('div');
  const close = button('close', '×', () => dialog.close());
  dialog.append(picture, caption);
  if (links.length > 1) {
    row.append(
      button('previous', '‹', () => turn(-1)),
      button('next', '›', () => turn(1)),
    );
    dialog.append(row);
  }
  dialog.append(close);
  dialog.dataset.lightbox = '';
  let at = links.indexOf(asked);

  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') turn(-1);
    if (key === 'ArrowRight') turn(1);
    if (key === 'Home') turn(-at);
    if (key === 'End') turn(links.length - 1 - at);
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  // A finger that draws to one side turns, unless the picture is enlarged.
  let from;
  picture.addEventListener('pointerdown', (event) => {
    from = event.isPrimary && event.pointerType === 'touch' && visualViewport.scale === 1 ? event : undefined;
  });
  picture.addEventListener('pointerup', ({ clientX, clientY }) => {
    const by = from ? clientX - from.clientX : 0;
    const isSideways = from && Math.abs(by) > Math.abs(clientY - from.clientY);
    if (isSideways && Math.abs(by) >= SWIPE_PX) turn(by < 0 ? 1 : -1);
    from = undefined;
  });
  picture.addEventListener('pointercancel', () => {
    from = undefined;
  });
  // Going back closes it and stays on the page, at the picture last seen.
  const { scrollRestoration } = history;
  history.scrollRestoration = 'manual';
  history.pushState(history.state, '');
  const leave = () => {
    dialog.removeEventListener('close', goBack);
    dialog.close();
    dialog.remove();
    history.scrollRestoration = scrollRestoration;
    links[at].focus();
  };
  const goBack = () => history.back();
  addEventListener('popstate', leave, { once: true });
  dialog.addEventListener('close', goBack);
  turn(0);
  document.body.append(dialog);
  dialog.showModal();
  close.focus();

  function turn(by) {
    at = (at + by + links.length) % links.length;
    const figure = links[at].closest('figure');
    picture.src = links[at].href;
    picture.alt = figure?.querySelector('img')?.alt ?? '';
    const text = figure?.querySelector('figcaption')?.textContent.trim() ?? '';
    caption.textContent = [text, links.length > 1 ? `${at + 1}/${links.length}` : ''].filter(Boolean).join(' · ');
    dialog.ariaLabel = picture.alt || words.picture;
  }
}
