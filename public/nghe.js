// Reads an article aloud, sentence by sentence; public/cong-cu.js loads it where there is a Vietnamese voice.
const SPOKEN = 'h1, [data-lead], .prose :is(p, li, h2, h3, h4, caption, th, td, figcaption)';
const UNSPOKEN = '[data-not-text], [data-credit], [hidden], [role=doc-endnotes], sup[id]';

export function offer(bar) {
  const button = bar.querySelector('[data-tool=listen]');
  const panel = bar.querySelector('[data-listening]');
  const shown = panel.querySelector('p');
  const speed = panel.querySelector('select');
  const pause = panel.querySelector('[data-listen=pause]');
  const speech = window.speechSynthesis;
  let parts = [];
  let at = 0;
  let isPaused = false;
  /** Kept here, or some browsers lose it and its end. */
  let current;

  button.addEventListener('click', () => {
    parts = partsOf(bar.closest('article'));
    at = 0;
    panel.hidden = false;
    go();
    pause.focus();
  });
  pause.addEventListener('click', () => {
    if (isPaused) return go();
    setPaused(true);
    hush();
  });
  panel.querySelector('[data-listen=stop]').addEventListener('click', () => {
    stop();
    button.focus();
  });
  speed.addEventListener('change', () => !isPaused && go());
  addEventListener('pagehide', stop);
  button.hidden = false;
  // Within the text some browsers would not keep it at the edge of the window.
  document.body.append(panel);

  function go() {
    hush();
    setPaused(false);
    const part = parts[at];
    if (!part) return stop();
    show(part);
    const said = new SpeechSynthesisUtterance(part.text);
    said.voice = speech.getVoices().find(({ lang }) => /^vi/i.test(lang));
    said.lang = said.voice?.lang ?? 'vi-VN';
    said.rate = Number(speed.value);
    said.onend = () => {
      if (said !== current) return;
      at += 1;
      go();
    };
    said.onerror = () => said === current && stop();
    current = said;
    speech.speak(said);
  }

  function hush() {
    current = undefined;
    speech.cancel();
  }

  function stop() {
    if (panel.hidden) return;
    hush();
    panel.hidden = true;
    window.CSS?.highlights?.delete('reading');
  }

  function setPaused(is) {
    isPaused = is;
    pause.textContent = is ? pause.dataset.continue : pause.dataset.pause;
  }

  function show({ text, range }) {
    shown.textContent = text;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - panel.offsetHeight)
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    if (window.Highlight) CSS.highlights.set('reading', new Highlight(range));
  }
}

/** The text as it is heard, and where it stands. */
function partsOf(article) {
  return [...article.querySelectorAll(SPOKEN)].flatMap((block) => {
    if (block.closest(UNSPOKEN) || block.querySelector(':is(p, li)')) return [];
    return linesOf(block).flatMap((nodes) =>
      sentencesOf(nodes.map(({ data }) => data).join('')).flatMap(({ segment, index }) => {
        const text = segment.replaceAll('./.', '.').replace(/\s+/g, ' ').trim();
        if (!/[\p{L}\p{N}]/u.test(text)) return [];
        return [{ text, range: rangeOf(nodes, index, index + segment.trimEnd().length) }];
      }),
    );
  });
}

/** The texts of each, without what is not shown or says nothing aloud. */
function linesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines = [[]];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.nodeName === 'BR') lines.push([]);
    const within = node.parentElement;
    if (node.nodeType === Node.TEXT_NODE && !within.closest(UNSPOKEN) && within.getClientRects().length > 0)
      lines.at(-1).push(node);
  }
  return lines;
}

function sentencesOf(text) {
  if (!window.Intl?.Segmenter) return [{ segment: text, index: 0 }];
  return [...new Intl.Segmenter('vi', { granularity: 'sentence' }).segment(text)];
}

function rangeOf(nodes, from, to) {
  const range = new Range();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
    start = end;
  }
  return range;
}
