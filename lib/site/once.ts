import { cache } from 'react';
import { findLiveArticle, listNewestArticles } from '#db/article/articles';
import { isGone } from '#db/article/live-articles';
import { listCategoryTree } from '#db/site/categories';
import { findPage, readSite } from '#db/site/site';

/** Cached for a rendering: page, head and layout ask the database once. */
export const loadSite = cache(() => readSite());
export const loadCategoryTree = cache(listCategoryTree);
export const loadStaticPage = cache(findPage);
export const loadLiveArticle = cache(findLiveArticle);
export const loadNewestArticles = cache(listNewestArticles);
export const isGoneArticle = cache(isGone);
