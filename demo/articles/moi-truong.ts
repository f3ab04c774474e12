import type { DemoArticle } from '#demo/article';

export const environment: DemoArticle[] = [];
