import type { DemoArticle } from '#demo/article';

export const government: DemoArticle[] = [];
