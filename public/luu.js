// Saves an article as one file that opens without a network; public/cong-cu.js loads it when asked to.
const LEFT_OUT = '[data-tools], [data-rating], nav, script, form, dialog, iframe, video, audio, [data-heading-link]';
const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.7 system-ui, sans-serif }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { line-height: 1.3 }
img { display: block; max-width: 100%; height: auto }
figure { margin: 1.5rem 0 }
figcaption, footer { font-size: .9rem }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top }
blockquote, [data-note] { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid }
.numbered-in-words { list-style: none }
[data-kind=lower-alpha] { list-style: lower-alpha }
[data-kind=upper-alpha] { list-style: upper-alpha }
[data-kind=lower-roman] { list-style: lower-roman }
[data-kind=upper-roman] { list-style: upper-roman }`;

/** `words` are the data of the tools' element. */
export async function save(article, { title, address, source, at }) {
  // Nothing of it is loaded or run, nor judged by the page's own policy.
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  page.head.append(
    make('meta', { charset: 'utf-8' }),
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    make('meta', { name: 'viewport', content: 'width=device-width' }),
  );
  const link = make('a', { href: address }, address);
  const note = make('footer', {}, `${source} `);
  note.append(link, make('br'), at.replace('{time}', new Date().toLocaleString('vi-VN')));
  page.body.append(...(await copyOf(page.importNode(article, true))).childNodes, make('hr'), note);
  const html = page.documentElement.outerHTML.replace('</head>', () => `<style>${STYLE}</style></head>`);
  const file = new Blob(['<!doctype html>\n', html], { type: 'text/html;charset=utf-8' });
  const url = URL.createObjectURL(file);
  make('a', { href: url, download: `${address.split('/').pop() || 'bai-viet'}.html` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function copyOf(copy) {
  // An animated picture is there twice; the one that stands still is kept.
  for (const box of copy.querySelectorAll('input.peer')) {
    box.nextElementSibling.remove();
    box.remove();
  }
  for (const part of copy.querySelectorAll(`${LEFT_OUT}, source`)) part.remove();
  // In the file itself, so that an address within the page leads to its place there.
  for (const link of copy.querySelectorAll('a[href]:not([href^="#"])'))
    link.setAttribute('href', absolute(link.getAttribute('href')));
  await Promise.all([...copy.querySelectorAll('img')].map(include));
  return copy;
}

/** What cannot be had leaves its words. */
async function include(picture) {
  const answer = await fetch(absolute(picture.getAttribute('src'))).catch(() => undefined);
  for (const name of ['src', 'srcset', 'sizes', 'loading', 'style']) picture.removeAttribute(name);
  if (!answer?.ok) return;
  const content = await answer.blob();
  const data = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(content);
  });
  picture.setAttribute('src', data);
}

function absolute(address) {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
}

function make(name, attributes = {}, text = '') {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
