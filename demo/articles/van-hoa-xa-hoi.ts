import type { DemoArticle } from '#demo/article';

export const society: DemoArticle[] = [];
