import { randomFrom, zipf } from '#bench/vocabulary';

const SHARE_OF_LISTS = 0.1;
const SHARE_OF_SEARCHES = 0.03;
const SHARE_OF_PICTURES = 0.2;
const WORDS = 'cầu đường trường học nước rừng chè xã phường tỉnh họp thi tuyển lũ hồ sông y tế giá vé'.split(' ');

const AT_ONCE = 16;

/** Each once: pages that are not kept yet are rendered. */
export async function askAll(url: string, paths: string[]): Promise<void> {
  let next = 0;
  const reader = async () => {
    while (next < paths.length) await (await fetch(url + paths[next++])).arrayBuffer();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
}

/** Draws what readers ask for: articles, of which few are read much, lists, searches and the pictures of the home page. */
export async function readerOf(url: string, articles: string[]): Promise<() => string> {
  const html = await (await fetch(url)).text();
  const pictures = [...new Set([...html.matchAll(/\/media\/[0-9a-f]+\/\d+\.webp/g)].map(([address]) => address))];
  const lists = [...new Set([...html.matchAll(/href="(\/[a-z-]*)"/g)].map(([, address = '']) => address))];
  const random = randomFrom(articles.length);
  const place = zipf(articles.length, 1, 1);
  const oneOf = (all: string[]) => all[Math.floor(random() * all.length)] ?? '/';
  return () => {
    const draw = random();
    if (draw < SHARE_OF_SEARCHES) return `/tim-kiem?q=${encodeURIComponent(`${oneOf(WORDS)} ${oneOf(WORDS)}`)}`;
    if (draw < SHARE_OF_SEARCHES + SHARE_OF_PICTURES) return oneOf(pictures);
    if (draw < SHARE_OF_SEARCHES + SHARE_OF_PICTURES + SHARE_OF_LISTS) return random() < 0.5 ? '/' : oneOf(lists);
    return articles[place(random)] ?? '/';
  };
}
