import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { findLiveArticle } from '#db/article/articles';
import { listCategoryTree } from '#db/site/categories';
import { findPageById, readSite, type Site } from '#db/site/site';
import { findLiveTopicById } from '#db/topics/topics';
import { shortDate } from '#domain/base/calendar';
import { OWN_PAGES, type OwnPage, READER_PAGES } from '#domain/http/reader-pages';
import type { FocusedPicture } from '#domain/media/renditions';
import { CARD_SIZE, type CardWords } from '#domain/site/card';
import { flattenTree } from '#domain/site/category-tree';
import { absoluteUrl, siteUrl } from '#server/settings/site';

/** Raised when the drawing changes, so that no cache keeps the old one. */
const DRAWING = 2;

/** With a cover its picture is shown, and the words stand in a band. */
export type Card = { name: string; words: CardWords; cover?: FocusedPicture };

type Article = { id: number; title: string; categoryName: string; publishedAt: Date; cover: FocusedPicture | null };

export function homeCard(site: Site): Card {
  const words = { title: site.name, label: site.agency, site: new URL(siteUrl()).host, date: '' };
  return { name: 'home', words };
}

export function articleCard({ id, title, categoryName, publishedAt, cover }: Article, site: Site): Card {
  if (cover) return { name: `article-${id}`, words: wordsOf('', site), cover: pictureOf(cover) };
  const words = { title, label: categoryName, site: site.name, date: shortDate(publishedAt) };
  return { name: `article-${id}`, words };
}

export function categoryCard(category: { id: number; name: string }, site: Site): Card {
  return { name: `category-${category.id}`, words: wordsOf(category.name, site) };
}

export function topicCard(topic: { id: number; title: string }, site: Site): Card {
  return { name: `topic-${topic.id}`, words: wordsOf(topic.title, site) };
}

export function pageCard(page: { id: number; title: string }, site: Site): Card {
  return { name: `page-${page.id}`, words: wordsOf(page.title, site) };
}

export async function ownPageCard(kind: OwnPage, site: Site): Promise<Card> {
  const t = await getTranslations(READER_PAGES[kind].words);
  return { name: nameOf(kind), words: wordsOf(t('title'), site) };
}

/** Hashes the words, so that each file may be cached for ever. */
function cardFile({ name, words, cover }: Card): string {
  const hash = createHash('sha256').update(JSON.stringify([DRAWING, words, ...(cover ? [cover] : [])]));
  return `${name}-${hash.digest('hex').slice(0, 16)}.jpg`;
}

export function cardImage(card: Card) {
  return { url: absoluteUrl(`/media/cards/${cardFile(card)}`), ...CARD_SIZE, alt: card.words.title };
}

/** Undefined unless a page has exactly this card now. */
export async function findCard(file: string): Promise<Card | undefined> {
  const name = /^([a-z]+(?:-[1-9]\d{0,14})?)-[0-9a-f]{16}\.jpg$/.exec(file)?.[1];
  const card = name === undefined ? undefined : await findByName(name);
  return card && cardFile(card) === file ? card : undefined;
}

async function findByName(name: string): Promise<Card | undefined> {
  const site = await readSite();
  const [kind, digits] = name.split('-');
  const id = Number(digits);
  if (name === 'home') return homeCard(site);
  const own = OWN_PAGES.find((one) => READER_PAGES[one].isListed && nameOf(one) === name);
  if (own) return ownPageCard(own, site);
  if (!Number.isInteger(id)) return undefined;
  if (kind === 'article') {
    const article = await findLiveArticle(id);
    return article && articleCard(article, site);
  }
  if (kind === 'category') {
    const category = flattenTree(await listCategoryTree()).find((one) => one.id === id);
    return category && categoryCard(category, site);
  }
  if (kind === 'topic') {
    const topic = await findLiveTopicById(id);
    return topic && topicCard(topic, site);
  }
  const page = kind === 'page' ? await findPageById(id) : undefined;
  return page && pageCard(page, site);
}

/** What the drawing depends on. */
function pictureOf({ sha256, width, height, widths, recipe, focalX, focalY }: FocusedPicture): FocusedPicture {
  return { sha256, width, height, widths, recipe, focalX, focalY };
}

/** Names of own pages have only letters. */
function nameOf(kind: OwnPage): string {
  return kind.replaceAll('_', '');
}

function wordsOf(title: string, site: Site): CardWords {
  return { title, label: site.agency, site: site.name, date: '' };
}
