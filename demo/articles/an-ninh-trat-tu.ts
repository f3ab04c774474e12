import type { DemoArticle } from '#demo/article';

export const security: DemoArticle[] = [];
