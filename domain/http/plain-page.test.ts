import { expect, test } from 'vitest';
import { withoutFramework } from '#domain/http/plain-page';

const OWN = '<script src="/luot-xem.js" async=""></script>';
const DATA = '<script type="application/ld+json">{"@type":"NewsArticle","name":"\\u003c!--$-->"}</script>';

test.each([
  '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({"otherChunks":["static/chunks/a-1.js"]});</script>',
  '<script src="/_next/static/chunks/a-1.js" async=""></script>',
  '<script nonce="abc" src="/_next/static/chunks/a-1.js" async=""></script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"$Sreact\\"\\n\\u003cscript>"])</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a-1.js"/>',
  '<div hidden=""><!--$--><!--/$--></div>',
  '<!--$-->',
  '<!--/$-->',
  '<!-- -->',
])('%s is not sent to readers', (part) => {
  expect(withoutFramework(`<body>${part}<p>Tin ${part}mới</p>${part}</body>`)).toBe('<body><p>Tin mới</p></body>');
});

test.each([
  OWN,
  DATA,
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</p>',
  '<div hidden="" role="listbox"></div>',
])('%s is', (part) => {
  expect(withoutFramework(`<body>${part}</body>`)).toBe(`<body>${part}</body>`);
});

test('what a reader chose is read in the head, before anything is drawn', () => {
  const choices = '<script src="/lua-chon.js"></script>';
  const page = (head: string, body: string) =>
    `<html><head><title>Tin</title>${head}</head><body>${body}</body></html>`;
  expect(withoutFramework(page('', `${choices}<p>Tin</p>`))).toBe(page(choices, '<p>Tin</p>'));
  expect(withoutFramework(page(choices, '<p>Tin</p>'))).toBe(page(choices, '<p>Tin</p>'));
  expect(withoutFramework(page('', '<p>Tin</p>'))).toBe(page('', '<p>Tin</p>'));
});
