import type { DemoArticle } from '#demo/article';

export const economy: DemoArticle[] = [];
