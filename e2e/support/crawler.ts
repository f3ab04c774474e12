import { type DefaultTreeAdapterTypes, html, parse, defaultTreeAdapter as tree } from 'parse5';

export type CrawledPage = {
  path: string;
  status: number;
  html: string;
  title: string[];
  headings: string[];
  /** By name or property, in order. */
  meta: Map<string, string[]>;
  canonical: string[];
  jsonLd: Record<string, unknown>[];
  ids: Set<string>;
  /** Absolute, without fragments. */
  links: string[];
  /** Fragments of the page itself, without `#`. */
  fragments: string[];
  /** Other addresses of this site: pictures, style sheets, scripts, feeds, data. */
  parts: string[];
};

const AT_ONCE = 6;

/** Links to these are checked, not followed. */
const ELSEWHERE = /^\/(api|dashboard|dang-nhap|tim-kiem|xem-truoc|media|_next)([/?]|$)|\.\w+$/;

type Element = DefaultTreeAdapterTypes.Element;

/** From `/`, by the links of reader pages; every page once, broken ones included. */
export async function crawl(site: string): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>();
  const known = new Set(['/']);
  for (let open = ['/']; open.length > 0; ) {
    const found = await inParallel(open, async (path) => readPage(site, path));
    open = [];
    for (const page of found) {
      pages.set(page.path, page);
      for (const path of page.links.map((link) => pathOf(link)).filter((one) => !ELSEWHERE.test(one))) {
        if (!known.has(path)) open.push(path);
        known.add(path);
      }
    }
  }
  return pages;
}

/** Up to six items at a time; keeps their order. */
export async function inParallel<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [place, item] of entries) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

export async function readPage(site: string, path: string): Promise<CrawledPage> {
  const answer = await fetch(site + path, { redirect: 'manual' });
  const text = await answer.text();
  const elements = elementsOf(parse(text));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const links = addresses(named('a').map(attribute('href')), site + path, site);
  const meta = new Map<string, string[]>();
  for (const element of named('meta')) {
    const name = attribute('name')(element) ?? attribute('property')(element);
    if (name) meta.set(name, [...(meta.get(name) ?? []), attribute('content')(element) ?? '']);
  }
  const jsonLd = named('script')
    .filter((script) => attribute('type')(script) === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as Record<string, unknown>);
  return {
    path,
    status: answer.status,
    html: text,
    title: named('title')
      .filter((title) => title.namespaceURI === html.NS.HTML)
      .map(textOf),
    headings: named('h1').map(textOf),
    meta,
    canonical: rel(named('link'), 'canonical').map((link) => attribute('href')(link) ?? ''),
    jsonLd,
    ids: new Set(elements.flatMap((element) => attribute('id')(element) ?? [])),
    links: links.filter((link) => !link.startsWith('#')),
    fragments: links.filter((link) => link.startsWith('#')).map((link) => link.slice(1)),
    parts: addresses([...partsOf(elements), ...urlsIn([...meta.values()]), ...urlsIn(jsonLd)], site + path, site),
  };
}

function partsOf(elements: Element[]): (string | undefined)[] {
  return elements.flatMap((element) => {
    const own = [attribute('src')(element), attribute('poster')(element)];
    if (element.tagName === 'link' && attribute('rel')(element) !== 'schema.DC') own.push(attribute('href')(element));
    const set = attribute('srcset')(element) ?? attribute('imagesrcset')(element) ?? '';
    return [...own, ...set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0])];
  });
}

/** Addresses in the data, without URL templates. */
function urlsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/[^{]*$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(urlsIn) : [];
}

/** Those on this site, absolute, once each; `#…` stays. */
function addresses(values: (string | undefined)[], base: string, site: string): string[] {
  const own = values.flatMap((value) => {
    if (value?.startsWith('#')) return [value];
    if (!value || !URL.canParse(value, base)) return [];
    const url = new URL(value, base);
    url.hash = '';
    return url.origin === site ? [url.href] : [];
  });
  return [...new Set(own)];
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

function rel(links: Element[], name: string): Element[] {
  return links.filter((link) => attribute('rel')(link) === name);
}

function attribute(name: string) {
  return (element: Element) => element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return tree
    .getChildNodes(node)
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ''))
    .join('');
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return tree.getChildNodes(node).flatMap((child) => (tree.isElementNode(child) ? [child, ...elementsOf(child)] : []));
}
