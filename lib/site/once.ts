import { cache } from 'react';
import { findLiveArticle, listNewestArticles } from '#db/article/articles';
import { isGone } from '#db/article/live-articles';
import { listCategoryTree } from '#db/site/categories';
import { findPage, readSite } from '#db/site/site';

/** What a page, its head and the layout around it all ask for: the database is asked once for each of their renderings. */
export const loadSite = cache(() => readSite());
export const loadCategoryTree = cache(listCategoryTree);
export const loadStaticPage = cache(findPage);
export const loadLiveArticle = cache(findLiveArticle);
export const loadNewestArticles = cache(listNewestArticles);
export const isGoneArticle = cache(isGone);
